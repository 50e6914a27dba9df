//! A ballot paper that is being filled in, as a person's own device keeps it: answers and private notes. It never leaves that
//! device; what is handed in is made from its answers alone.

use super::ballot_code::hash;
use super::fields::{Fields, Placed, read_whole};
use super::merge::{Seen, both_texts};
use super::workbook_file::canonical;
use super::written::Written;
use super::{Invitation, Unreadable};
use crate::domain::{ComponentId, MAX_COMPONENTS, Rating, STROKE, Series, Unknown, taken_out};
use serde_json::Value;

const FORMAT: &str = "juneward-ballot-draft";

/// What a person has answered and noted so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// A random word for this ballot.
    pub word: String,
    /// The answers.
    pub answers: Vec<(ComponentId, Rating)>,
    /// Private notes, of whatever length: they go into no ballot and no file, and only the device bounds them.
    pub notes: Vec<(ComponentId, String)>,
    /// What a stroke last took the place of in a private note: there is no Undo on a ballot.
    pub typed_over: Vec<(ComponentId, String)>,
    /// Who votes, where names are shown.
    pub name: String,
    /// Where the person is: the place of a component among those to vote on; behind the last one, the end.
    pub at: usize,
    /// Whether the ballot was made. From then on nothing changes, so that it can be handed in twice and counts once.
    pub made: bool,
}

/// How somebody types in one private note.
#[derive(Clone, Debug, Default)]
pub struct Typing {
    /// What was taken away since something was last put in.
    series: Option<Series<String>>,
    /// The note as it was left.
    left: String,
}

impl Draft {
    /// The key under which it stands.
    pub fn key(invitation: &Invitation) -> String {
        ["juneward/ballot/", &invitation.mark()].concat()
    }

    /// The mark of the ballot that is made of it.
    pub fn id(&self) -> [u8; 6] {
        let [_, _, id @ ..] = hash(self.word.as_bytes()).to_be_bytes();
        id
    }

    /// The answer on a component.
    pub fn answer(&self, component: &ComponentId) -> Rating {
        self.answers.iter().find(|(id, _)| id == component).map(|(_, rating)| rating.clone()).unwrap_or_default()
    }

    /// The private note on a component.
    pub fn note(&self, component: &ComponentId) -> &str {
        self.notes.iter().find(|(id, _)| id == component).map_or("", |(_, note)| note)
    }

    /// Sets the answer on a component.
    pub fn set_answer(&mut self, component: &ComponentId, rating: Rating) {
        self.answers.retain(|(id, _)| id != component);
        self.answers.push((component.clone(), rating));
    }

    /// A person types in the private note on a component: what is taken away bit by bit can be brought back as well.
    pub fn type_note(&mut self, component: &ComponentId, note: String, typing: &mut Typing) {
        let before = self.note(component).to_owned();
        if before != typing.left {
            // Another window wrote, or something was brought back.
            typing.series = None;
        }
        if let Some(stood) = Series::take_away(&mut typing.series, &before, taken_out(&before, &note)) {
            self.keep_typed_over(component, stood);
        }
        if taken_out(&note, &before) > 0 {
            typing.series = None;
        }
        typing.left.clone_from(&note);
        self.put_note(component, note);
    }

    fn put_note(&mut self, component: &ComponentId, note: String) {
        self.notes.retain(|(id, _)| id != component);
        self.notes.push((component.clone(), note));
    }

    fn keep_typed_over(&mut self, component: &ComponentId, note: String) {
        self.typed_over.retain(|(id, _)| id != component);
        self.typed_over.push((component.clone(), note));
    }

    /// Sets the private note on a component.
    pub fn set_note(&mut self, component: &ComponentId, note: String) {
        let before = self.note(component);
        if taken_out(before, &note) > STROKE {
            let before = before.to_owned();
            self.keep_typed_over(component, before);
        }
        self.put_note(component, note);
    }

    /// What a stroke last took the place of in the private note on a component.
    pub fn typed_over(&self, component: &ComponentId) -> &str {
        self.typed_over.iter().find(|(id, _)| id == component).map_or("", |(_, note)| note)
    }

    /// Puts that back, and what stands there now in its place: it is no stroke that could not be taken back.
    pub fn bring_back(&mut self, component: &ComponentId) {
        let Some((_, typed_over)) = self.typed_over.iter_mut().find(|(id, _)| id == component) else { return };
        let back = std::mem::take(typed_over);
        let now = self.note(component).to_owned();
        self.put_note(component, back);
        self.keep_typed_over(component, now);
    }

