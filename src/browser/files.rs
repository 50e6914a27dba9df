//! Files in and out. A file is asked for its size before it is read; what is read is decoded and handed on unread.

use super::{App, promise};
use crate::session::{Event, Outgoing};
use crate::storage::{MAX_FILE_BYTES, Unreadable, decode};
use leptos::prelude::{document, set_timeout};
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event as DomEvent, File, HtmlAnchorElement, HtmlInputElement, Url};

/// How long a file's address stays valid after it was handed over: iPads fetch it late.
const LATE: Duration = Duration::from_mins(2);

/// Reads the files that were picked in a file field, and empties the field, so that the same file can be picked again.
pub fn read_input(app: App, event: &DomEvent) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        read_files(app, input.files());
        input.set_value("");
    }
}

/// Reads the files or the text that was dropped.
pub fn read_dropped(app: App, event: &DomEvent) {
    event.prevent_default();
    let Some(data) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) else { return };
    if !read_files(app, data.files())
        && let Ok(text) = data.get_data("text/plain")
    {
        read_pasted(app, &text);
    }
}

/// What a file gave: its name, and its text or why there is none.
type Given = (String, Result<String, Unreadable>);

/// Reads one file, or several that come together, in the order in which they were given. Says whether there were any.
fn read_files(app: App, files: Option<web_sys::FileList>) -> bool {
    let files: Vec<File> = files.map(|files| (0..files.length()).filter_map(|n| files.get(n)).collect()).unwrap_or_default();
    let several = files.len() > 1;
    let waits = Rc::new(RefCell::new(vec![None; files.len()]));
    for (index, file) in files.iter().enumerate() {
        let waits = Rc::clone(&waits);
        let arrived = move |given: Given| {
            if !several {
                app.send(Event::Received { name: given.0, text: given.1 });
                return;
            }
            if let Some(place) = waits.borrow_mut().get_mut(index) {
                *place = Some(given);
            }
            if waits.borrow().iter().all(Option::is_some) {
                let all = waits.take().into_iter().flatten().collect();
                app.send(Event::ReceivedTogether(all));
            }
        };
        read(file, Box::new(arrived));
    }
    !files.is_empty()
}

/// Reads a text that was pasted, as if it were a file without a name.
pub fn read_pasted(app: App, text: &str) {
    app.send(Event::Received { name: String::new(), text: decode(text.as_bytes()) });
}

fn read(file: &File, arrived: Box<dyn FnOnce(Given)>) {
    #[expect(clippy::cast_precision_loss, reason = "the limit is a small number")]
    let too_large = file.size() > MAX_FILE_BYTES as f64;
    let name = file.name();
    if too_large {
        arrived((name, Err(Unreadable::TooLarge { max: MAX_FILE_BYTES })));
        return;
    }
    promise::settled(&file.array_buffer(), move |kept| {
        let text = match kept {
            Some(buffer) => decode(&js_sys::Uint8Array::new(&buffer).to_vec()),
            // The file was moved or its drive taken away between picking and reading.
            None => Err(Unreadable::Empty),
        };
        arrived((name, text));
    });
}

/// Hands a text to the browser as a file, reads back the bytes that the browser has for it, and says so.
pub(super) fn hand_over(app: App, file: Outgoing) {
    let answer = move |file: Outgoing, taken: Option<JsValue>| {
        let taken = taken.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec()).ok_or(());
        app.send(Event::FileLeft { file, taken });
    };
    match download(&file) {
        // What the browser saves is this blob: read from it, not from the text that it was made of.
        Some(blob) => promise::settled(&blob.array_buffer(), move |buffer| answer(file, buffer)),
        None => answer(file, None),
    }
}

/// The media type that goes with a name.
pub(super) fn kind_of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("json") => "application/json",
        Some("html") => "text/html;charset=utf-8",
        Some("csv") => "text/csv;charset=utf-8",
        _ => "text/plain;charset=utf-8",
    }
}

fn download(file: &Outgoing) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind_of(&file.name));
    let parts = js_sys::Array::of1(&JsValue::from_str(&file.text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(&file.name);
    // Some browsers ignore a click on a link that is not in the document.
    let body = document().body()?;
    body.append_child(&link).ok()?;
    link.click();
    link.remove();
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        LATE,
    );
    Some(blob)
}
