//! One timer for each workbook that waits to be saved.

use crate::domain::WorkbookId;
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

thread_local! {
    static WAITING: RefCell<BTreeMap<WorkbookId, TimeoutHandle>> = const { RefCell::new(BTreeMap::new()) };
}

/// Calls back after so many milliseconds; a later call for the same workbook takes the place of the earlier.
pub(super) fn after(id: WorkbookId, milliseconds: u32, call: impl FnOnce() + 'static) {
    let handle = set_timeout_with_handle(call, Duration::from_millis(u64::from(milliseconds))).ok();
    let earlier = WAITING.with_borrow_mut(|waiting| match handle {
        Some(handle) => waiting.insert(id, handle),
        None => waiting.remove(&id),
    });
    if let Some(earlier) = earlier {
        earlier.clear();
    }
}
