//! The table of states: what each makes of each event.

use super::drive::{begin, in_state, word, work};
use juneward::session::{Door, Event, KeepEvent, KeepProblem, Seen};

const STATES: [&str; 10] =
    ["off", "asking", "paused", "later", "looking", "writing", "behind", "current", "found", "refused"];

#[test]
fn every_state_answers_every_event_as_the_table_says() {
    let seen = |bytes: &[u8]| KeepEvent::Seen(Ok(Seen { bytes: bytes.to_vec(), ours: false }));
    let remembered = KeepEvent::Remembered { name: "b.json".to_owned(), allowed: true };
    let table: [(&str, KeepEvent, [&str; 10]); 12] = [
        // off, asking, paused, later, looking, writing, behind, current, found, refused
        (
            "begin",
            begin(Door::New),
            ["asking", "asking", "paused", "later", "looking", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "called off",
            KeepEvent::Picked(Err(KeepProblem::Cancelled)),
            ["off", "off", "paused", "later", "looking", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "picked",
            KeepEvent::Picked(Ok("b.json".to_owned())),
            ["off", "looking", "paused", "later", "looking", "writing", "behind", "current", "found", "looking"],
        ),
        (
            "remembered",
            remembered,
            ["looking", "asking", "paused", "later", "looking", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "go on",
            KeepEvent::GoOn,
            ["off", "asking", "paused", "later", "looking", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "allowed",
            KeepEvent::Allowed(Ok(())),
            ["off", "asking", "looking", "looking", "looking", "writing", "behind", "current", "found", "looking"],
        ),
        (
            "not allowed",
            KeepEvent::Allowed(Err(KeepProblem::Forbidden)),
            ["off", "refused", "refused", "refused", "refused", "refused", "refused", "refused", "refused", "refused"],
        ),
        (
            "put off",
            KeepEvent::Later,
            ["off", "asking", "later", "later", "looking", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "something else is there",
            seen(b"x"),
            ["off", "asking", "paused", "later", "found", "writing", "behind", "current", "found", "refused"],
        ),
        (
            "write over",
            KeepEvent::WriteOver,
            ["off", "asking", "paused", "later", "looking", "writing", "behind", "current", "looking", "refused"],
        ),
        (
            "written, and cut short",
            KeepEvent::Wrote(Ok(b"{".to_vec())),
            ["off", "asking", "paused", "later", "looking", "refused", "behind", "current", "found", "refused"],
        ),
        ("stop", KeepEvent::Stop, ["off"; 10]),
    ];
    for (name, event, expected) in table {
        for (from, expected) in STATES.into_iter().zip(expected) {
            let (mut device, _, id) = in_state(from);
            let before = work(&device);
            device.send(0, Event::Keep(id.clone(), event.clone()));
            assert_eq!(word(&device, &id), expected, "{name}, {from}");
            assert_eq!(work(&device), before, "{name}, {from}: the work was changed");
        }
    }
}
