//! Fitting the one page: the largest type at which everything is on the sheet. The sheet's measures are in `style/sheet.css`.

use leptos::prelude::document;

/// Sets the sheet's density to the first step, from airy to dense, at which its content fits. Gives the step and
/// how many steps there are; none when there is no sheet. When even the densest does not fit, the step is one beyond.
pub fn fit_sheet() -> Option<(u32, u32)> {
    const STEPS: u32 = 6;
    let sheet = document().query_selector(".sheet").ok()??;
    for step in 1..=STEPS {
        sheet.set_attribute("data-density", &step.to_string()).ok()?;
        if sheet.scroll_height() <= sheet.client_height() {
            return Some((step, STEPS));
        }
    }
    Some((STEPS + 1, STEPS))
}
