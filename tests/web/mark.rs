//! The level mark: a glyph for each step of each scale, always beside its word.

use crate::page::{Page, elements};
use crate::rubric;
use juneward::browser::el;
use juneward::domain::{LevelId, Rating};
use juneward::ui::parts::{Shape, mark, move_line, rated};
use std::collections::BTreeSet;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// Every shape of scales with three, four and five levels.
fn levels() -> impl Iterator<Item = (usize, usize)> {
    (2..=4).flat_map(|steps| (0..=steps).map(move |step| (step, steps)))
}

/// Which of 180 points around the middle of a glyph are filled, from the top and with the clock.
fn filled(glyph: &Element) -> Vec<bool> {
    // Measured by the browser's own geometry: a part is filled when it has a colour to be filled with.
    let measure = "const parts = [...this.querySelectorAll('circle, path')].filter(part => (part.getAttribute('fill') ?? 'none') !== 'none'); \
                   const turn = degree * Math.PI / 180; \
                   const point = { x: 12 + 6 * Math.sin(turn), y: 12 - 6 * Math.cos(turn) }; \
                   return parts.some(part => part.isPointInFill(point));";
    let measure = js_sys::Function::new_with_args("degree", measure);
    let at = |index: u32| measure.call1(glyph, &JsValue::from(index * 2 + 1)).expect("it can be measured").is_truthy();
    (0..180).map(at).collect()
}

#[wasm_bindgen_test]
fn a_level_fills_its_share_of_the_circle_from_the_top_with_the_clock() {
    for (step, steps) in levels() {
        let page = Page::show(|| mark(Shape::Level { step, steps }));
        let filled = filled(page.root());
        let share = 180 * step / steps;
        assert_eq!(filled, (0..180).map(|index| index < share).collect::<Vec<_>>(), "step {step} of {steps}");
        assert_eq!(elements(page.root(), "circle").len(), 1, "step {step} of {steps} has no ring");
    }
}

#[wasm_bindgen_test]
fn no_two_glyphs_of_a_scale_look_the_same() {
    for steps in 2..=4 {
        let scale = (0..=steps).map(|step| Shape::Level { step, steps }).chain([Shape::Unsure, Shape::None]);
        let drawn = scale.map(|shape| Page::show(|| mark(shape)).root().inner_html());
        assert_eq!(drawn.collect::<BTreeSet<_>>().len(), steps + 3, "a scale of {} levels", steps + 1);
    }
}

#[wasm_bindgen_test]
fn a_glyph_is_never_read_out_and_its_word_always_is() {
    let shapes = levels().map(|(step, steps)| Shape::Level { step, steps }).chain([Shape::Unsure, Shape::None]);
    for shape in shapes {
        let page = Page::show(|| rated(shape, "Getting Under Way"));
        assert_eq!(page.spoken(), "Getting Under Way", "{shape:?}");
        assert_eq!(page.root().text_content().as_deref(), Some("Getting Under Way"), "{shape:?}");
        assert_eq!(elements(page.root(), "svg[aria-hidden=true]").len(), 1, "{shape:?}");
        assert!(page.all("graphic").is_empty(), "{shape:?}");
    }
}

#[wasm_bindgen_test]
fn a_rating_has_the_glyph_of_its_level() {
    for framework in rubric::in_every_language() {
        let steps = framework.levels.len() - 1;
        for (step, level) in framework.levels.iter().enumerate() {
            assert_eq!(Shape::of(&Rating::At(level.id.clone()), &framework), Shape::Level { step, steps });
        }
        assert_eq!(Shape::of(&Rating::NotSureYet, &framework), Shape::Unsure);
        assert_eq!(Shape::of(&Rating::NotRated, &framework), Shape::None);
        // A level of another framework is not taken for one of this.
        assert_eq!(Shape::of(&Rating::At(LevelId::from("elsewhere")), &framework), Shape::None);
    }
}

#[wasm_bindgen_test]
fn from_one_level_to_another_is_read_as_a_sentence() {
    let (now, june) = (Shape::Level { step: 1, steps: 3 }, Shape::Level { step: 2, steps: 3 });
    let page = Page::show(|| el("div").kid(move_line((now, "Getting Under Way"), "to", (june, "Mostly in Place"))));
    assert_eq!(page.spoken(), "Getting Under Way to Mostly in Place");
}
