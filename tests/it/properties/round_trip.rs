//! F20: what goes out comes back in, byte for byte, whatever it holds.

use crate::support::generate::{cases, workbook};
use crate::support::schema::{complaints, schema};
use juneward::domain::Timestamp;
use juneward::storage::{
    Arrived, FileCopy, Stored, Writers, read_incoming, read_stored, read_workbook, write_stored, write_workbook,
};
use proptest::prelude::*;

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn f20_a_file_that_is_read_and_written_again_is_the_same_file(workbook in workbook()) {
        let file = write_workbook(&workbook);
        let read = read_workbook(&file);
        prop_assert_eq!(read.as_ref(), Ok(&workbook));
        prop_assert_eq!(write_workbook(&read.unwrap()), file.clone());
        prop_assert_eq!(read_incoming(&file), Ok(vec![Arrived::Workbook(Box::new(workbook))]));
    }

    #[test]
    fn what_a_device_keeps_is_read_as_it_was_written(
        workbook in workbook(),
        revision in any::<u64>(),
        saved in 0_i64..4_000_000_000_000,
        deleted in prop::option::of(0_i64..4_000_000_000_000),
        file in prop::option::of(0_i64..4_000_000_000_000),
    ) {
        let file = file.map(|at| FileCopy { at: Timestamp(at), edited: workbook.edited });
        let stored = Stored { revision, saved: Timestamp(saved), deleted: deleted.map(Timestamp), file, writers: Writers::default(), workbook };
        let text = write_stored(&stored);
        let again = read_stored(&text);
        prop_assert_eq!(again.as_ref(), Ok(&stored));
        // It also opens where a file is expected: the storage of a browser can be handed on as it is.
        prop_assert_eq!(read_incoming(&text), Ok(vec![Arrived::Workbook(Box::new(stored.workbook))]));
    }
}

#[test]
fn every_file_keeps_to_the_published_schema() {
    let schema = schema("workbook.schema.json");
    let mut runner = proptest::test_runner::TestRunner::new(cases(100));
    let outcome = runner.run(&workbook(), |workbook| {
        let found = complaints(&schema, &write_workbook(&workbook));
        prop_assert!(found.is_empty(), "{found:?}");
        Ok(())
    });
    outcome.unwrap();
}
