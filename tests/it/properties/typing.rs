//! Two windows in which people type into the same field, letter by letter, while each hears of the other's saves: no word is torn.

use crate::support::{device::Device, frameworks, generate};
use juneward::domain::{Command, TextPlace, WorkbookId};
use juneward::session::{Event, Place, Route, caret_after};
use juneward::storage::{MemoryStore, SaveOutcome, Store, save, workbook_key};
use proptest::prelude::*;

/// What happens next. Letters belong to the window that the step is for, a moment without locks to both.
#[derive(Clone, Debug)]
enum Step {
    Letters(usize),
    Wait(i64),
    HoldMail(bool),
    AtOnce,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => (1..6_usize).prop_map(Step::Letters),
        4 => prop::sample::select(vec![50, 250, 2500]).prop_map(Step::Wait),
        1 => any::<bool>().prop_map(Step::HoldMail),
        1 => Just(Step::AtOnce),
    ]
}

fn place() -> TextPlace {
    TextPlace::Note("one.a".into())
}

/// A field as a browser shows it, with its caret, and the letters that somebody is about to type.
#[derive(Default)]
struct Field {
    text: Vec<u16>,
    caret: usize,
    to_come: Vec<u16>,
    words: Vec<String>,
}

struct Two {
    device: Device,
    id: WorkbookId,
    fields: [Field; 2],
    made: usize,
}

impl Two {
    fn begin() -> Self {
        let mut device = Device::new(vec![frameworks::small()]);
        device.open(0, Route::Start);
        device.send(0, Event::StartWorkbook { review: "r".into() });
        let id = device.session(0).route.workbook().expect("a workbook").clone();
        device.send(0, Event::Edit(Command::Write { place: place(), text: "We greet".to_owned() }));
        device.wait(1000);
        device.open(1, Route::to(&id, Place::Prepare));
        let mut two = Self { device, id, fields: Default::default(), made: 0 };
        two.draw();
        two.fields.iter_mut().for_each(|field| field.caret = field.text.len());
        two
    }

    fn text(&self, tab: usize) -> Vec<u16> {
        let desk = self.device.session(tab).desk().expect("a workbook");
        desk.workbook.text(&place()).expect("a note").encode_utf16().collect()
    }

    /// Each field shows what its window says, and its caret goes along.
    fn draw(&mut self) {
        for tab in 0..2 {
            let now = self.text(tab);
            let field = &mut self.fields[tab];
            if field.text != now {
                field.caret = caret_after(&field.text, &now, field.caret).unwrap_or(now.len());
                field.text = now;
            }
        }
    }

    fn letter(&mut self, tab: usize) {
        let field = &mut self.fields[tab];
        if field.to_come.is_empty() {
            self.made += 1;
            let word = format!("the{}.", self.made);
            field.to_come = format!(" {word}").encode_utf16().collect();
            field.to_come.reverse();
            field.words.push(word);
        }
        // The first window types letter by letter, the other one word by word: two that stand in the middle of the same letters can't be
        // told apart.
        let letters = if tab == 0 { 1 } else { field.to_come.len() };
        for _ in 0..letters {
            let letter = field.to_come.pop().expect("a letter");
            field.text.insert(field.caret, letter);
            field.caret += 1;
        }
        let text = String::from_utf16(&field.text).expect("letters");
        self.device.send(tab, Event::Edit(Command::Write { place: place(), text }));
    }

    /// Both look in the same moment, and each writes unseen by the other; then each hears what the other wrote.
    fn at_once(&mut self) {
        self.device.hold_saves = true;
        for tab in 0..2 {
            self.device.send(tab, Event::Turn(self.id.clone()));
        }
        self.device.hold_saves = false;
        let before = self.device.store.clone();
        let key = workbook_key(&self.id);
        let mut wrote = Vec::new();
        for tab in 0..2 {
            let Some(request) = self.device.tab_mut(tab).saves.pop_front() else { continue };
            let mut unseen: MemoryStore = before.clone();
            let outcome = save(&mut unseen, &request);
            if outcome == SaveOutcome::Saved {
                self.device.store.write(&key, &request.text).expect("room");
                wrote.push((tab, request.text.clone()));
            }
            self.device.send(tab, Event::Saved { request, outcome });
        }
        for (tab, text) in &wrote {
            let now = self.device.stored(&self.id);
            self.device.send(1 - tab, Event::StoreMoved { id: self.id.clone(), now });
            if self.device.stored(&self.id).as_ref() != Some(text) {
                self.device.send(1 - tab, Event::Overheard { id: self.id.clone(), text: text.clone() });
            }
        }
    }

    fn step(&mut self, tab: usize, step: &Step) {
        match step {
            Step::Letters(letters) => {
                for _ in 0..*letters {
                    self.letter(tab);
                    self.draw();
                    self.device.wait(60);
                    self.draw();
                }
            }
            Step::Wait(milliseconds) => self.device.wait(*milliseconds),
            Step::HoldMail(hold) => {
                self.device.hold_mail = *hold;
                if !hold {
                    self.device.deliver(0);
                    self.device.deliver(1);
                }
            }
            Step::AtOnce => self.at_once(),
        }
        self.draw();
    }
}

proptest! {
    #![proptest_config(generate::cases(40))]

    #[test]
    fn f15_every_edit_of_two_windows_that_type_in_one_field_stays_whole(steps in prop::collection::vec((0..2_usize, step()), 1..60)) {
        let mut two = Two::begin();
        for (tab, step) in &steps {
            two.step(*tab, step);
        }
        two.step(0, &Step::HoldMail(false));
        for tab in 0..2 {
            while !two.fields[tab].to_come.is_empty() {
                two.letter(tab);
                two.draw();
            }
        }
        two.device.settle();
        two.draw();
        prop_assert_eq!(two.text(0), two.text(1));
        let text = String::from_utf16(&two.text(0)).expect("letters");
        let asides = two.device.asides().concat();
        let all = || two.fields.iter().flat_map(|field| &field.words);
        for word in all() {
            prop_assert!(text.contains(word.as_str()) || asides.contains(word.as_str()), "{} is torn: {}", word, text);
        }
        // Nor is it copied again and again.
        let typed: usize = all().map(|word| word.len() + 1).sum();
        prop_assert!(text.len() <= 40 + 2 * typed, "{} letters became {}: {}", typed, text.len(), text);
    }
}