    /// This paper with what another window of this device wrote on it, given the paper that both went on from. An answer that
    /// both changed is this window's; of a note that both changed, both versions stay. A ballot that was made stays as it is.
    #[must_use]
    pub fn with(mut self, base: &Self, theirs: &Self) -> Self {
        if self.word != theirs.word {
            return self;
        }
        if theirs.made && !base.made {
            self.made = true;
            self.answers.clone_from(&theirs.answers);
            self.name.clone_from(&theirs.name);
        }
        for (id, rating) in &theirs.answers {
            if self.answer(id) == base.answer(id) {
                self.set_answer(id, rating.clone());
            }
        }
        let emptied = base.notes.iter().filter(|(id, _)| theirs.note(id).is_empty());
        for (id, _) in theirs.notes.iter().chain(emptied) {
            let (old, mine, other) = (base.note(id), self.note(id), theirs.note(id));
            let note = match (mine == old, other == old) {
                (true, _) => other.to_owned(),
                (_, true) => mine.to_owned(),
                _ => both_texts(old, mine, other, Seen::Something),
            };
            if note != mine {
                self.set_note(id, note);
            }
        }
        for (id, text) in &theirs.typed_over {
            if self.typed_over(id).is_empty() {
                self.typed_over.push((id.clone(), text.clone()));
            }
        }
        if self.name == base.name {
            self.name.clone_from(&theirs.name);
        }
        self
    }

    /// Its text.
    pub fn write(&self) -> String {
        let mut written = Written::over(&Unknown::new());
        written.text("format", FORMAT);
        written.set("format_version", Value::from(1));
        written.text("word", &self.word);
        written.text("name", &self.name);
        written.set("at", Value::from(self.at));
        written.set("made", Value::Bool(self.made));
        let (mut answers, mut notes) = (Written::over(&Unknown::new()), Written::over(&Unknown::new()));
        for (component, rating) in self.answers.iter().filter(|(_, rating)| *rating != Rating::NotRated) {
            answers.text_or_null(component.as_str(), rating.level().map(crate::domain::LevelId::as_str));
        }
        for (component, note) in self.notes.iter().filter(|(_, note)| !note.is_empty()) {
            notes.text(component.as_str(), note);
        }
        let mut typed_over = Written::over(&Unknown::new());
        for (component, note) in self.typed_over.iter().filter(|(_, note)| !note.is_empty()) {
            typed_over.text(component.as_str(), note);
        }
        written.set("answers", answers.done());
        written.set("notes", notes.done());
        written.set("typed_over", typed_over.done());
        canonical(&written.done())
    }

