//! Links on their way: each is read whole or refused, whatever programs do to it, and what is here stays as it was.

use crate::support::{
    device::Device,
    frameworks::{built_in, small},
    generate::{cases, workbook},
    text,
};
use juneward::domain::{Command, Date, Language, Part, Rating, Timestamp, Workbook};
use juneward::export::qr;
use juneward::session::{Event, Incoming, Offer, Parcel, Route};
use juneward::storage::{
    Unreadable, levels_code, link_code, link_text, read_levels, read_workbook, wrap, write_levels, write_workbook,
};
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;
use std::sync::Arc;

const ADDRESS: &str = "https://example.org/juneward/#";

fn golden() -> Workbook {
    read_workbook(&text("tests/fixtures/workbook-v1.json")).expect("the golden file")
}

fn code(workbook: &Workbook) -> String {
    link_code(&compress_to_vec(link_text(workbook, &built_in(Language::English)).as_bytes(), 9))
}

/// Both forms of a link to the golden workbook, and what each holds.
fn links() -> [(String, Workbook); 2] {
    let (book, framework) = (golden(), built_in(Language::English));
    let levels = levels_code(&book, &framework).expect("the same review");
    let read = read_levels(&write_levels(&book, &framework).expect("the same review"), &framework).expect("levels");
    [(code(&book), book), (levels, read)]
}

fn device() -> Device {
    let mut device = Device::new(vec![Arc::new(built_in(Language::English))]);
    device.open(0, Route::Start);
    device
}

fn incoming(device: &Device) -> Incoming {
    device.session(0).incoming.clone().expect("something arrived")
}

fn books(incoming: &Incoming) -> Vec<Workbook> {
    let found = incoming.found.as_ref().map(Vec::as_slice).unwrap_or_default();
    let book = |offer: &Offer| match offer {
        Offer::Workbook { workbook, .. } => Some((**workbook).clone()),
        Offer::Unreadable { .. } => None,
    };
    found.iter().filter_map(book).collect()
}

fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect::<Vec<_>>()
        .concat()
}

#[test]
fn f34_a_link_that_was_wrapped_rewritten_or_encoded_again_is_read_whole() {
    let mut device = device();
    for (code, book) in links() {
        let link = [ADDRESS, &code].concat();
        let folded = link.as_bytes().chunks(72).map(String::from_utf8_lossy).collect::<Vec<_>>();
        for (name, pasted) in [
            ("as it is", link.clone()),
            ("the code alone", code.clone()),
            ("a full stop behind it", format!("{link}.")),
            ("in angle brackets", format!("<{link}>")),
            ("a bracket behind it", format!("{link}>")),
            ("a comma and a bracket", format!("(see {link}), please")),
            ("encoded", escaped(&link)),
            ("encoded twice", escaped(&escaped(&link))),
            ("encoded three times", escaped(&escaped(&escaped(&link)))),
            (
                "a rewriting service",
                format!("https://nam02.safe.example.com/?url={}&data=05%7C02%7Cana%40school.org&reserved=0", escaped(&link)),
            ),
            (
                "two of them",
                format!("https://guard.example.net/v3/__https://safe.example.com/?url={}__;Iw!!abc$", escaped(&link)),
            ),
            ("folded by a mail program", folded.join("\r\n")),
            ("quoted", folded.join("\r\n> ")),
            ("quoted-printable", folded.join("=\r\n")),
            ("a page's own markup", format!("<p><a href=\"{link}\" target=_blank>Juneward</a></p>")),
            ("broken by markup", folded.join("<wbr>")),
            ("between a greeting and a signature", format!("Hi all,\nhere it is: {link}\n-- \nMs. O’Brien, room 4")),
            ("text and address", format!("{link} <{link}>")),
        ] {
            device.send(0, Event::Received { name: String::new(), text: Ok(pasted) });
            let incoming = incoming(&device);
            assert_eq!(books(&incoming), std::slice::from_ref(&book), "{name}: {:?}", incoming.found.map(drop));
        }
        // In the address, whatever a program put behind it or did to it.
        for hash in [
            format!("#{code}"),
            format!("#{code}."),
            format!("#{code}%3E"),
            format!("#{}", code.replace('-', "%2D")),
            format!("#{}", code.replace('-', "%252D")),
        ] {
            device.send(0, Event::Went(Route::from_hash(&hash)));
            assert_eq!(books(&incoming(&device)), std::slice::from_ref(&book), "{hash}");
        }
    }
}

