//! The receipt: what is in a file that was made, found by reading its own bytes again as opening would.
//!
//! Nothing here trusts the writer. A file is called good only when the reader gives back the very workbook.

use super::{Arrived, Unreadable, decode, read_incoming};
use crate::domain::{Contents, Workbook};

/// How something goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The browser has it as a file.
    File,
    /// Another app on this device has it.
    Share,
    /// The plain summary, copied.
    Summary,
    /// The same with headings and tables, copied.
    Formatted,
    /// A link to all that goes along, copied.
    Link,
    /// A link to the levels alone, copied.
    Levels,
    /// The mail program was asked to begin a mail.
    Mail,
    /// The browser was asked to print the one page.
    Paper,
}

/// What was found in a file that holds what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Its size.
    pub bytes: usize,
    /// What the workbook in it holds; none for a file that carries bytes word for word.
    pub contents: Option<Contents>,
}

/// Why a file that was made is not to be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistrust {
    /// The browser did not take it: there is no such file.
    NotTaken,
    /// It can't be opened again.
    Unreadable(Unreadable),
    /// It opens, and what is in it is not what was to be saved.
    Differs,
}

/// Reads a workbook's file again and compares.
///
/// # Errors
/// [`Mistrust`] says in which way the file is not that workbook.
pub fn check_file(bytes: &[u8], workbook: &Workbook) -> Result<Receipt, Mistrust> {
    let arrived = decode(bytes).and_then(|text| read_incoming(&text)).map_err(Mistrust::Unreadable)?;
    match arrived.as_slice() {
        [Arrived::Workbook(found)] if **found == *workbook => {
            Ok(Receipt { bytes: bytes.len(), contents: Some(Contents::of(found)) })
        }
        _ => Err(Mistrust::Differs),
    }
}

/// Compares a file that carries a text word for word.
///
/// # Errors
/// [`Mistrust::Differs`] where one byte is another.
pub fn check_words(bytes: &[u8], text: &str) -> Result<Receipt, Mistrust> {
    if bytes == text.as_bytes() { Ok(Receipt { bytes: bytes.len(), contents: None }) } else { Err(Mistrust::Differs) }
}

/// A short number for some bytes, to tell whether they are the same as before. Not a secret, and not a proof: whoever
/// wants to build another file with the same number can. It tells what this device wrote from what it did not.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    // FNV-1a, with the length folded in.
    let mixed = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |mixed, byte| (mixed ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    mixed ^ (bytes.len() as u64).rotate_left(32)
}
