//! A workbook without the entries of which nobody has said anything, for where each letter counts; and back.

use super::{ComponentReview, Framework, Workbook};

impl Workbook {
    /// A copy without entries that [`Self::unfolded`] puts back just as they were; the workbook itself where it could not.
    #[must_use]
    pub fn folded(&self, framework: &Framework) -> Self {
        let mut folded = self.clone();
        // An outcome speaks of its component's entry.
        folded.review.components.retain(|entry| {
            *entry != ComponentReview::new(entry.component.clone()) || self.outcome_for(&entry.component).is_some()
        });
        if folded.clone().unfolded(framework) == *self { folded } else { self.clone() }
    }

    /// The workbook with an entry for each component of its framework, in the framework's order.
    #[must_use]
    pub fn unfolded(mut self, framework: &Framework) -> Self {
        if self.framework.id != framework.reference.id {
            return self;
        }
        let mut left = std::mem::take(&mut self.review.components);
        for component in framework.components() {
            let there = left.iter().position(|entry| entry.component == component.id);
            let entry = there.map_or_else(|| ComponentReview::new(component.id.clone()), |index| left.remove(index));
            self.review.components.push(entry);
        }
        self.review.components.append(&mut left);
        self
    }
}
