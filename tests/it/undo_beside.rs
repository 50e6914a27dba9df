//! F10, F15: what can be taken back stays so while another window writes, and takes nothing of what was written there.

use crate::support::{device::Device, frameworks};
use juneward::domain::{Command, ComponentId, MAX_TEXT, TextPlace, WorkbookId};
use juneward::session::{Event, Notice, Place, Route};
use juneward::storage::{Copy, Store, copies, workbook_key};

const SENTENCE: &str = "Nine of ten classrooms used the same unit.";

/// Two windows on one workbook, in which a piece of evidence stands.
fn beside() -> (Device, WorkbookId) {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).route.workbook().expect("a workbook").clone();
    write(&mut device, 0, note("one.a"), "We greet");
    edit(&mut device, 0, Command::AddEvidence { component: component(), id: "e".into() });
    write(&mut device, 0, evidence(), SENTENCE);
    device.open(1, Route::to(&id, Place::Prepare));
    (device, id)
}

fn component() -> ComponentId {
    "one.a".into()
}

fn note(component: &str) -> TextPlace {
    TextPlace::Note(component.into())
}

fn evidence() -> TextPlace {
    TextPlace::EvidenceShows(component(), "e".into())
}

fn edit(device: &mut Device, tab: usize, command: Command) {
    device.send(tab, Event::Edit(command));
    device.wait(2000);
    device.settle();
}

fn write(device: &mut Device, tab: usize, place: TextPlace, text: &str) {
    edit(device, tab, Command::Write { place, text: text.to_owned() });
}

fn step(device: &mut Device, event: Event) {
    device.send(0, event);
    device.wait(2000);
    device.settle();
}

fn reads(device: &Device, tab: usize, place: &TextPlace) -> Option<String> {
    device.session(tab).desk().expect("a workbook").workbook.text(place).map(str::to_owned)
}

fn removed(device: &mut Device) {
    edit(device, 0, Command::RemoveEvidence { component: component(), id: "e".into() });
}

#[test]
fn f10_f15_what_was_removed_comes_back_after_another_window_wrote() {
    let (mut device, id) = beside();
    removed(&mut device);
    write(&mut device, 1, note("one.b"), "They sing.");
    assert_eq!(reads(&device, 0, &note("one.b")).as_deref(), Some("They sing."));
    step(&mut device, Event::Undo);
    for tab in [0, 1] {
        assert_eq!(reads(&device, tab, &evidence()).as_deref(), Some(SENTENCE), "window {tab}");
        assert_eq!(reads(&device, tab, &note("one.b")).as_deref(), Some("They sing."), "window {tab}");
    }
    // Further back, over another edit of the other window: the evidence had nothing written in it, then it was not there.
    write(&mut device, 1, note("one.b"), "They sing twice.");
    step(&mut device, Event::Undo);
    assert_eq!(reads(&device, 0, &evidence()).as_deref(), Some(""));
    step(&mut device, Event::Undo);
    assert_eq!(reads(&device, 0, &evidence()), None);
    // And forth again, with a word from there in between.
    write(&mut device, 1, note("two.a"), "And dance.");
    for _ in 0..2 {
        step(&mut device, Event::Redo);
    }
    assert_eq!(reads(&device, 0, &evidence()).as_deref(), Some(SENTENCE));
    step(&mut device, Event::Redo);
    assert_eq!(reads(&device, 0, &evidence()), None, "it is removed once more");
    for tab in [0, 1] {
        assert_eq!(reads(&device, tab, &note("one.b")).as_deref(), Some("They sing twice."), "window {tab}");
        assert_eq!(reads(&device, tab, &note("two.a")).as_deref(), Some("And dance."), "window {tab}");
    }
    let stored = device.store.read(&workbook_key(&id)).expect("a store").expect("a workbook");
    assert!(stored.contains("They sing twice.") && !stored.contains(SENTENCE));
}

