//! Writing HTML by hand: whatever a team wrote becomes text and nothing else.

/// A page on its way.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    /// Markup, as it is written here.
    pub(super) fn markup(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// A text, between the tags of an element. Nothing where nothing was said.
    pub(super) fn element(&mut self, tag: &str, text: &str) -> &mut Self {
        if text.trim().is_empty() {
            return self;
        }
        let name = tag.split(' ').next().unwrap_or(tag);
        self.markup("<").markup(tag).markup(">").text(text.trim()).markup("</").markup(name).markup(">\n")
    }

    /// A text. It can't end the element that it stands in, and it can't look like the block that carries the workbook.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("JUNEWARD-") {
            self.letters(before).markup("JUNEWARD-<wbr>");
            rest = after;
        }
        self.letters(rest)
    }

    /// A text where no markup can stand, such as the title's: on one line, and short enough for a tab.
    pub(super) fn short(&mut self, text: &str) -> &mut Self {
        let short: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(80).collect();
        // No markup can stand here that would keep it from looking like a block.
        self.letters(&short.replace("JUNEWARD-", "JUNEWARD "))
    }

    fn letters(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' | '\t' => self.0.push(letter),
                '\r' => {}
                // A document that holds one of these is no document.
                letter if letter.is_control() => self.0.push('\u{fffd}'),
                letter => self.0.push(letter),
            }
        }
        self
    }

    pub(super) fn done(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn f01_a_text_stays_a_text() {
        let mut html = Html::default();
        html.element("p class=\"said\"", " </pre><script>alert(1)</script> & 'a' \"b\"\u{0}\r\nJUNEWARD-1.5.0. ")
            .element("p", " \n");
        assert_eq!(
            html.done(),
            "<p class=\"said\">&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;a&#39; &quot;b&quot;\u{fffd}\nJUNEWARD-<wbr>1.5.0.</p>\n"
        );
    }
}
