//! The team to practise with: six people who were made up, and what their hands say. Whoever practises counts them, as with real ones.
//!
//! Four courses that a conversation takes, one after the other along a system's components: all see the same, it does not
//! close, the ends move towards each other while one keeps another view, and one voice alone moves the others. Their words are in `i18n`.

use crate::domain::{LevelId, Votes};

/// What one of the six shows: the place of a level, lowest first, or a thumb to the side.
pub type Hand = Option<usize>;

/// How a conversation with the made-up team goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// Which of them it is.
    pub kind: Kind,
    /// The hands of the first vote, as they stand round the table.
    pub first: [Hand; 6],
    /// The hands of the re-vote, where there is one.
    pub second: Option<[Hand; 6]>,
    /// The level that most can live with; none where it ends with "Not sure yet".
    pub offer: Hand,
    /// The fingers when they are asked whether they can live with it.
    pub fist: Option<[usize; 6]>,
    /// The fingers when they are asked once more, where somebody showed less than three.
    pub fist_again: Option<[usize; 6]>,
}

/// The courses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All show the same at once.
    Alike,
    /// It does not close today.
    Open,
    /// They come closer, and one group keeps another view.
    Closer,
    /// One stands alone, knows what the others do not, and moves them.
    Alone,
}

const COURSES: [Course; 4] = [
    Course {
        kind: Kind::Alike,
        first: [Some(1), Some(1), Some(1), Some(1), Some(1), Some(1)],
        second: None,
        offer: Some(1),
        fist: Some([4, 5, 3, 4, 5, 4]),
        fist_again: None,
    },
    Course {
        kind: Kind::Open,
        first: [Some(3), None, Some(0), Some(3), None, Some(1)],
        second: Some([Some(3), None, Some(0), None, None, Some(1)]),
        offer: None,
        fist: None,
        fist_again: None,
    },
    Course {
        kind: Kind::Closer,
        first: [Some(2), Some(1), Some(3), Some(2), None, Some(1)],
        second: Some([Some(2), Some(1), Some(2), Some(2), Some(2), Some(2)]),
        offer: Some(2),
        fist: Some([4, 2, 5, 3, 4, 3]),
        fist_again: Some([4, 3, 5, 3, 4, 3]),
    },
    Course {
        kind: Kind::Alone,
        first: [Some(2), Some(2), Some(0), Some(2), Some(2), Some(2)],
        second: Some([Some(1), Some(1), Some(1), Some(2), Some(1), Some(1)]),
        offer: Some(1),
        fist: Some([5, 4, 4, 3, 4, 5]),
        fist_again: None,
    },
];

/// The course of the component at this place in its system.
pub fn course(place: usize) -> Course {
    let [alike, open, closer, alone] = COURSES;
    match place % 4 {
        0 => alike,
        1 => open,
        2 => closer,
        _ => alone,
    }
}

/// Whether these votes are those hands, on a scale of these levels.
pub fn counted(votes: &Votes, hands: &[Hand], levels: &[LevelId]) -> bool {
    let shown = |wanted: Hand| hands.iter().filter(|hand| **hand == wanted).count();
    let right = |people: u16, wanted: Hand| usize::from(people) == shown(wanted);
    levels.iter().enumerate().all(|(place, level)| right(votes.people(Some(level)), Some(place)))
        && right(votes.not_sure, None)
}

/// Whether these numbers of people are those fingers.
pub fn counted_fist(people: &[u16; 6], fingers: &[usize; 6]) -> bool {
    people.iter().enumerate().all(|(n, people)| usize::from(*people) == fingers.iter().filter(|shown| **shown == n).count())
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn every_course_leads_to_what_it_is_there_to_practise() {
        let shows = |hands: &[Hand; 6]| {
            let mut levels: Vec<_> = hands.iter().flatten().collect();
            levels.sort();
            levels.dedup();
            levels.len()
        };
        let [alike, open, closer, alone] = [0, 1, 2, 3].map(course);
        assert_eq!((shows(&alike.first), alike.second), (1, None));
        assert!(alike.fist.is_some_and(|fist| fist.iter().all(|fingers| *fingers >= 3)));
        assert!(shows(&open.first) > 2 && open.offer.is_none() && open.fist.is_none());
        // The re-vote moves them, and not all the way: somebody is left to be heard and written down.
        assert!(shows(&closer.first) > 2 && closer.second.is_some_and(|hands| shows(&hands) == 2));
        assert!(closer.fist.is_some_and(|fist| fist.iter().filter(|fingers| **fingers < 3).count() == 1));
        // What was needed is written down, so it ends as the rule for agreement says: nobody shows less than three.
        assert!(closer.fist_again.is_some_and(|fist| fist.iter().all(|fingers| *fingers >= 3)));
        // The one who is heard first is the lowest, and the others move: nobody shows what they showed before.
        assert!(alone.first.iter().filter(|hand| **hand == Some(0)).count() == 1 && shows(&alone.first) == 2);
        assert!(alone.second.is_some_and(|hands| hands.iter().filter(|hand| **hand == alone.offer).count() == 5));
        assert!(alone.fist.is_some_and(|fist| fist.iter().all(|fingers| *fingers >= 3)));
        // No two components of a system in a row are alike, and a system of four has no scene twice.
        assert_eq!((course(4), course(6)), (alike, closer));
    }

    #[test]
    fn hands_are_counted_right_or_not() {
        let levels = ["a", "b", "c", "d"].map(LevelId::from);
        let mut votes = Votes {
            levels: vec![(levels[0].clone(), 1), (levels[1].clone(), 1), (levels[3].clone(), 2)],
            ..Votes::default()
        };
        let hands = course(1).first;
        assert!(!counted(&votes, &hands, &levels));
        votes.not_sure = 2;
        assert!(counted(&votes, &hands, &levels));
        votes.levels[0].1 = 2;
        assert!(!counted(&votes, &hands, &levels));
        assert!(counted_fist(&[0, 0, 1, 2, 2, 1], &[4, 2, 5, 3, 4, 3]));
        assert!(!counted_fist(&[0, 0, 0, 2, 2, 1], &[4, 2, 5, 3, 4, 3]));
    }
}
