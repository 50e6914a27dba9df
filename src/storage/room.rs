//! How much room our keys take, and when that is worth a word: before the device is full, not after.

use super::Store;

/// About how many characters a browser keeps for a site. The engines measure differently, and none says how much is left.
pub const ROOM: usize = 5_000_000;
/// From here on a person is told: at sixty hundredths there is time to act.
const TIGHT: usize = ROOM / 100 * 60;

/// How many characters stand under our keys, keys included, counted as browsers count: in UTF-16.
pub fn weigh(store: &dyn Store) -> usize {
    let length = |text: &str| text.encode_utf16().count();
    let keys = store.keys().unwrap_or_default();
    keys.iter().map(|key| length(key) + store.read(key).ok().flatten().map_or(0, |text| length(&text))).sum()
}

/// Whether so many characters are worth a word.
pub const fn is_tight(used: usize) -> bool {
    used >= TIGHT
}
