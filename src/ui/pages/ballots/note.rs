//! A private note on a ballot paper. There is no Undo on a ballot, so what a slip took away can be brought back right here.

use crate::browser::{Callback, El, Slice, State, el};
use crate::domain::ComponentId;
use crate::i18n::Voice;
use crate::i18n::ballots::Paper;
use crate::session::{Draft, Typing};
use crate::ui::parts::{Field, button, field};
use std::cell::RefCell;
use std::rc::Rc;

/// Draws the field, and below it the way back while there is one.
pub(super) fn note(
    voice: Voice,
    id: &ComponentId,
    draft: State<Draft>,
    change: impl Fn(&mut dyn FnMut(&mut Draft)) + 'static,
) -> [El; 2] {
    let change = Rc::new(change);
    let slice = |read: fn(&Draft, &ComponentId) -> String| {
        let id = id.clone();
        Slice::new(move || draft.with(|draft| read(draft, &id)))
    };
    let (write, of, typing) = (Rc::clone(&change), id.clone(), RefCell::new(Typing::default()));
    let field = field(Field {
        id: "vote-note".to_owned(),
        label: voice.say(Paper::Note).to_owned(),
        hint: voice.say(Paper::NoteHint).to_owned(),
        value: slice(|draft, id| draft.note(id).to_owned()),
        write: Callback::new(move |text: String| {
            let mut typing = typing.borrow_mut();
            write(&mut |draft| draft.type_note(&of, text.clone(), &mut typing));
        }),
        settle: Callback::new(|()| {}),
        lines: 2,
        error: State::new(String::new()).into(),
        room: None,
        class: "",
    });
    let typed_over = slice(|draft, id| draft.typed_over(id).to_owned());
    let any = Slice::new(move || typed_over.with(|text| !text.is_empty()));
    let of = id.clone();
    let back = move || {
        let (change, of) = (Rc::clone(&change), of.clone());
        let press = move || change(&mut |draft| draft.bring_back(&of));
        let back = any.get().then(|| button("button button--quiet", voice.say(Paper::BringBack), press));
        back.into_iter().map(|back| el("div").class("cluster").kid(back)).collect()
    };
    [field, el("div").class("part").live_kids(back)]
}
