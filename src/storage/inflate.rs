//! What the platform compressed with `deflate-raw` (RFC 1951), read here and never by more bytes than were asked for.
//!
//! Reading is ours, so that a link is looked at like any other text: at once, on every browser, and on the host in tests.

/// The order in which the lengths of the codes for lengths stand.
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE: usize = 15;

/// Why bytes are not what they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deflated {
    /// They end too early, or no program wrote them.
    Damaged,
    /// There are more of them than were asked for.
    TooMany,
}

/// Gives back what was compressed, if that is no more than `most` bytes.
pub(super) fn inflate(bytes: &[u8], most: usize) -> Result<Vec<u8>, Deflated> {
    let mut bits = Bits { bytes, at: 0 };
    let mut out = Out { bytes: Vec::new(), most };
    loop {
        let last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => stored(&mut bits, &mut out)?,
            1 => {
                let (letters, distances) = fixed()?;
                block(&mut bits, &mut out, &letters, &distances)?;
            }
            2 => {
                let (letters, distances) = described(&mut bits)?;
                block(&mut bits, &mut out, &letters, &distances)?;
            }
            _ => return Err(Deflated::Damaged),
        }
        if last {
            // Bytes behind the end belong to nothing.
            return if bits.at.div_ceil(8) == bytes.len() { Ok(out.bytes) } else { Err(Deflated::Damaged) };
        }
    }
}

struct Bits<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: u8) -> Result<usize, Deflated> {
        let mut value = 0;
        for place in 0..count {
            let byte = self.bytes.get(self.at / 8).ok_or(Deflated::Damaged)?;
            value |= usize::from(byte >> (self.at % 8) & 1) << place;
            self.at += 1;
        }
        Ok(value)
    }
}

struct Out {
    bytes: Vec<u8>,
    most: usize,
}

impl Out {
    fn push(&mut self, byte: u8) -> Result<(), Deflated> {
        if self.bytes.len() >= self.most {
            return Err(Deflated::TooMany);
        }
        self.bytes.push(byte);
        Ok(())
    }

    fn repeat(&mut self, length: usize, distance: usize) -> Result<(), Deflated> {
        for _ in 0..length {
            let from = self.bytes.len().checked_sub(distance).ok_or(Deflated::Damaged)?;
            let byte = self.bytes.get(from).copied().ok_or(Deflated::Damaged)?;
            self.push(byte)?;
        }
        Ok(())
    }
}

/// A code: how many words of each length it has, and what they stand for, in their order.
struct Words {
    counts: [usize; LONGEST_CODE + 1],
    symbols: Vec<usize>,
}

impl Words {
    /// The code whose words have these lengths; none where there are more words than lengths leave room for.
    fn new(lengths: &[u8]) -> Result<Self, Deflated> {
        let mut counts = [0; LONGEST_CODE + 1];
        for length in lengths {
            *counts.get_mut(usize::from(*length)).ok_or(Deflated::Damaged)? += 1;
        }
        let mut room = 1_usize;
        for count in counts.iter().skip(1) {
            room = (room * 2).checked_sub(*count).ok_or(Deflated::Damaged)?;
        }
        let of_length = |wanted: usize| {
            lengths.iter().enumerate().filter(move |(_, length)| usize::from(**length) == wanted).map(|(symbol, _)| symbol)
        };
        Ok(Self { counts, symbols: (1..=LONGEST_CODE).flat_map(of_length).collect() })
    }

    fn read(&self, bits: &mut Bits<'_>) -> Result<usize, Deflated> {
        // The words of one length are numbers in a row, and begin behind twice the last of the length before.
        let (mut word, mut first, mut before) = (0, 0, 0);
        for count in self.counts.iter().skip(1) {
            word = word * 2 + bits.take(1)?;
            first *= 2;
            if word < first + count {
                return self.symbols.get(before + word - first).copied().ok_or(Deflated::Damaged);
            }
            first += count;
            before += count;
        }
        Err(Deflated::Damaged)
    }
}

fn stored(bits: &mut Bits<'_>, out: &mut Out) -> Result<(), Deflated> {
    bits.at = bits.at.next_multiple_of(8);
    let (length, other) = (bits.take(16)?, bits.take(16)?);
    if length != !other & 0xFFFF {
        return Err(Deflated::Damaged);
    }
    for _ in 0..length {
        out.push(u8::try_from(bits.take(8)?).unwrap_or_default())?;
    }
    Ok(())
}

fn fixed() -> Result<(Words, Words), Deflated> {
    let mut lengths = [8; 288];
    for (symbol, length) in lengths.iter_mut().enumerate() {
        *length = match symbol {
            144..256 => 9,
            256..280 => 7,
            _ => 8,
        };
    }
    Ok((Words::new(&lengths)?, Words::new(&[5; 30])?))
}

