//! A QR code: a drawing with a name, dark on light also where the screen is dark, and on paper.

use crate::browser::{El, svg};
use crate::export::{Qr, qr as squares};

/// Draws an address with a code behind its `#`. `name` is what is read out instead of it: what a telephone finds there. None where
/// it is too long; then the link itself has to do. Beside it always stands the link in letters: not everyone can scan.
pub fn qr(name: &str, address: &str, code: &str) -> Option<El> {
    let Qr { side, path } = squares(address, code)?;
    let side = side.to_string();
    let ground = svg("rect").class("qr__ground").attr("width", &side).attr("height", &side);
    let drawing = svg("svg")
        .class("qr")
        .attr("viewBox", &["0 0 ", &side, " ", &side].concat())
        .attr("role", "img")
        .attr("aria-label", name)
        .attr("shape-rendering", "crispEdges")
        .attr("focusable", "false")
        .kid(ground)
        .kid(svg("path").class("qr__dark").attr("d", &path));
    Some(drawing)
}
