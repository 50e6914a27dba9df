//! What several screens of a workbook draw alike: a rating, and the first and the last line on paper.

use super::Desk;
use crate::browser::{self, El};
use crate::domain::Rating;
use crate::i18n::frame::Frame;
use crate::i18n::review;
use crate::ui::parts::{Shape, print_foot, print_head, rated};

impl Desk {
    /// A rating as its mark and its word.
    pub(super) fn rated(&self, rating: &Rating) -> El {
        rated(Shape::of(rating, &self.framework), &review::rating(self.voice, rating, &self.framework))
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
