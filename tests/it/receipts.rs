//! F20: every file that is made is read again. One that does not hold what it should is an alarm, never a notice.

use crate::support::{device::Device, frameworks, generate};
use juneward::domain::{Command, Contents, TextPlace};
use juneward::session::{Event, FileAlarm, Notice, Outgoing, Place, Route};
use juneward::storage::{Mistrust, Receipt, Unreadable, check_file, check_words, write_workbook};
use proptest::prelude::*;

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
