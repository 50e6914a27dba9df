//! Sending the work to people: in their language, with the parts that the team lets go, on the ways that this device has.

use super::super::Desk;
use super::super::reading::Reading;
use super::purpose::{For, PEOPLE, only};
use super::{link, offer, preview, receipt};
use crate::browser::{self, El, Slice, State, Telling, el};
use crate::domain::{Contents, Language, Part, SMALL_GROUP};
use crate::export::{self, Table};
use crate::i18n::Voice;
use crate::i18n::hand_on::{HandOn, own_name};
use crate::i18n::handing::Handing;
use crate::i18n::open::holds;
use crate::i18n::send::{Send, parts};
use crate::session::{HandedOn, Way};
use crate::ui::parts::{button, choice, choices, group, section};

/// Draws what is chosen about it, the ways, and what those who get it will read.
pub(super) fn view(desk: &Desk, purpose: State<For>) -> Vec<El> {
    let (app, voice) = (desk.app, desk.voice);
    let reading = Reading::new(app, voice.0);
    let without = State::new(Vec::new());
    let shown = reading.shown;
    let telling = Slice::new(move || Telling { language: shown.get(), without: without.get() });
    let book = desk.book();
    let text = Slice::new(move || {
        // Drawn anew with every edit, and when the language or the parts change.
        let _ = book.get();
        browser::words(app, &telling.get())
    });
    let plain = el("pre")
        .class("plain")
        .attr("tabindex", "0")
        .attr("aria-labelledby", "summary-title")
        .live_attr("lang", move || Some(shown.get().tag().to_owned()))
        .live(move || text.get());
    let send = section("send-title", voice.say(Send::Title))
        .kid(
            el("div")
                .class("stack screen-only")
                .attr("data-gap", "l")
                .kid(languages(voice, reading))
                .kid(along(desk, without)),
        )
        .kid(ways(desk, telling, purpose))
        .kid(preview::view(desk, telling))
        .kid(link::view(desk, telling))
        .kid(el("h3").id("summary-title").text(voice.say(HandOn::Summary)))
        .kid(el("p").class("quiet").text(voice.say(Send::SummarySays)))
        .kid(plain);
    vec![only(send, purpose, PEOPLE), only(tables(desk, telling), purpose, &[For::Facilitator])]
}

fn languages(voice: Voice, reading: Reading) -> El {
    let languages = Language::ALL.map(|each| {
        choice("radio", "summary-language", own_name(each), &[], reading.is(each), move || reading.choose(each))
    });
    group(voice.say(HandOn::Language))
        .attr("aria-describedby", "words-language-hint")
        .kid(el("p").class("group__hint").id("words-language-hint").text(voice.say(HandOn::LanguageHint)))
        .kid(choices(languages))
}

/// What goes along, and in one line what that comes to.
fn along(desk: &Desk, without: State<Vec<Part>>) -> El {
    let voice = desk.voice;
    let boxes = Part::ALL.map(|part| {
        let (name, notes) = match part {
            Part::Notes => (Send::Notes, vec![]),
            Part::Evidence => (Send::Evidence, vec![]),
            Part::SmallCounts => (Send::SmallCounts, vec![Send::SmallCountsHint]),
            Part::Names => (Send::Names, vec![Send::NamesHint]),
        };
        let small = SMALL_GROUP.to_string();
        let notes: Vec<String> = notes.into_iter().map(|note| voice.with(note, &[&small])).collect();
        let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
        let goes = Slice::new(move || !without.get().contains(&part));
        choice("checkbox", "along", &voice.with(name, &[&small]), &notes, goes, move || {
            let mut now = without.peek().unwrap_or_default();
            if now.contains(&part) {
                now.retain(|other| *other != part);
            } else {
                now.push(part);
            }
            without.set(now);
        })
    });
    let preset = |word: Send, parts: &'static [Part]| button("button", voice.say(word), move || without.set(parts.to_vec()));
    let presets = el("div")
        .class("cluster")
        .kid(preset(Send::Everything, &[]))
        .kid(preset(Send::Network, &[Part::Notes, Part::Evidence, Part::SmallCounts]));
    let book = desk.book();
    let comes_to = move || {
        let parts_out = without.get();
        let Some(book) = book.get() else { return String::new() };
        let goes = voice.with(Send::Goes, &[&holds(voice, Contents::of(&book.without(&parts_out)))]);
        let stays = match parts_out.as_slice() {
            [] => voice.say(Send::StaysAll).to_owned(),
            some => voice.with(Send::Stays, &[&parts(voice, some)]),
        };
        [goes, stays].join(" ")
    };
    group(voice.say(Send::Along))
        .attr("aria-describedby", "along-hint")
        .kid(el("p").class("group__hint").id("along-hint").text(voice.say(Send::AlongHint)))
        .kid(presets)
        .kid(choices(boxes))
        .kid(el("p").attr("aria-live", "polite").live(comes_to))
}