#[test]
fn f15_a_text_that_both_went_on_with_loses_nothing_by_undoing() {
    let (mut device, _) = beside();
    write(&mut device, 0, note("one.a"), "We greet them.");
    write(&mut device, 1, note("one.a"), "We greet them. They greet us.");
    step(&mut device, Event::Undo);
    let text = reads(&device, 0, &note("one.a")).expect("a note");
    assert!(text.contains("They greet us."), "{text}");
    // Typed over, and gone on with there: what it was comes back beside what stands.
    write(&mut device, 0, note("one.a"), "Anew.");
    write(&mut device, 1, note("one.a"), "Anew. And more.");
    step(&mut device, Event::Undo);
    let text = reads(&device, 1, &note("one.a")).expect("a note");
    assert!(text.contains("They greet us.") && text.contains("And more."), "{text}");
}

#[test]
fn f10_an_undo_that_changes_nothing_says_so() {
    let (mut device, _) = beside();
    // Both wrote in a note that was empty: what is taken back is not told apart from what the other window went on with.
    write(&mut device, 0, note("one.a"), "We greet them.");
    write(&mut device, 1, note("one.a"), "We greet them all.");
    let before = reads(&device, 0, &note("one.a"));
    step(&mut device, Event::Undo);
    assert_eq!(reads(&device, 0, &note("one.a")), before);
    assert_eq!(device.session(0).notice, Some(Notice::NothingChanged));
    assert!(device.session(0).desks[0].history.can_redo().is_none());
    // The step before it is still there.
    step(&mut device, Event::Undo);
    assert!(matches!(device.session(0).notice, Some(Notice::Undone(_))), "{:?}", device.session(0).notice);
}

#[test]
fn f10_a_state_with_the_other_windows_words_is_in_no_file() {
    let (mut device, _) = beside();
    device.send(0, Event::SaveFile { name: "a.json".to_owned() });
    removed(&mut device);
    write(&mut device, 1, note("one.b"), "They sing.");
    step(&mut device, Event::Undo);
    assert!(!device.session(0).desk().expect("a workbook").file_is_current());
}

#[test]
fn f10_what_is_taken_away_at_one_stroke_is_among_the_earlier_copies() {
    type Take = fn(&mut Device);
    let takes: [Take; 2] = [removed, |device| write(device, 0, evidence(), "x")];
    for take in takes {
        let (mut device, id) = beside();
        // The visit's first copy, and the one after ten minutes, were made by then.
        take(&mut device);
        write(&mut device, 1, note("one.b"), "They sing.");
        let held = |copy: &Copy| device.store.read(&copy.key).ok().flatten().is_some_and(|text| text.contains(SENTENCE));
        assert!(copies(&device.store).iter().any(|copy| copy.id == id && held(copy)));
    }
}

#[test]
fn f15_f24_a_text_that_is_too_long_hides_nothing_that_another_window_wrote_there() {
    let (mut device, _) = beside();
    let long = "Long. ".repeat(MAX_TEXT / 6 + 1);
    write(&mut device, 0, note("one.a"), &long);
    assert_eq!(reads(&device, 1, &note("one.a")).as_deref(), Some("We greet"), "a text that is too long is not kept");
    write(&mut device, 1, note("one.a"), "We greet them by name.");
    // Short enough on its own, and not beside what nobody saw here.
    write(&mut device, 0, note("one.a"), &long[..MAX_TEXT - 3]);
    let shown = device.session(0).desk().expect("a workbook").shown(&note("one.a")).expect("a note").to_owned();
    assert!(shown.ends_with("\n—\nWe greet them by name."), "it is not shown");
    write(&mut device, 0, note("one.a"), &["Short.", &shown[MAX_TEXT - 3..]].concat());
    for tab in [0, 1] {
        assert_eq!(
            reads(&device, tab, &note("one.a")).as_deref(),
            Some("Short.\n—\nWe greet them by name."),
            "window {tab}"
        );
    }
    // Where nobody else wrote, it is what was typed.
    write(&mut device, 0, note("one.b"), &long);
    write(&mut device, 0, note("one.b"), "Shortened.");
    assert_eq!(reads(&device, 1, &note("one.b")).as_deref(), Some("Shortened."));
}

