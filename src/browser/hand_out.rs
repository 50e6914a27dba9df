//! What is handed to people: the report, tables, formatted text, the device's own share sheet.
//!
//! Everything is made from a copy of the workbook without the parts that stay at home, so that no way out can carry more
//! than another. Used by one screen only.

use super::{App, clipboard, clock, files, page, promise};
use crate::domain::{Framework, Language, Part, Workbook};
use crate::export::{self, Table};
use crate::i18n::Voice;
use crate::session::{Event, Outgoing};
use crate::storage::{Way, wrap, write_workbook};
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, File, FilePropertyBag};

/// How something is told: in which language, and without which parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// The language of those who will read it.
    pub language: Language,
    /// What stays at home.
    pub without: Vec<Part>,
}

impl Telling {
    /// Makes something of the workbook at hand. None where there is no workbook, or no framework in any language.
    fn make<T>(&self, app: App, make: impl FnOnce(Voice, &Workbook, &Framework, &str) -> T) -> Option<T> {
        let framework = app.peek(|session| session.framework_in(self.language).cloned())?;
        let copy = app.peek_workbook(|workbook| workbook.without(&self.without))?;
        Some(make(Voice(self.language), &copy, &framework, &clock::date_text(clock::today(), self.language)))
    }

    /// A text that carries no workbook, under the name of the team and its year, in the language of the screen.
    fn words_alone(&self, app: App, text: String) -> Option<Outgoing> {
        let name = app.peek_workbook(|workbook| {
            let copy = workbook.without(&self.without);
            [export::named(app.voice(), &copy), &copy.school_year.label()].join(", ")
        })?;
        Some(Outgoing { name, text, holds: None })
    }

    fn report(&self, app: App) -> Option<Outgoing> {
        self.make(app, |voice, copy, framework, day| {
            let text = export::report(voice, copy, framework, day, &wrap(&write_workbook(copy)));
            let name = export::report_name(copy, clock::today());
            Outgoing { name, text, holds: Some(Arc::new(copy.clone())) }
        })
    }
}

/// Saves the report as a file.
pub fn save_report(app: App, telling: &Telling) {
    if let Some(report) = telling.report(app) {
        app.hand_out(report);
    }
}

/// Saves a table as a file.
pub fn save_table(app: App, telling: &Telling, which: Table) {
    let made = telling.make(app, |voice, copy, framework, _| Outgoing {
        name: export::table_name(copy, clock::today(), which),
        text: export::table(voice, copy, framework, which),
        holds: None,
    });
    if let Some(table) = made {
        app.hand_out(table);
    }
}

/// The name that a table gets.
pub fn table_name(app: App, telling: &Telling, which: Table) -> String {
    let name = telling.make(app, |_, copy, _, _| export::table_name(copy, clock::today(), which));
    name.unwrap_or_default()
}

/// What a report shows, as it stands in the report.
pub fn shown(app: App, telling: &Telling) -> String {
    telling.make(app, export::formatted).unwrap_or_default()
}

/// The plain summary.
pub fn words(app: App, telling: &Telling) -> String {
    telling.make(app, export::summary).unwrap_or_default()
}

/// The address that starts an e-mail, naming the report to attach.
pub fn mail(app: App, telling: &Telling) -> String {
    let made = telling.make(app, |voice, copy, framework, _| {
        export::mailto(voice, copy, framework, &export::report_name(copy, clock::today()))
    });
    made.unwrap_or_default()
}

/// Copies the plain summary.
pub fn copy_words(app: App, telling: &Telling) {
    if let Some(file) = telling.words_alone(app, words(app, telling)) {
        put(app, Way::Summary, file);
    }
}

/// Copies the same with headings and tables; where the browser can't, the plain summary.
pub fn copy_formatted(app: App, telling: &Telling) {
    let Some(formatted) = telling.make(app, export::formatted) else { return };
    let plain = words(app, telling);
    let Some(asked) = ask_clipboard(&formatted, &plain) else { return copy_words(app, telling) };
    let Some(file) = telling.words_alone(app, formatted) else { return };
    promise::settled(&asked, move |kept| {
        app.send(Event::HandedOn { way: Way::Formatted, file, taken: kept.map(|_| ()).ok_or(()) });
    });
}

/// Copies a link to all that goes along.
pub fn copy_link(app: App, telling: &Telling, link: String) {
    let holds = app.peek_workbook(|workbook| workbook.without(&telling.without));
    copy_code(app, telling, Way::Link, link, holds);
}

