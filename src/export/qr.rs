//! A link as a QR code: which squares are dark. `ui::parts::qr` draws it.
//!
//! The address in front is written as bytes; the code behind `#`, as far as it is made of capitals, digits and a few signs, in the
//! mode for those, which takes a third less room. The smallest symbol is taken that holds all of it, then as much mending of
//! scratches as that symbol has room for, and at least what mends a tenth and more of it.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The light border that readers need, in squares.
const QUIET: usize = 4;
/// The largest symbol: 117 squares a side. A telephone that is held before a screen or a sheet still reads it.
const LARGEST: u8 = 25;

/// The pattern that is laid over the squares: a chessboard. To weigh all eight against one another is nearly all of the work, and
/// the compiler of `WebKit` breaks now and then in so long a loop (`docs/decisions/020-links.md`).
const MASK: u8 = 0;

/// A QR code, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many squares a side has, the light border included.
    pub side: usize,
    /// The dark squares, as the path of a drawing that is `side` wide and high.
    pub path: String,
}

/// Draws an address with a code behind its `#`, or a code alone where the address is empty. None where it is too long for a code
/// that people can read with a telephone.
pub fn qr(address: &str, code: &str) -> Option<Qr> {
    let mut segments = QrSegment::make_segments(address);
    segments.extend(QrSegment::make_segments(code));
    let (smallest, largest) = (Version::new(1), Version::new(LARGEST));
    let mask = Some(Mask::new(MASK));
    let made = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, smallest, largest, mask, true).ok()?;
    let size = made.size();
    let mut path = String::new();
    for row in 0..size {
        let mut column = 0;
        while column < size {
            let run = (column..size).take_while(|column| made.get_module(*column, row)).count();
            if run > 0 {
                let place = |number: i32| (number.unsigned_abs() as usize + QUIET).to_string();
                let run = run.to_string();
                path.push_str(&["M", &place(column), " ", &place(row), "h", &run, "v1h-", &run, "z"].concat());
            }
            column += i32::try_from(run).unwrap_or(size).max(1);
        }
    }
    Some(Qr { side: size.unsigned_abs() as usize + 2 * QUIET, path })
}