#[test]
fn f10_f15_what_undo_has_no_room_for_beside_another_window_s_words_is_asked_about() {
    let (mut device, _) = beside();
    let old = "o".repeat(MAX_TEXT / 2 + 500);
    let new = "n".repeat(MAX_TEXT / 2 + 500);
    let place = note("one.a");
    write(&mut device, 0, place.clone(), &old);
    device.wait(2000);
    device.send(0, Event::Settled);
    write(&mut device, 0, place.clone(), &new);
    write(&mut device, 1, place.clone(), &format!("{new} They sing."));
    step(&mut device, Event::Undo);
    let session = device.session(0);
    let asked: Vec<_> = session.desk().expect("a workbook").clashes().collect();
    let brings = Command::Write { place: place.clone(), text: old };
    assert!(matches!(asked.as_slice(), [clash] if clash.theirs == brings), "{asked:?}");
    assert_eq!(session.notice, Some(Notice::Merged { places: 1 }));
    assert!(reads(&device, 0, &place).is_some_and(|text| text.ends_with("They sing.")));
}

#[test]
fn f10_what_was_typed_over_or_undone_at_one_stroke_is_among_the_copies() {
    let over = |device: &mut Device| write(device, 0, evidence(), "Something else altogether, and just as long as it was.");
    let (mut device, id) = beside();
    over(&mut device);
    assert!(device.copies(&id).iter().any(|(_, text)| text.contains(SENTENCE)));
    // Pressed once too often, and the same sentence is gone: until the page is loaded again, Redo has it.
    let (mut device, id) = beside();
    step(&mut device, Event::Undo);
    assert_eq!(reads(&device, 0, &evidence()).as_deref(), Some(""));
    assert!(device.copies(&id).iter().any(|(_, text)| text.contains(SENTENCE)));
}

#[test]
fn f10_a_sentence_that_undo_took_back_word_by_word_is_among_the_copies() {
    for held in [false, true] {
        let (mut device, id) = beside();
        let mut text = "We greet".to_owned();
        for words in [" each", " family", " at the door", " every day", " of the week."] {
            text.push_str(words);
            write(&mut device, 0, note("one.a"), &text);
        }
        if held {
            device.send(1, Event::Delete(id.clone()));
        }
        for _ in 0..5 {
            step(&mut device, Event::Undo);
        }
        write(&mut device, 0, note("one.a"), "We greetx");
        assert!(device.session(0).desk().expect("a workbook").history.can_redo().is_none());
        let copies = device.copies(&id);
        assert_eq!(copies.iter().filter(|(_, kept)| kept.contains(&text)).count(), 1, "on hold: {held}");
    }
}

#[test]
fn f10_f17_what_is_typed_over_while_on_hold_is_among_the_copies() {
    let (mut device, id) = beside();
    device.send(1, Event::Delete(id.clone()));
    write(&mut device, 0, note("one.a"), "We greet each family at the door.");
    write(&mut device, 0, note("one.a"), "x");
    assert!(device.copies(&id).iter().any(|(_, text)| text.contains("We greet each family at the door.")));
}

#[test]
fn f10_a_slip_in_the_middle_of_typing_is_undone_to_the_letter_before_it() {
    for sentence in ["We act.", "We greet each family at the door of the school."] {
        for slip in ["x", ""] {
            let (mut device, _) = beside();
            let mut text = String::new();
            device.send(0, Event::Edit(Command::Write { place: note("two.a"), text: text.clone() }));
            for letter in sentence.chars() {
                text.push(letter);
                device.send(0, Event::Edit(Command::Write { place: note("two.a"), text: text.clone() }));
                device.wait(50);
            }
            device.send(0, Event::Edit(Command::Write { place: note("two.a"), text: slip.to_owned() }));
            step(&mut device, Event::Undo);
            assert_eq!(reads(&device, 0, &note("two.a")).as_deref(), Some(sentence), "{slip:?}");
        }
    }
}

#[test]
fn f10_f15_undo_goes_on_over_another_windows_save_and_the_sentence_is_among_the_copies() {
    let (mut device, id) = beside();
    // That window has had its first save of this visit, which keeps a copy of its own.
    write(&mut device, 1, note("one.b"), "They sing.");
    let mut text = "We greet".to_owned();
    for words in [" each", " family", " at the door", " every day", " of the week."] {
        text.push_str(words);
        write(&mut device, 0, note("one.a"), &text);
    }
    step(&mut device, Event::Undo);
    write(&mut device, 1, note("one.b"), "They sing and dance.");
    for _ in 0..4 {
        step(&mut device, Event::Undo);
    }
    write(&mut device, 0, note("one.a"), "k");
    assert!(device.copies(&id).iter().any(|(_, kept)| kept.contains(&text)));
}
