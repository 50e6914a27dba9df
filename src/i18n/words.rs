//! How words are kept and said.

use crate::domain::Language;

/// A set of words that can be said in every language.
pub trait Say: Copy + 'static {
    /// Every word of the set.
    const ALL: &'static [Self];
    /// The word in a language, with `{0}` where something is to be filled in.
    fn in_language(self, language: Language) -> &'static str;
}

/// How the words of a language are got at when they are not in the first load.
pub(crate) type Words = fn() -> &'static [&'static str];

/// Makes an enum of words: `Name: "English", "Spanish";` line by line.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($word:ident: $english:literal, $spanish:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the English text beside each word is its documentation")]
        pub enum $name { $($word),+ }

        impl $crate::i18n::Say for $name {
            const ALL: &'static [Self] = &[$(Self::$word),+];

            // A table and one place that looks into it: unfolded where it is called, each word would cost its code anew.
            #[inline(never)]
            fn in_language(self, language: $crate::domain::Language) -> &'static str {
                const ENGLISH: &[&str] = &[$($english),+];
                // Spanish travels with the later screens, and is not spoken before they are here: `tools/build/split.mjs` cuts
                // where the compiler can't see through.
                #[inline(never)]
                fn spanish_words() -> &'static [&'static str] {
                    &[$($spanish),+]
                }
                let words = match language {
                    $crate::domain::Language::English => ENGLISH,
                    $crate::domain::Language::Spanish => std::hint::black_box(spanish_words as $crate::i18n::words::Words)(),
                };
                words.get(self as usize).copied().unwrap_or_default()
            }
        }
    };
}
pub(crate) use words;

/// The one who speaks: a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice(pub Language);

impl Voice {
    /// Says a word.
    pub fn say(self, word: impl Say) -> &'static str {
        word.in_language(self.0)
    }

    /// Says a word with its places filled: `{0}` by the first value, `{1}` by the second.
    pub fn with(self, word: impl Say, values: &[&str]) -> String {
        fill(self.say(word), values)
    }

    /// Says a number of things: one word for one, another for none or several. `{0}` is the number.
    pub fn count<W: Say>(self, number: usize, one: W, several: W) -> String {
        self.with(if number == 1 { one } else { several }, &[&number.to_string()])
    }
}

fn fill(pattern: &str, values: &[&str]) -> String {
    let mut text = String::with_capacity(pattern.len() + 32);
    let mut rest = pattern;
    // A brace in a value is never looked at again: people may write `{0}` into a team's name.
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        if let Some((index, after)) = after.split_once('}')
            && let Some(value) = index.parse::<usize>().ok().and_then(|index| values.get(index))
        {
            text.push_str(value);
            rest = after;
        } else {
            text.push('{');
            rest = after;
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn f01_a_value_with_braces_stays_as_it_is() {
        assert_eq!(fill("By June {0}, {1}.", &["2027", "{0} {1} {x"]), "By June 2027, {0} {1} {x.");
        assert_eq!(fill("{1} before {0}", &["a", "b"]), "b before a");
        assert_eq!(fill("a { brace {9}", &["x"]), "a { brace {9}");
    }
}
