//! One timer for each workbook that waits to be saved.

use crate::domain::WorkbookId;
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use std::cell::RefCell;
use std::time::Duration;

thread_local! {
    static WAITING: RefCell<Vec<(WorkbookId, TimeoutHandle)>> = const { RefCell::new(Vec::new()) };
}

/// Calls back after so many milliseconds; a later call for the same workbook takes the place of the earlier.
pub(super) fn after(id: WorkbookId, milliseconds: u32, call: impl FnOnce() + 'static) {
    let handle = set_timeout_with_handle(call, Duration::from_millis(u64::from(milliseconds))).ok();
    WAITING.with_borrow_mut(|waiting| {
        if let Some(index) = waiting.iter().position(|(waits, _)| *waits == id) {
            waiting.swap_remove(index).1.clear();
        }
        waiting.extend(handle.map(|handle| (id, handle)));
    });
}
