//! F20: every file that is made is read again. One that does not hold what it should is an alarm, never a notice.

use crate::support::{device::Device, frameworks, generate};
use juneward::domain::{Command, Contents, Language, TextPlace};
use juneward::i18n::{Voice, handed::handed};
use juneward::session::{Event, FileAlarm, Notice, Outgoing, Place, Route};
use juneward::storage::{
    Mistrust, Receipt, Unreadable, Way, check_file, check_words, levels_code, link_code, link_text, write_workbook,
};
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;
use std::sync::Arc;

type Download = fn(&str) -> Result<Vec<u8>, ()>;

/// A device with one named workbook, whose browser does this to files.
fn device(download: Download) -> Device {
    let mut device = Device::new(vec![frameworks::small()]);
    device.open(0, Route::Start);
    device.send(0, Event::StartWorkbook { review: "r".into() });
    let id = device.session(0).desks[0].workbook.id.clone();
    device.send(0, Event::Went(Route::to(&id, Place::Prepare)));
    device.send(0, Event::Edit(Command::Write { place: TextPlace::TeamName, text: "Año 4 🌱".to_owned() }));
    device.settle();
    device.download = download;
    device
}

fn save(device: &mut Device) {
    device.send(0, Event::SaveFile { name: "a.json".to_owned() });
}

#[test]
fn f20_a_file_that_does_not_hold_the_work_is_an_alarm() {
    let cases: [(&str, Download, Mistrust); 6] = [
        ("refused", |_| Err(()), Mistrust::NotTaken),
        ("empty", |_| Ok(Vec::new()), Mistrust::Unreadable(Unreadable::Empty)),
        (
            "cut short",
            |text| Ok(text.as_bytes()[..text.len() / 2].to_vec()),
            Mistrust::Unreadable(Unreadable::CutShort { line: 0 }),
        ),
        ("another character", |text| Ok(text.replace('🌱', "?").into_bytes()), Mistrust::Differs),
        (
            "a field of another kind",
            |text| Ok(text.replace("\"practice\": false", "\"practice\": \"no\"").into_bytes()),
            Mistrust::Unreadable(Unreadable::WrongType {
                at: "/practice".to_owned(),
                expected: juneward::storage::Expected::YesOrNo,
            }),
        ),
        ("latin", |text| Ok(text.chars().map(|c| c as u8).collect()), Mistrust::Unreadable(Unreadable::NotText)),
    ];
    for (name, download, expected) in cases {
        let mut device = device(download);
        save(&mut device);
        let alarm = device.session(0).alarm.clone();
        let FileAlarm { name: file, why } = alarm.unwrap_or_else(|| panic!("{name}: no alarm"));
        assert_eq!(file, "a.json", "{name}");
        match (&why, &expected) {
            // Where a text ends is the reader's own business.
            (Mistrust::Unreadable(Unreadable::CutShort { .. }), Mistrust::Unreadable(Unreadable::CutShort { .. })) => {}
            _ => assert_eq!(why, expected, "{name}"),
        }
        let desk = &device.session(0).desks[0];
        assert!(!desk.file_is_current() && desk.file.is_none(), "{name}: called saved");
        assert_eq!((&desk.made, &device.session(0).notice), (&None, &None), "{name}: told as made");
        // A good file ends the alarm, and so does a person.
        device.send(0, Event::AlarmRead);
        assert_eq!(device.session(0).alarm, None, "{name}");
        device.download = |text| Ok(text.as_bytes().to_vec());
        save(&mut device);
        assert!(device.session(0).alarm.is_none() && device.session(0).desks[0].file_is_current(), "{name}");
    }
}

#[test]
fn a_file_is_told_as_made_once_the_browser_has_it_and_with_what_is_in_it() {
    let mut device = device(|text| Ok(text.as_bytes().to_vec()));
    save(&mut device);
    let session = device.session(0);
    let desk = &session.desks[0];
    let bytes = write_workbook(&desk.workbook).len();
    let receipt = Receipt { bytes, contents: Some(Contents::of(&desk.workbook)) };
    assert_eq!(session.notice, Some(Notice::FileMade { name: "a.json".to_owned(), receipt }));
    assert_eq!(desk.made.as_ref().map(|made| (made.name.as_str(), made.receipt)), Some(("a.json", receipt)));
}