/// Copies a link to the levels alone.
pub fn copy_levels(app: App, telling: &Telling, link: String) {
    let holds = app.peek_workbook(|workbook| workbook.without(&telling.without).only_levels());
    copy_code(app, telling, Way::Levels, link, holds);
}

fn copy_code(app: App, telling: &Telling, way: Way, link: String, holds: Option<Workbook>) {
    if let Some(file) = telling.words_alone(app, link) {
        put(app, way, Outgoing { holds: holds.map(Arc::new), ..file });
    }
}

fn put(app: App, way: Way, file: Outgoing) {
    let text = file.text.clone();
    clipboard::put(&text, move |taken| app.send(Event::HandedOn { way, file, taken }));
}

/// The mail program was asked to begin a mail. What it did with it, no page is told.
pub fn mail_begun(app: App, telling: &Telling) {
    let names = telling.make(app, |_, copy, _, _| export::report_name(copy, clock::today()));
    if let Some(name) = names {
        let file = Outgoing { name, text: mail(app, telling), holds: None };
        app.send(Event::HandedOn { way: Way::Mail, file, taken: Ok(()) });
    }
}

/// Opens the browser's own print window for the one page.
pub fn print_page(app: App, language: Language) {
    page::print();
    if let Some(file) = (Telling { language, without: Vec::new() }).words_alone(app, String::new()) {
        app.send(Event::HandedOn { way: Way::Paper, file, taken: Ok(()) });
    }
}

fn ask_clipboard(formatted: &str, plain: &str) -> Option<Promise> {
    let clipboard = field(&navigator()?, "clipboard")?;
    let write: Function = field(&clipboard, "write")?.dyn_into().ok()?;
    let maker: Function = field(&js_sys::global(), "ClipboardItem")?.dyn_into().ok()?;
    let kinds = Object::new();
    for (kind, text) in [("text/html", formatted), ("text/plain", plain)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options).ok()?;
        Reflect::set(&kinds, &JsValue::from_str(kind), &blob).ok()?;
    }
    let item = Reflect::construct(&maker, &Array::of1(&kinds)).ok()?;
    write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into().ok()
}

/// How a report can be handed to another app on this device: as a page, or as a text where pages are refused.
fn shared_as() -> Option<&'static str> {
    let takes = |name: &str| {
        let (navigator, data) = sheet(name, "")?;
        let ask: Function = field(&navigator, "canShare")?.dyn_into().ok()?;
        ask.call1(&navigator, &data).ok().filter(JsValue::is_truthy)
    };
    [".html", ".txt"].into_iter().find(|kind| takes(&["juneward", kind].concat()).is_some())
}

/// Whether this device hands a report to another app.
pub fn can_share() -> bool {
    shared_as().is_some()
}

/// Hands the report to the device's share sheet. Closing the sheet is no failure and says nothing.
pub fn share_report(app: App, telling: &Telling) {
    let Some(mut report) = telling.report(app) else { return };
    if shared_as() == Some(".txt") {
        // The summary to read, and behind it the same block that a report carries.
        let block = report.holds.as_ref().map(|workbook| wrap(&write_workbook(workbook))).unwrap_or_default();
        report.text = [words(app, telling), block].join("\n\n");
        report.name = [report.name.trim_end_matches(".html"), ".txt"].concat();
    }
    let asked = sheet(&report.name, &report.text).and_then(|(navigator, data)| {
        let share: Function = field(&navigator, "share")?.dyn_into().ok()?;
        share.call1(&navigator, &data).ok()?.dyn_into::<Promise>().ok()
    });
    match asked {
        Some(asked) => promise::settled(&asked, move |kept| {
            if kept.is_some() {
                app.send(Event::HandedOn { way: Way::Share, file: report, taken: Ok(()) });
            }
        }),
        // The sheet did not open: the file is made all the same.
        None => app.hand_out(report),
    }
}

/// What the share sheet is asked with: the navigator, and one file.
fn sheet(name: &str, text: &str) -> Option<(JsValue, Object)> {
    let options = FilePropertyBag::new();
    // Without the encoding behind it: lists of what may be shared know the bare kind.
    options.set_type(files::kind_of(name).split(';').next().unwrap_or_default());
    let parts = Array::of1(&JsValue::from_str(text));
    let file = File::new_with_str_sequence_and_options(&parts, name, &options).ok()?;
    let data = Object::new();
    Reflect::set(&data, &JsValue::from_str("files"), &Array::of1(&file)).ok()?;
    Some((navigator()?, data))
}

fn navigator() -> Option<JsValue> {
    field(&js_sys::global(), "navigator")
}

fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined() && !value.is_null())
}
