//! What several screens of a workbook draw alike: a rating, the way back, and the first and the last line on paper.

use super::Desk;
use crate::browser::{self, El, el};
use crate::domain::{Component, ComponentId, Rating, System};
use crate::i18n::frame::Frame;
use crate::i18n::review;
use crate::ui::parts::{Shape, link, print_foot, print_head, rated};

impl Desk {
    /// A rating as its mark and its word.
    pub(super) fn rated(&self, rating: &Rating) -> El {
        rated(Shape::of(rating, &self.framework), &review::rating(self.voice, rating, &self.framework))
    }

    /// The way through the components of this sitting. A component outside of it was reached from the map: its own system
    /// is the way then.
    pub(super) fn path(&self, system: &System, component: &Component) -> Vec<ComponentId> {
        let today = self.app.peek_workbook(|book| book.todays_components(&self.framework)).unwrap_or_default();
        if today.contains(&component.id) {
            return today;
        }
        system.components.iter().map(|component| component.id.clone()).collect()
    }

    /// On paper, the first line.
    pub(super) fn paper_head(&self) -> El {
        let line = self.app.peek_workbook(|book| {
            let names = [book.team.name.trim(), book.team.school.trim()];
            let who: Vec<_> = names.into_iter().filter(|name| !name.is_empty()).collect();
            (who.join(", "), book.school_year.label())
        });
        let (who, year) = line.unwrap_or_default();
        print_head(&who, &year)
    }

    /// On paper, the last line.
    pub(super) fn paper_foot(&self) -> El {
        print_foot(&browser::date_text(browser::today(), self.voice.0), self.voice.say(Frame::NotEvaluation))
    }
}

/// The way back. A phone shows its first word alone, "Back" or "Volver"; where to is said aloud all the same.
pub(super) fn way_back(href: &str, words: &str) -> El {
    match words.split_once(' ') {
        Some((back, _)) => {
            let to = words.strip_prefix(back).unwrap_or_default();
            let words = el("span").text(back).kid(el("span").class("actions__to").text(to));
            el("a").class("button").attr("href", href).kid(words)
        }
        None => link("button", href, words),
    }
}