fn ways(desk: &Desk, telling: Slice<Telling>, purpose: State<For>) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let book = desk.book();
    let name = move || {
        let copy = book.get().map(|book| book.without(&telling.get().without));
        copy.map(|copy| export::report_name(&copy, browser::today())).unwrap_or_default()
    };
    let name = Slice::new(name);
    let named = |word: &str| el("p").text(word).kid(el("strong").live(move || name.get()));
    let shares = browser::can_share();
    let report = button(if shares { "button" } else { "button button--main" }, voice.say(Send::Report), move || {
        browser::save_report(app, &telling.get());
    });
    let share = shares.then(|| {
        let share =
            button("button button--main", voice.say(Send::Share), move || browser::share_report(app, &telling.get()));
        offer(
            "h3",
            voice.say(Send::Share),
            voice.say(Send::ShareSays),
            [receipt(desk, |made| made.way == Way::Share)],
            share,
        )
    });
    let formatted = button("button", voice.say(Send::Formatted), move || browser::copy_formatted(app, &telling.get()));
    let copy = button("button", voice.say(HandOn::Copy), move || browser::copy_words(app, &telling.get()));
    let book = desk.book();
    let address = move || {
        let _ = book.get();
        Some(browser::mail(app, &telling.get()))
    };
    let mail = el("a").class("button").live_attr("href", address).text(voice.say(HandOn::Mail));
    let mail = mail.on("click", move |_| browser::mail_begun(app, &telling.get()));
    // It is short on purpose: what it never holds is said where it is copied, whatever else is included.
    let copy_says = [voice.say(HandOn::CopySays), " ", voice.say(Send::SummarySays)].concat();
    let copied = |way: Way| [receipt(desk, move |made| made.way == way)];
    let is_report = |made: &HandedOn| made.is_file("html");
    el("ul")
        .class("offers screen-only")
        .kids(share)
        .kid(offer(
            "h3",
            voice.say(Send::Report),
            voice.say(Send::ReportSays),
            [named(voice.say(HandOn::FileName)), receipt(desk, is_report)],
            report,
        ))
        .kid(offer(
            "h3",
            voice.say(HandOn::Mail),
            voice.say(HandOn::MailSays),
            [named(voice.say(Handing::Attach)), receipt(desk, |made| made.way == Way::Mail)],
            mail,
        ))
        .kid(only(
            offer("h3", voice.say(Send::Formatted), voice.say(Send::FormattedSays), copied(Way::Formatted), formatted),
            purpose,
            &[For::Colleague],
        ))
        .kid(only(offer("h3", voice.say(HandOn::Copy), &copy_says, copied(Way::Summary), copy), purpose, &[For::Colleague]))
}

fn tables(desk: &Desk, telling: Slice<Telling>) -> El {
    let (app, voice) = (desk.app, desk.voice);
    let row = |title: Send, says: Send, which: Table| {
        let save = button("button", voice.say(title), move || browser::save_table(app, &telling.get(), which));
        let receipt = receipt(desk, move |made| made.name == browser::table_name(app, &telling.get(), which));
        offer("h3", voice.say(title), voice.say(says), [receipt], save)
    };
    section("tables-title", voice.say(Send::Tables))
        .class("section screen-only")
        .kid(el("ul").class("offers").kids([
            row(Send::Ratings, Send::RatingsSays, Table::Ratings),
            row(Send::Votes, Send::VotesSays, Table::Votes),
            row(Send::Outcomes, Send::OutcomesSays, Table::Outcomes),
        ]))
        .kid(el("p").class("quiet").text(voice.say(Send::Apostrophe)))
}
