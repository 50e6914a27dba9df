//! The promises of a store, kept by the browser's localStorage, and how it says that it can't keep them.

#[path = "../support/store_suite.rs"]
mod suite;

use juneward::browser::{self, BrowserStore};
use juneward::storage::{PREFIX, Store, StoreProblem};
use suite::{Bench, store_suite};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Storage;

/// The browser's own store, with nothing between it and the test. It is emptied before each test and after it.
struct BrowserBench {
    store: BrowserStore,
    raw: Storage,
}

impl BrowserBench {
    fn new() -> Self {
        let raw = leptos::prelude::window().local_storage().ok().flatten().expect("this browser keeps texts");
        raw.clear().expect("it can be emptied");
        // A test that failed in the middle has cleaned nothing up.
        Refusing::end();
        let (store, refused, _) = browser::start();
        assert_eq!(refused, None);
        Self { store, raw }
    }
}

impl Drop for BrowserBench {
    fn drop(&mut self) {
        let _ = self.raw.clear();
    }
}

impl Bench for BrowserBench {
    fn store(&mut self) -> &mut dyn Store {
        &mut self.store
    }

    fn other_app_writes(&mut self, key: &str, text: &str) {
        self.raw.set_item(key, text).expect("there is room");
    }

    fn of_other_apps(&mut self) -> Vec<(String, String)> {
        let count = self.raw.length().expect("it can be counted");
        let entry = |index| {
            let key = self.raw.key(index).ok().flatten()?;
            let text = self.raw.get_item(&key).ok().flatten()?;
            Some((key, text))
        };
        let mut others: Vec<_> = (0..count).filter_map(entry).filter(|(key, _)| !key.starts_with(PREFIX)).collect();
        others.sort();
        others
    }

    fn other_app_fills_it(&mut self) {
        // By halves, and by the page itself: texts of this length are slow to hand over.
        let fill = "let more = 1 << 22, text = ''; \
                    while (more > 0) { \
                      try { localStorage.setItem(key, text + 'x'.repeat(more)); text += 'x'.repeat(more); } \
                      catch { more >>= 1; } \
                    } \
                    return text.length;";
        let fill = js_sys::Function::new_with_args("key", fill);
        let length = fill.call1(&JsValue::NULL, &JsValue::from_str("other/filler")).expect("it can be filled");
        assert!(length.as_f64() > Some(1_000_000.0), "the browser gave less room than it does");
    }
}

store_suite!(
    #[wasm_bindgen_test]
    BrowserBench::new()
);

/// While it lives, every write to a browser's store fails as engines fail: with a name, a code, or neither.
struct Refusing;

impl Refusing {
    fn with(name: &str, code: u32) -> Self {
        let refuse = "Storage.prototype.ownSetItem ??= Storage.prototype.setItem; \
                      Storage.prototype.setItem = () => { throw Object.assign(new Error('no'), { name, code }); };";
        let refuse = js_sys::Function::new_with_args("name, code", refuse);
        refuse.call2(&JsValue::NULL, &JsValue::from_str(name), &JsValue::from(code)).expect("the store can be dressed up");
        Self
    }

    fn end() {
        let again = "Storage.prototype.setItem = Storage.prototype.ownSetItem ?? Storage.prototype.setItem;";
        let _ = js_sys::Function::new_no_args(again).call0(&JsValue::NULL);
    }
}

impl Drop for Refusing {
    fn drop(&mut self) {
        Self::end();
    }
}

#[wasm_bindgen_test]
fn f04_a_full_store_is_known_by_every_name_that_engines_give_it() {
    let mut bench = BrowserBench::new();
    assert_eq!(bench.store.write("juneward/workbook/w", "the earlier text"), Ok(()));
    let full = [
        ("QuotaExceededError", 0),
        ("NS_ERROR_DOM_QUOTA_REACHED", 0),
        ("QUOTA_EXCEEDED_ERR", 0),
        ("Error", 22),
        ("Error", 1014),
    ];
    for (name, code) in full {
        let refusing = Refusing::with(name, code);
        assert_eq!(bench.store.write("juneward/workbook/w", "later"), Err(StoreProblem::Full), "{name} {code}");
        drop(refusing);
    }
    let refusing = Refusing::with("SecurityError", 18);
    assert_eq!(bench.store.write("juneward/workbook/w", "later"), Err(StoreProblem::Blocked));
    drop(refusing);
    assert_eq!(bench.store.read("juneward/workbook/w"), Ok(Some("the earlier text".to_owned())));
}

#[wasm_bindgen_test]
fn after_a_start_without_the_work_nothing_is_read_or_written() {
    let mut bench = BrowserBench::new();
    assert_eq!(bench.store.write("juneward/workbook/w", "the work"), Ok(()));
    let session = leptos::prelude::window().session_storage().ok().flatten().expect("this browser keeps texts");
    session.set_item("juneward/start", "closed").expect("there is room");
    let (mut store, refused, _) = browser::start();
    session.remove_item("juneward/start").expect("it can be removed");
    assert_eq!(refused, Some(StoreProblem::LeftClosed));
    assert_eq!(store.keys(), Err(StoreProblem::LeftClosed));
    assert_eq!(store.read("juneward/workbook/w"), Err(StoreProblem::LeftClosed));
    assert_eq!(store.write("juneward/workbook/w", "later"), Err(StoreProblem::LeftClosed));
    assert_eq!(store.remove("juneward/workbook/w"), Err(StoreProblem::LeftClosed));
    assert_eq!(bench.store.read("juneward/workbook/w"), Ok(Some("the work".to_owned())));
}