#[test]
fn f34_a_link_that_was_cut_at_any_length_is_refused_with_a_sentence_and_changes_nothing() {
    let mut device = device();
    device.send(0, Event::Received { name: "mine.json".to_owned(), text: Ok(write_workbook(&golden())) });
    device.send(0, Event::TakeIn { index: 0 });
    device.settle();
    let before = device.stored(&golden().id);
    for (code, _) in links() {
        // The last letter may stand behind the end: it keeps the end from being taken for a sign of the sentence.
        let whole = code.len() - usize::from(code.ends_with('0') && code.contains("-W1-"));
        for end in 1..whole {
            device.send(0, Event::Went(Route::from_hash(&format!("#{}", &code[..end]))));
            let incoming = incoming(&device);
            assert_eq!(incoming.found, Err(Unreadable::Damaged), "cut at {end}");
            assert!(incoming.link);
        }
    }
    // Where chat programs and mail programs cut.
    let long = code(&talkative());
    for end in [2000, 4000, long.len() - 2] {
        device.send(0, Event::Went(Route::from_hash(&format!("#{}", &long[..end]))));
        assert_eq!(incoming(&device).found, Err(Unreadable::Damaged), "cut at {end}");
    }
    device.settle();
    assert_eq!(device.stored(&golden().id), before);
    assert_eq!(device.session(0).shelf().len(), 1);
}

/// A workbook whose link is longer than any program lets through.
fn talkative() -> Workbook {
    let mut book = golden();
    let mut word = 1_u64;
    for entry in &mut book.review.components {
        for _ in 0..40 {
            word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            entry.note.push_str(&(word >> 40).to_string());
        }
    }
    book
}

#[test]
fn f33_f35_a_link_leaves_the_address_at_once_and_what_it_brings_is_only_looked_at() {
    for (code, book) in links() {
        let mut device = device();
        let mut mine = book.clone();
        mine.team.name = "Our own words".to_owned();
        device.send(0, Event::Received { name: "mine.json".to_owned(), text: Ok(write_workbook(&mine)) });
        device.send(0, Event::TakeIn { index: 0 });
        device.settle();
        let before = device.stored(&mine.id);
        device.open(1, Route::from_hash(&format!("#{code}")));
        assert_eq!(device.session(1).route, Route::Open);
        assert_eq!(Route::Link(code.clone()).to_hash(), "#/open");
        // It waits for the screens, which follow the first ones.
        assert_eq!(device.session(1).incoming, None);
        device.send(1, Event::Arrived { parcel: Parcel::Screens, text: Ok(String::new()) });
        let arrived = device.session(1).incoming.clone().expect("it is shown once the screens are here");
        assert!(arrived.link);
        assert_eq!(books(&arrived), std::slice::from_ref(&book));
        assert_eq!(device.stored(&mine.id), before, "looking writes nothing");
        // A copy is kept beside, never over it, and no file holds it.
        device.send(1, Event::TakeIn { index: 0 });
        device.settle();
        assert!(device.session(1).desk().is_some_and(|desk| desk.file.is_none()));
        assert_eq!(device.stored(&mine.id), before);
        assert_eq!(device.session(1).shelf().len(), 2);
    }
}

