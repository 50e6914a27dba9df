//! Files in and out. A file is asked for its size before it is read; what is read is decoded and handed on unread.

use super::{App, promise};
use crate::session::{Event, Outgoing};
use crate::storage::{MAX_FILE_BYTES, Unreadable, decode};
use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event as DomEvent, File, HtmlAnchorElement, HtmlInputElement, Url};

/// How long a file's address stays valid after it was handed over: iPads fetch it late.
const LATE: Duration = Duration::from_mins(2);

/// Reads the file that was picked in a file field, and empties the field, so that the same file can be picked again.
pub fn read_input(app: App, event: &DomEvent) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            read(app, &file);
        }
        input.set_value("");
    }
}

/// Reads the file or the text that was dropped.
pub fn read_dropped(app: App, event: &DomEvent) {
    event.prevent_default();
    let Some(data) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) else { return };
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        read(app, &file);
    } else if let Ok(text) = data.get_data("text/plain") {
        read_pasted(app, &text);
    }
}

/// Reads a text that was pasted, as if it were a file without a name.
pub fn read_pasted(app: App, text: &str) {
    app.send(Event::Received { name: String::new(), text: decode(text.as_bytes()) });
}

fn read(app: App, file: &File) {
    #[expect(clippy::cast_precision_loss, reason = "the limit is a small number")]
    let too_large = file.size() > MAX_FILE_BYTES as f64;
    let name = file.name();
    if too_large {
        app.send(Event::Received { name, text: Err(Unreadable::TooLarge { max: MAX_FILE_BYTES }) });
        return;
    }
    promise::settled(&file.array_buffer(), move |kept| {
        let text = match kept {
            Some(buffer) => decode(&js_sys::Uint8Array::new(&buffer).to_vec()),
            // The file was moved or its drive taken away between picking and reading.
            None => Err(Unreadable::Empty),
        };
        app.send(Event::Received { name, text });
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