    /// Reads what [`Self::write`] wrote.
    ///
    /// # Errors
    /// [`Unreadable`] where it is something else.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        read_whole(super::workbook_file::parse(text)?, |root| {
            let mut fields = root.object();
            fields.header(FORMAT, 1);
            let entries = |fields: &mut Fields, key| fields.take(key).object().entries(MAX_COMPONENTS);
            let rating = |level: Placed| level.optional().map_or(Rating::NotSureYet, |level| Rating::At(level.id()));
            let answers = entries(&mut fields, "answers");
            let texts = |entries: Vec<(String, Placed)>| {
                let note = |(id, note): (String, Placed)| (ComponentId::from(id.as_str()), note.text(usize::MAX));
                entries.into_iter().map(note).collect()
            };
            let notes = entries(&mut fields, "notes");
            let typed_over = fields.take_if_there("typed_over").map(|list| list.object().entries(MAX_COMPONENTS));
            Self {
                word: fields.text("word"),
                name: fields.take("name").text(usize::MAX),
                at: usize::try_from(fields.take("at").number()).unwrap_or_default(),
                made: fields.take("made").yes_or_no(),
                answers: answers.into_iter().map(|(id, level)| (ComponentId::from(id.as_str()), rating(level))).collect(),
                notes: texts(notes),
                typed_over: typed_over.map(texts).unwrap_or_default(),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(notes: &[(&str, &str)], answers: &[(&str, &str)]) -> Draft {
        let id = |id: &&str| ComponentId::from(*id);
        let notes = notes.iter().map(|(component, note)| (id(component), (*note).to_owned())).collect();
        let answers = answers.iter().map(|(component, level)| (id(component), Rating::At((*level).into()))).collect();
        Draft { word: "w".to_owned(), notes, answers, ..Draft::default() }
    }

    #[test]
    fn what_is_taken_away_bit_by_bit_in_a_private_note_can_be_brought_back() {
        let (mut draft, a, mut typing) = (Draft::default(), ComponentId::from("a"), Typing::default());
        let sentence = "We greet each family";
        for end in (0..=sentence.len()).chain((0..sentence.len()).rev()) {
            draft.type_note(&a, sentence[..end].to_owned(), &mut typing);
        }
        assert_eq!(draft.typed_over(&a), "", "a few words");
        let sentence = "We greet each family at the door";
        for end in (0..=sentence.len()).chain((0..sentence.len()).rev()).chain([1, 2]) {
            draft.type_note(&a, sentence[..end].to_owned(), &mut typing);
        }
        assert_eq!((draft.note(&a), draft.typed_over(&a)), ("We", sentence));
    }

    #[test]
    fn what_comes_back_or_from_another_window_begins_a_count_of_its_own_and_two_strokes_are_one() {
        let sentence = "We greet each family at the door";
        let begun = || {
            let (mut draft, a, mut typing) = (Draft::default(), ComponentId::from("a"), Typing::default());
            draft.type_note(&a, sentence.to_owned(), &mut typing);
            (draft, a, typing)
        };
        let backspaced = |draft: &mut Draft, a: &ComponentId, typing: &mut Typing, down_to: usize| {
            let text = draft.note(a).to_owned();
            for end in (down_to..text.len()).rev() {
                draft.type_note(a, text[..end].to_owned(), typing);
            }
        };
        // Brought back, and taken away again.
        let (mut draft, a, mut typing) = begun();
        backspaced(&mut draft, &a, &mut typing, 5);
        draft.bring_back(&a);
        backspaced(&mut draft, &a, &mut typing, 0);
        assert_eq!(draft.typed_over(&a), sentence);
        // Backspace for a moment, then the rest at one stroke.
        let (mut draft, a, mut typing) = begun();
        backspaced(&mut draft, &a, &mut typing, sentence.len() - 18);
        draft.type_note(&a, String::new(), &mut typing);
        assert_eq!(draft.typed_over(&a), sentence);
        // Another window writes there meanwhile.
        let (mut draft, a, mut typing) = begun();
        backspaced(&mut draft, &a, &mut typing, 3);
        let (base, mut theirs) = (draft.clone(), draft.clone());
        theirs.set_note(&a, "We act, and they sing with the children.".to_owned());
        draft = draft.with(&base, &theirs);
        backspaced(&mut draft, &a, &mut typing, 0);
        assert_eq!(draft.typed_over(&a), "We act, and they sing with the children.");
    }

    #[test]
    fn f10_what_a_slip_took_out_of_a_private_note_can_be_brought_back_and_the_other_way_round() {
        let a = ComponentId::from("a");
        let mut draft = paper(&[("a", "We greet each family at the door")], &[]);
        draft.set_note(&a, "x".to_owned());
        draft.set_note(&a, "xy".to_owned());
        let mut draft = Draft::read(&draft.write()).expect("a draft");
        assert_eq!(draft.typed_over(&a), "We greet each family at the door");
        draft.bring_back(&a);
        assert_eq!((draft.note(&a), draft.typed_over(&a)), ("We greet each family at the door", "xy"));
        draft.bring_back(&a);
        assert_eq!((draft.note(&a), draft.typed_over(&a)), ("xy", "We greet each family at the door"));
        // A paper of an earlier version knows of none.
        let older = draft.write().replace("typed_over", "unknown");
        assert_eq!(Draft::read(&older).expect("a draft").typed_over(&a), "");
    }

    #[test]
    fn f15_two_windows_on_one_ballot_paper_keep_what_both_wrote() {
        let base = paper(&[("a", "We greet"), ("b", "Gone soon")], &[("a", "low"), ("b", "low")]);
        let mine = paper(&[("a", "We greet all"), ("b", "Gone soon"), ("c", "Mine")], &[("a", "high"), ("b", "low")]);
        let theirs = paper(&[("a", "We greet some"), ("d", "Theirs")], &[("a", "middle"), ("b", "high")]);
        let both = mine.with(&base, &theirs);
        let notes = ["a", "b", "c", "d"].map(|id| both.note(&ComponentId::from(id)).to_owned());
        assert_eq!(notes, ["We greet all\n—\nsome", "", "Mine", "Theirs"]);
        let answers = ["a", "b"].map(|id| both.answer(&ComponentId::from(id)));
        assert_eq!(answers, [Rating::At("high".into()), Rating::At("high".into())]);
    }

    #[test]
    fn f04_a_private_note_of_whatever_length_is_read_back_whole_also_where_two_windows_wrote_it() {
        let [mine, theirs] = ["m", "t"].map(|word| word.repeat(crate::domain::MAX_TEXT + 1));
        let mut long = paper(&[("a", &mine)], &[]);
        long.name = mine.clone();
        assert_eq!(Draft::read(&long.write()), Ok(long.clone()));
        let both = long.with(&Draft { word: "w".to_owned(), ..Draft::default() }, &paper(&[("a", &theirs)], &[]));
        assert_eq!(both.note(&ComponentId::from("a")), [&mine, "\n—\n", &theirs].concat());
    }

    #[test]
    fn a_ballot_that_another_window_made_stays_as_it_was_made() {
        let base = paper(&[], &[("a", "low")]);
        let mine = paper(&[("a", "A note")], &[("a", "high")]);
        let both = mine.clone().with(&base, &Draft { made: true, ..base.clone() });
        assert!(both.made);
        assert_eq!(both.answers, base.answers);
        assert_eq!(both.note(&ComponentId::from("a")), "A note");
        // A paper that was begun anew is another one.
        assert_eq!(mine.clone().with(&base, &Draft { word: "other".to_owned(), ..Draft::default() }), mine);
    }
}
