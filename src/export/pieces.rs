//! A document of ours, taken apart again, so that a preview shows what was made and not something like it.

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'h> {
    /// An element begins: its name.
    Open(&'h str),
    /// The last element that began ends.
    Close,
    /// A text.
    Text(String),
}

/// Takes HTML apart that [`super::formatted`] wrote. Only what that writes is known: elements that are closed, `<wbr>`, and texts
/// in which five signs are written as words.
pub fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let (text, after) = rest.split_once('<').unwrap_or((rest, ""));
        if !text.trim().is_empty() {
            found.push(Piece::Text(plain(text)));
        }
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.split(' ').next().unwrap_or_default();
        match name {
            "" | "wbr" => {}
            name if name.starts_with('/') => found.push(Piece::Close),
            name => found.push(Piece::Open(name)),
        }
        rest = after;
    }
    found
}

fn plain(text: &str) -> String {
    let mut plain = text.to_owned();
    // The sign that the others are written with comes last.
    for (word, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        plain = plain.replace(word, sign);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::super::html::Html;
    use super::*;

    #[test]
    fn f01_whatever_a_team_wrote_is_in_the_pieces_as_it_wrote_it() {
        for said in [
            "Ms. O’Brien's \"A\" team 🌱 <b> &amp; &lt;",
            "</p><script>alert(1)</script>",
            "a < b > c",
            "& &#39; JUNEWARD-1",
        ] {
            let mut html = Html::default();
            html.markup("<ul class=\"x\">\n").element("li", said).markup("</ul>\n");
            let html = html.done();
            let found = pieces(&html);
            let text: String = found
                .iter()
                .filter_map(|piece| if let Piece::Text(text) = piece { Some(text.as_str()) } else { None })
                .collect();
            assert_eq!(text, said);
            let tags: Vec<_> = found.into_iter().filter(|piece| !matches!(piece, Piece::Text(_))).collect();
            assert_eq!(tags, [Piece::Open("ul"), Piece::Open("li"), Piece::Close, Piece::Close]);
        }
    }
}