#[test]
fn an_edit_while_the_browser_takes_the_file_is_not_in_it() {
    let mut device = device(|text| Ok(text.as_bytes().to_vec()));
    let holds = device.session(0).desks[0].workbook.clone();
    let file = Outgoing { name: "a.json".to_owned(), text: write_workbook(&holds), holds: Some(holds) };
    device.send(0, Event::Edit(Command::Write { place: TextPlace::School, text: "Elm Street".to_owned() }));
    let taken = Ok(file.text.clone().into_bytes());
    device.send(0, Event::FileLeft { file, taken });
    let desk = &device.session(0).desks[0];
    assert!(desk.file.is_some() && !desk.file_is_current());
}

#[test]
fn f20_every_way_out_ends_with_a_name_a_size_and_a_receipt() {
    let mut device = device(|text| Ok(text.as_bytes().to_vec()));
    let book = device.session(0).desks[0].workbook.clone();
    let framework = frameworks::small();
    let link = link_code(&compress_to_vec(link_text(&book, &framework).as_bytes(), 9));
    let levels = levels_code(&book, &framework).expect("the same review");
    let only_levels = Arc::new(book.only_levels());
    let all = Some(Contents::of(&book));
    for (way, text, holds, contents) in [
        (Way::Share, write_workbook(&book), Some(book.clone()), all),
        (Way::Link, ["https://example.org/#", &link].concat(), Some(book.clone()), all),
        (Way::Levels, ["https://example.org/#", &levels].concat(), Some(only_levels), Some(Contents::default())),
        (Way::Summary, "Año 4".to_owned(), None, None),
        (Way::Formatted, "<h1>Año 4</h1>".to_owned(), None, None),
        (Way::Mail, "mailto:?body=A".to_owned(), None, None),
        (Way::Paper, String::new(), None, None),
    ] {
        let receipt = Receipt { bytes: text.len(), contents };
        let file = Outgoing { name: "Año 4, 2026–27".to_owned(), text, holds };
        device.send(0, Event::HandedOn { way, file: file.clone(), taken: Ok(()) });
        let made = device.session(0).desks[0].made.clone().unwrap_or_else(|| panic!("{way:?}: nothing was made"));
        assert_eq!((made.way, made.name.as_str(), made.receipt), (way, "Año 4, 2026–27", receipt));
        assert_eq!(device.session(0).notice, Some(Notice::HandedOn(made)), "{way:?}");
        assert!(device.session(0).desks[0].file.is_none(), "{way:?} is taken for the file that holds the work");
        // In words: the name stands there, and the size.
        for language in Language::ALL {
            let words = handed(Voice(language), way, &file.name, receipt);
            assert!(words.contains("Año 4, 2026–27"), "{words}");
            assert!(way == Way::Paper || words.contains(|letter: char| letter.is_ascii_digit()), "{words}");
        }
        if file.holds.is_some() {
            // What was cut on its way is told as such.
            let cut = Outgoing { text: file.text[..file.text.len() - 3].to_owned(), ..file.clone() };
            device.send(0, Event::HandedOn { way, file: cut, taken: Ok(()) });
            assert!(device.session(0).alarm.is_some(), "{way:?} was cut");
            device.send(0, Event::AlarmRead);
        }
        device.send(0, Event::HandedOn { way, file, taken: Err(()) });
        assert_eq!(device.session(0).notice, Some(Notice::NotCopied));
    }
}

#[test]
fn bytes_that_are_carried_word_for_word_are_compared_word_for_word() {
    for raw in ["", "{", "\u{feff}{\"año\": \"🌱\"}\r\n"] {
        assert_eq!(check_words(raw.as_bytes(), raw), Ok(Receipt { bytes: raw.len(), contents: None }));
        assert_eq!(check_words(&[raw.as_bytes(), b" "].concat(), raw), Err(Mistrust::Differs));
    }
}

proptest! {
    #![proptest_config(generate::cases(80))]

    #[test]
    fn f20_the_receipt_of_any_workbook_says_what_is_in_it(workbook in generate::workbook()) {
        let bytes = write_workbook(&workbook).into_bytes();
        let receipt = Receipt { bytes: bytes.len(), contents: Some(Contents::of(&workbook)) };
        prop_assert_eq!(check_file(&bytes, &workbook), Ok(receipt));
    }

    #[test]
    fn f20_no_other_workbook_gets_its_receipt(one in generate::workbook(), other in generate::workbook()) {
        prop_assume!(one != other);
        prop_assert_eq!(check_file(write_workbook(&one).as_bytes(), &other), Err(Mistrust::Differs));
    }
}
