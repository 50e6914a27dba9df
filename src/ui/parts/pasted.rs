//! A box to paste codes or the text of a file into. What stands there is in nobody's workbook yet, and whoever collected it would
//! have to collect it again: it stays through another language, another screen and a reload, until it was read.

use crate::browser::{self, El, el, value_in};

/// Draws the box. `kept` is where its text stands meanwhile, for this window alone.
pub fn pasted(id: &str, rows: &str, kept: String) -> El {
    let stands = browser::stood(&kept).unwrap_or_default();
    el("textarea")
        .class("pasted")
        .id(id)
        .attr("rows", rows)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .live_value(move || stands.clone())
        .on("input", move |event| browser::stand(&kept, value_in(&event)))
}