#[test]
fn links_codes_and_files_in_one_text_are_each_found_once() {
    let [(whole, book), (levels, only)] = links();
    let mut other = book.clone();
    other.id = "another".into();
    let mut device = device();
    for text in [
        format!(
            "Hi,\n{ADDRESS}{whole}\nand {levels}\nand once more {ADDRESS}{whole}\nand the file:\n{}\nBye",
            write_workbook(&other)
        ),
        format!("{levels}\n{}\n<{ADDRESS}{whole}>", wrap(&write_workbook(&other))),
    ] {
        device.send(0, Event::Received { name: String::new(), text: Ok(text) });
        let mut found: Vec<_> = books(&incoming(&device)).iter().map(write_workbook).collect();
        let mut expected: Vec<_> = [&book, &only, &other].map(write_workbook).to_vec();
        found.sort();
        expected.sort();
        assert_eq!(found, expected);
    }
    // The same work as a link and as a file is one.
    device.send(0, Event::Received { name: String::new(), text: Ok(format!("{whole}\n{}", write_workbook(&book))) });
    assert_eq!(incoming(&device).found.map(|found| found.len()), Ok(1));
    // One that was cut is told, and keeps nothing back.
    let cut = &whole[..whole.len() - 40];
    device.send(0, Event::Received { name: String::new(), text: Ok(format!("{cut}\n\n{levels}")) });
    let incoming = incoming(&device);
    assert_eq!(books(&incoming), [only]);
    assert!(incoming.found.expect("a list").contains(&Offer::Unreadable { part: String::new(), why: Unreadable::Damaged }));
}

#[test]
fn a_link_in_a_teams_own_words_is_no_link_that_was_sent() {
    let [(whole, mut book), (levels, _)] = links();
    book.review.components[0].note = format!("See {ADDRESS}{whole}, {levels} and {}", &whole[..100]);
    let mut device = device();
    for text in [
        write_workbook(&book),
        wrap(&write_workbook(&book)),
        format!("Hi,\n{}", write_workbook(&book)),
        [ADDRESS, &code(&book)].concat(),
    ] {
        device.send(0, Event::Received { name: String::new(), text: Ok(text) });
        assert_eq!(books(&incoming(&device)), std::slice::from_ref(&book));
        assert_eq!(incoming(&device).found.map(|found| found.len()), Ok(1));
    }
    // In a file that can't be read it is none either: the file is refused, with its place.
    let file = write_workbook(&book).replacen("\"systems\"", "\"system\"", 1);
    device.send(0, Event::Received { name: String::new(), text: Ok(file.clone()) });
    assert_eq!(incoming(&device).found, Err(Unreadable::Missing { at: "/systems".to_owned() }));
    device.send(0, Event::Received { name: String::new(), text: Ok(file[..file.len() - 9].to_owned()) });
    assert!(matches!(incoming(&device).found, Err(Unreadable::CutShort { .. })));
    // Behind a whole file it is one that was sent.
    let mut other = book.clone();
    other.id = "another".into();
    device
        .send(0, Event::Received { name: String::new(), text: Ok(format!("{}\n{}", write_workbook(&book), code(&other))) });
    assert_eq!(books(&incoming(&device)).len(), 2);
}

#[test]
fn f22_links_that_were_sent_with_the_first_version_still_open() {
    let mut device = device();
    for (name, (_, expected)) in ["workbook", "levels"].into_iter().zip(links()) {
        let file = format!("tests/fixtures/carriers/{name}-link-v1.txt");
        device.send(0, Event::Received { name: String::new(), text: Ok(text(&file)) });
        assert_eq!(books(&incoming(&device)), [expected], "{file}");
    }
}

#[test]
fn f24_a_link_that_would_fill_the_memory_is_refused_at_the_limit() {
    let mut device = device();
    let bomb = link_code(&compress_to_vec(&vec![b' '; 8_000_000], 9));
    device.send(0, Event::Received { name: String::new(), text: Ok(bomb) });
    assert_eq!(incoming(&device).found, Err(Unreadable::TooLarge { max: 4_000_000 }));
}

#[test]
fn f28_levels_of_another_review_are_refused_and_never_laid_on_other_components() {
    let mut book = golden();
    book.framework = small().reference.clone();
    let levels = levels_code(&book, &small()).expect("the same review");
    let mut device = device();
    device.send(0, Event::Received { name: String::new(), text: Ok(levels) });
    assert_eq!(incoming(&device).found, Err(Unreadable::OtherReview));
    assert_eq!(levels_code(&golden(), &small()), None);
}

