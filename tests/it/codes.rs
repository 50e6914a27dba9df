//! Codes on their way: a QR code is read by another program as what it was drawn from, and what happens to letters never makes
//! another code of one.

use crate::support::generate::cases;
use juneward::export::{Qr, qr};
use juneward::storage::{CodeKind, read_codes, write_code};
use proptest::prelude::*;

/// Paints the path and lets another program read it.
pub(crate) fn seen(qr: &Qr) -> String {
    let mut dark = vec![false; qr.side * qr.side];
    for run in qr.path.split('M').skip(1) {
        let mut numbers = run.split([' ', 'h', 'v']).map(str::parse::<usize>);
        let [Some(Ok(x)), Some(Ok(y)), Some(Ok(length))] = [numbers.next(), numbers.next(), numbers.next()] else {
            panic!("{run}")
        };
        dark[y * qr.side + x..y * qr.side + x + length].fill(true);
    }
    let zoom = 4;
    let pixel = |x: usize, y: usize| if dark[y / zoom * qr.side + x / zoom] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(qr.side * zoom, qr.side * zoom, pixel);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code is seen");
    grids[0].decode().expect("it is read").1
}

#[test]
fn a_telephone_reads_the_link_that_was_drawn() {
    let address = "https://example.org/juneward/#";
    for length in [1, 20, 60, 200, 700] {
        let code: String = "JUNEWARD-B1-7K3MZ0".chars().cycle().take(length).collect();
        let qr = qr(address, &code).expect("room");
        assert_eq!(seen(&qr), [address, &code].concat());
        assert!(!qr.path.contains("M0 ") && !qr.path.contains(" 3h"), "the border is light");
    }
}

#[test]
fn capitals_and_digits_take_less_room() {
    let side = |code: &str| qr("https://example.org/juneward/#", &code.repeat(40)).map(|qr| qr.side);
    assert!(side("7K3M") < side("7k3m"));
}

#[test]
fn what_is_too_long_for_a_telephone_is_not_drawn() {
    assert_eq!(qr("https://example.org/#", &"A".repeat(3000)), None);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn f34_any_bytes_come_back_from_a_code_and_any_other_change_is_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..300), which in 0_usize..3, at in any::<prop::sample::Index>(), letter in "[0-9A-Za-z_-]{1,4}",
    ) {
        let kind = [CodeKind::Ballot, CodeKind::Levels, CodeKind::Workbook][which];
        let code = write_code(kind, &bytes);
        let found: Vec<_> = read_codes(&code).into_iter().flatten().collect();
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!((found[0].kind, &found[0].bytes), (kind, &bytes));
        // Any letters over any letters: the same bytes or none.
        let at = at.index(code.len());
        let end = (at + letter.len()).min(code.len());
        let changed = [&code[..at], &letter, &code[end..]].concat();
        for other in read_codes(&changed).into_iter().flatten() {
            prop_assert_eq!((other.kind, &other.bytes), (kind, &bytes));
        }
    }

    #[test]
    fn f24_any_text_is_looked_through_for_codes_and_nothing_panics(before in any::<String>(), after in any::<String>()) {
        let code = write_code(CodeKind::Ballot, b"x");
        let _ = read_codes(&format!("{before}JUNEWARD-{after}%4"));
        let found: Vec<_> = read_codes(&format!("{before} {code} {after}")).into_iter().flatten().collect();
        prop_assert!(found.iter().any(|found| found.bytes == b"x"), "{before}");
    }
}
