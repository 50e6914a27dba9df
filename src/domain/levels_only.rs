//! A workbook without its words: whose it is, and the level of each component. It is short enough to be scanned.

use super::part::LEFT_OUT;
use super::{Conversation, Part, Workbook};

/// The word with which a copy says that it lacks the June Outcomes.
const OUTCOMES: &str = "outcomes";

impl Workbook {
    /// A copy with nothing but the ratings and who it is. What was left out of this one stays left out.
    #[must_use]
    pub fn only_levels(&self) -> Self {
        let mut parts = self.left_out();
        parts.extend([Part::Notes, Part::Evidence].into_iter().filter(|part| !self.left_out().contains(part)));
        let mut copy = self.without(&parts);
        copy.outcomes.clear();
        for entry in &mut copy.review.components {
            entry.find_out_who.clear();
            entry.conversation = Conversation::default();
        }
        if let Some(left_out) = copy.unknown.get_mut(LEFT_OUT).and_then(serde_json::Value::as_array_mut) {
            left_out.push(OUTCOMES.into());
        }
        copy
    }

    /// Whether it is such a copy.
    pub fn is_only_levels(&self) -> bool {
        let left_out = self.unknown.get(LEFT_OUT).and_then(serde_json::Value::as_array);
        left_out.is_some_and(|left_out| left_out.iter().any(|slug| slug.as_str() == Some(OUTCOMES)))
    }
}