#[test]
fn a_link_leaves_out_what_nobody_touched_and_gives_it_back_in_its_place() {
    let framework = built_in(Language::English);
    let today = Date { year: 2026, month: 11, day: 21 };
    let mut book = Workbook::new("w".into(), "r".into(), &framework, Timestamp(0), today);
    let rated = "curriculum-instruction.planning-together";
    book.apply(&Command::Rate { component: rated.into(), rating: Rating::NotSureYet }).expect("an edit");
    let folded = book.folded(&framework);
    assert_eq!(folded.review.components.iter().map(|entry| entry.component.as_str()).collect::<Vec<_>>(), [rated]);
    assert_eq!(folded.unfolded(&framework), book);
    assert!(code(&book).len() < 700, "{}", code(&book).len());
    // An entry that an outcome speaks of stays; an order that is not the framework's is kept as it is.
    let wish = Command::Choose {
        id: "o".into(),
        component: framework.systems[1].components[0].id.clone(),
        sentence: String::new(),
        level_by_june: None,
    };
    book.apply(&wish).expect("an edit");
    assert_eq!(book.folded(&framework).review.components.len(), 2);
    book.review.components.reverse();
    assert_eq!(book.folded(&framework), book);
    let mut device = device();
    device.send(0, Event::Received { name: String::new(), text: Ok(code(&book)) });
    assert_eq!(write_workbook(&books(&incoming(&device))[0]).len(), write_workbook(&book).len());
}

#[test]
fn levels_fit_into_a_qr_code_and_into_every_chat() {
    let [(_, book), (levels, only)] = links();
    assert!(levels.len() < 300, "{}", levels.len());
    let side = qr(ADDRESS, &levels).expect("a QR code").side;
    assert!(side <= 69, "{side} squares: too fine to be scanned from a wall");
    assert!(only.is_only_levels() && !book.is_only_levels());
    assert_eq!(only.left_out(), [Part::Notes, Part::Evidence]);
    assert_eq!(only.outcomes, []);
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn f20_whatever_a_workbook_holds_its_link_gives_the_same_file_again(workbook in workbook()) {
        let mut device = device();
        device.send(0, Event::Received { name: String::new(), text: Ok(code(&workbook)) });
        prop_assert_eq!(books(&incoming(&device)), [workbook]);
    }

    #[test]
    fn f20_levels_come_back_as_they_were_with_nothing_else(workbook in workbook(), names in any::<bool>()) {
        let framework = small();
        let mut book = if names { workbook } else { workbook.without(&[Part::Names]) };
        book.framework = framework.reference.clone();
        let Some(bytes) = write_levels(&book, &framework) else { return Ok(()) };
        let Ok(read) = read_levels(&bytes, &framework) else {
            // A year that a file can hold and a code can't.
            prop_assert!(u16::try_from(book.review.began.year).is_err());
            return Ok(());
        };
        let only = book.only_levels();
        for component in framework.components() {
            let known = |rating: juneward::domain::Rating| rating.level().is_none_or(|level| framework.level(level).is_some()).then_some(rating);
            prop_assert_eq!(read.review.rating(&component.id), known(book.review.rating(&component.id)).unwrap_or_default());
        }
        prop_assert_eq!((&read.team.name, &read.team.school, read.team.kind, read.team.people), (&only.team.name, &only.team.school, only.team.kind, only.team.people));
        prop_assert_eq!((&read.id, read.edited, read.school_year, read.purpose), (&only.id, only.edited, only.school_year, only.purpose));
        prop_assert_eq!(read.left_out(), only.left_out());
        prop_assert!(read.is_only_levels());
        prop_assert_eq!(read.only_levels(), read);
    }

    #[test]
    fn f24_any_bytes_are_levels_or_none_and_nothing_panics(bytes in prop::collection::vec(any::<u8>(), 0..120), at in 0_usize..90, byte in any::<u8>()) {
        let framework = built_in(Language::English);
        let _ = read_levels(&bytes, &framework);
        let mut whole = write_levels(&golden(), &framework).expect("the same review");
        let _ = read_levels(&whole[..at.min(whole.len())], &framework);
        if let Some(place) = whole.get_mut(at) {
            *place = byte;
        }
        if let Ok(read) = read_levels(&whole, &framework) {
            prop_assert_eq!(read_workbook(&write_workbook(&read)), Ok(read));
        }
    }
}
