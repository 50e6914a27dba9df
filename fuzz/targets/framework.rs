//! A framework file: it is read whole or refused with the place, and a workbook can be begun and kept on any that is
//! read. F24, F28.

#![no_main]

use juneward::domain::{Date, MAX_COMPONENTS, ReviewId, Timestamp, Workbook, WorkbookId};
use juneward::storage::{read_framework, read_workbook, write_workbook};
use juneward_fuzz::{mutate, refusal};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let framework = match read_framework(text) {
        Ok(framework) => framework,
        Err(why) => return refusal::check(text, &why),
    };
    assert!((3..=5).contains(&framework.levels.len()));
    assert!(framework.components().count() <= MAX_COMPONENTS);
    for component in framework.components() {
        assert_eq!(component.descriptors.len(), framework.levels.len());
        assert!(framework.find(&component.id).is_some());
    }
    let today = Date { year: 2026, month: 11, day: 21 };
    let mut workbook = Workbook::new(WorkbookId::from("w"), ReviewId::from("r"), &framework, Timestamp(0), today);
    assert_eq!(read_workbook(&write_workbook(&workbook)).as_ref(), Ok(&workbook));
    assert_eq!(workbook.fit(&framework), 0);
    assert!(workbook.outside(&framework).is_empty());
    assert!(workbook.todays_components(&framework).iter().all(|id| workbook.review.entry(id).is_some()));
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match (seed % 2 == 0).then(|| mutate::json(&data[..size], seed)).flatten() {
        Some(changed) if changed.len() <= max_size => {
            data[..changed.len()].copy_from_slice(&changed);
            changed.len()
        }
        _ => fuzzer_mutate(data, size, max_size),
    }
});