fn described(bits: &mut Bits<'_>) -> Result<(Words, Words), Deflated> {
    let (letters, distances, codes) = (bits.take(5)? + 257, bits.take(5)? + 1, bits.take(4)? + 4);
    let all = letters + distances;
    let mut lengths = [0; ORDER.len()];
    for place in ORDER.iter().take(codes) {
        let length = u8::try_from(bits.take(3)?).unwrap_or_default();
        *lengths.get_mut(*place).ok_or(Deflated::Damaged)? = length;
    }
    let words = Words::new(&lengths)?;
    let mut lengths: Vec<u8> = Vec::with_capacity(all);
    while lengths.len() < all {
        let (length, times) = match words.read(bits)? {
            16 => (lengths.last().copied().ok_or(Deflated::Damaged)?, 3 + bits.take(2)?),
            17 => (0, 3 + bits.take(3)?),
            18 => (0, 11 + bits.take(7)?),
            length => (u8::try_from(length).unwrap_or_default(), 1),
        };
        lengths.extend(std::iter::repeat_n(length, times));
    }
    let (letters, distances) =
        lengths.split_at_checked(letters).filter(|_| lengths.len() == all).ok_or(Deflated::Damaged)?;
    Ok((Words::new(letters)?, Words::new(distances)?))
}

fn block(bits: &mut Bits<'_>, out: &mut Out, letters: &Words, distances: &Words) -> Result<(), Deflated> {
    loop {
        let symbol = letters.read(bits)?;
        if let Ok(byte) = u8::try_from(symbol) {
            out.push(byte)?;
            continue;
        }
        let Some(which) = symbol.checked_sub(257) else { return Ok(()) };
        let length = match which {
            0..28 => 3 + stepped(bits, which, 4)?,
            28 => 258,
            _ => return Err(Deflated::Damaged),
        };
        let distance = match distances.read(bits)? {
            which @ 0..30 => 1 + stepped(bits, which, 2)?,
            _ => return Err(Deflated::Damaged),
        };
        out.repeat(length, distance)?;
    }
}

/// A number whose steps double after every `each` codes: a code says where it begins, and bits behind it how far it goes on.
fn stepped(bits: &mut Bits<'_>, which: usize, each: usize) -> Result<usize, Deflated> {
    let Some(more) = (which / each).checked_sub(1) else { return Ok(which) };
    let begins = (each + which % each) << more;
    Ok(begins + bits.take(u8::try_from(more).unwrap_or_default())?)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;

    const MOST: usize = 1_000_000;

    fn texts() -> Vec<Vec<u8>> {
        let book = include_bytes!("../../tests/fixtures/workbook-v1.json").to_vec();
        let noise: Vec<u8> =
            (0..70_000_u32).map(|n| n.wrapping_mul(2_654_435_761).rotate_left(9).to_be_bytes()[1]).collect();
        vec![vec![], b"a".to_vec(), b"abcabcabcabc".to_vec(), vec![7; 100_000], book.repeat(5), book, noise]
    }

    #[test]
    fn what_another_program_compressed_comes_back_at_every_strength() {
        for text in texts() {
            for level in [0, 1, 6, 9] {
                assert!(inflate(&compress_to_vec(&text, level), MOST).as_ref() == Ok(&text), "{} at {level}", text.len());
            }
        }
    }

    #[test]
    fn f24_a_bomb_stops_at_the_limit() {
        let bomb = compress_to_vec(&vec![0; 5_000_000], 9);
        assert!(bomb.len() < 100_000);
        assert_eq!(inflate(&bomb, MOST), Err(Deflated::TooMany));
    }

    #[test]
    fn f34_what_was_cut_is_refused_and_no_bytes_panic() {
        let text = include_bytes!("../../tests/fixtures/workbook-v1.json");
        let whole = compress_to_vec(text, 9);
        for end in 0..whole.len() {
            assert_eq!(inflate(&whole[..end], MOST), Err(Deflated::Damaged), "cut at {end}");
        }
        for seed in 0..3000_u32 {
            let mut bytes = whole.clone();
            let at = seed.wrapping_mul(2_654_435_761) as usize % bytes.len();
            bytes[at] ^= 1 << (seed % 8);
            let _ = inflate(&bytes, MOST);
            let noise: Vec<u8> =
                (0..60).map(|n| (seed.wrapping_add(n).wrapping_mul(2_246_822_519) >> 13).to_be_bytes()[3]).collect();
            let _ = inflate(&noise, MOST);
        }
    }
}
