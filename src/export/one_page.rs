//! The one page as data: what stands on the paper, in the language that the caller chose.
//!
//! Every text is whole, or cut to its room with "…" where even the smallest type can't hold them all: the paper says so then.

use crate::domain::{Framework, OutcomeField, PAGE_SCHOOL, PAGE_TEAM, Purpose, Quarter, Rating, Workbook};
use crate::i18n::one_page::Sheet;
use crate::i18n::outcomes::{quarter_name, whole_sentence};
use crate::i18n::review::rating;
use crate::i18n::{Say, Voice};

/// What stands on the paper.
#[derive(Clone, Debug, PartialEq)]
pub struct OnePage {
    /// The school year, as people write it.
    pub year: String,
    /// The team.
    pub team: String,
    /// The school.
    pub school: String,
    /// Whether it is practice with sample data.
    pub purpose: Purpose,
    /// How much of each text there is.
    pub texts: Texts,
    /// The outcomes in their order; those set aside are not on the page.
    pub outcomes: Vec<PageOutcome>,
}

/// How much of each text is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Texts {
    /// Every text, whole.
    Whole,
    /// Texts longer than their room end in "…".
    ToTheirRoom,
}

/// One outcome on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageOutcome {
    /// The component's name.
    pub component: String,
    /// The rating that it came from, and its word.
    pub now: (Rating, String),
    /// The rating to reach, and its word.
    pub by_june: (Rating, String),
    /// The whole sentence, "By June …," included.
    pub sentence: String,
    /// How the team will know: measure, baseline, target.
    pub know: Vec<Cell>,
    /// Who leads, the first step, and the support that was asked for.
    pub work: Vec<Cell>,
    /// The four check-ins.
    pub quarters: Vec<Cell>,
}

/// A text with its label. The text may be empty: paper leaves room to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The label.
    pub label: String,
    /// The team's words.
    pub text: String,
}

/// A text that is longer than its room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// Which text.
    pub text: LongText,
    /// By how many characters.
    pub over: usize,
}

/// Which text is too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LongText {
    /// The team's name.
    Team,
    /// The school's name.
    School,
    /// A text of an outcome.
    Outcome {
        /// The outcome's number on the page.
        number: usize,
        /// Its component's name.
        component: String,
        /// Which of its texts.
        field: OutcomeField,
    },
}

impl OnePage {
    /// What the page of a workbook says. The framework gives the names, and its language should be the voice's.
    pub fn of(workbook: &Workbook, framework: &Framework, voice: Voice, texts: Texts) -> Self {
        let june = workbook.school_year.june().to_string();
        let outcomes = workbook.chosen().map(|outcome| {
            let text = |field: OutcomeField| match field.page_room() {
                Some(room) => fitted(outcome.text(field), room, texts),
                None => outcome.text(field).to_owned(),
            };
            let cell = |label: Sheet, field| Cell { label: label.in_language(voice.0).to_owned(), text: text(field) };
            let target = outcome.level_by_june.clone().map_or(Rating::NotRated, Rating::At);
            let target_word = match &target {
                Rating::At(_) => rating(voice, &target, framework),
                _ => voice.say(Sheet::Undecided).to_owned(),
            };
            PageOutcome {
                component: component_name(framework, outcome),
                now: (outcome.from.rating.clone(), rating(voice, &outcome.from.rating, framework)),
                by_june: (target, target_word),
                sentence: match whole_sentence(voice, &june, outcome).filter(|_| outcome.is_draft()) {
                    Some(draft) => draft,
                    None => voice.with(Sheet::ByJune, &[&june, &text(OutcomeField::Sentence)]),
                },
                know: vec![
                    cell(Sheet::Measure, OutcomeField::Measure),
                    cell(Sheet::Baseline, OutcomeField::Baseline),
                    cell(Sheet::Target, OutcomeField::Target),
                ],
                work: vec![
                    cell(Sheet::Lead, OutcomeField::LeadGroup),
                    cell(Sheet::FirstStep, OutcomeField::FirstStep),
                    cell(Sheet::School, OutcomeField::SupportFromSchool),
                    cell(Sheet::HomeOffice, OutcomeField::SupportFromHomeOffice),
                ],
                quarters: Quarter::ALL
                    .map(|quarter| Cell { label: quarter_name(voice, quarter), text: text(OutcomeField::CheckIn(quarter)) })
                    .into(),
            }
        });
        Self {
            year: workbook.school_year.label(),
            team: fitted(workbook.team.name.trim(), PAGE_TEAM, texts),
            school: fitted(workbook.team.school.trim(), PAGE_SCHOOL, texts),
            purpose: workbook.purpose,
            texts,
            outcomes: outcomes.collect(),
        }
    }
}

/// The texts of a workbook's page that are longer than their room, in the order of the page.
pub fn too_long(workbook: &Workbook, framework: &Framework) -> Vec<TooLong> {
    let over = |text: &str, room: usize| text.chars().count().saturating_sub(room);
    let names = [
        TooLong { text: LongText::Team, over: over(workbook.team.name.trim(), PAGE_TEAM) },
        TooLong { text: LongText::School, over: over(workbook.team.school.trim(), PAGE_SCHOOL) },
    ];
    let mut found: Vec<_> = names.into_iter().filter(|long| long.over > 0).collect();
    for (index, outcome) in workbook.chosen().enumerate() {
        let component = component_name(framework, outcome);
        found.extend(outcome.too_long_for_the_page().map(|field| TooLong {
            over: over(outcome.text(field), field.page_room().unwrap_or(usize::MAX)),
            text: LongText::Outcome { number: index + 1, component: component.clone(), field },
        }));
    }
    found
}

fn component_name(framework: &Framework, outcome: &crate::domain::Outcome) -> String {
    let found = framework.find(&outcome.component);
    found.map_or_else(|| outcome.component.as_str().to_owned(), |(_, component)| component.name.clone())
}

fn fitted(text: &str, room: usize, texts: Texts) -> String {
    if texts == Texts::Whole || text.chars().count() <= room {
        return text.to_owned();
    }
    let start: String = text.chars().take(room.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::content::framework;
    use crate::domain::{
        Command, ComponentId, Date, Language, LevelId, OutcomeId, ReviewId, TextPlace, Timestamp, WorkbookId,
    };

    fn workbook(chosen: &[&str]) -> Workbook {
        let framework = framework(Language::English).unwrap();
        let today = Date { year: 2026, month: 11, day: 21 };
        let mut book = Workbook::new(WorkbookId::from("w"), ReviewId::from("r"), &framework, Timestamp::default(), today);
        for component in chosen {
            book.apply(&Command::Choose {
                component: ComponentId::from(*component),
                id: OutcomeId::from(*component),
                sentence: "every class is calm".to_owned(),
                level_by_june: Some(LevelId::from("mostly-in-place")),
            })
            .unwrap();
        }
        book
    }

    fn write(book: &mut Workbook, id: &str, field: OutcomeField, text: &str) {
        let place = TextPlace::Outcome(OutcomeId::from(id), field);
        book.apply(&Command::Write { place, text: text.to_owned() }).unwrap();
    }

    const FIRST: &str = "school-culture.belonging";
    const SECOND: &str = "school-culture.being-here";

    #[test]
    fn the_page_speaks_the_language_that_was_chosen_and_keeps_the_words_of_the_team() {
        let mut book = workbook(&[FIRST]);
        write(&mut book, FIRST, OutcomeField::Baseline, "2 of {0} rooms");
        let page = OnePage::of(&book, &framework(Language::Spanish).unwrap(), Voice(Language::Spanish), Texts::Whole);
        let outcome = &page.outcomes[0];
        assert_eq!(outcome.sentence, "Para junio de 2027, every class is calm. (Borrador)");
        assert_eq!(outcome.now.1, "Sin valorar");
        assert_eq!(outcome.by_june.1, "En gran parte establecido");
        assert_eq!(outcome.know[1], Cell { label: "Hoy".to_owned(), text: "2 of {0} rooms".to_owned() });
        assert_eq!(outcome.quarters.iter().map(|cell| cell.label.as_str()).collect::<Vec<_>>(), ["T1", "T2", "T3", "T4"]);
        assert_eq!(page.year, "2026–27");
    }

    #[test]
    fn outcomes_set_aside_are_not_on_the_page_and_the_others_keep_their_order() {
        let mut book = workbook(&[FIRST, SECOND]);
        book.apply(&Command::MoveUp(OutcomeId::from(SECOND))).unwrap();
        let framework = framework(Language::English).unwrap();
        let names = |book: &Workbook| {
            let page = OnePage::of(book, &framework, Voice(Language::English), Texts::Whole);
            page.outcomes.into_iter().map(|outcome| outcome.component).collect::<Vec<_>>()
        };
        assert_eq!(names(&book), ["Being here", "Belonging"]);
        book.apply(&Command::SetAside(ComponentId::from(SECOND))).unwrap();
        assert_eq!(names(&book), ["Belonging"]);
    }

    #[test]
    fn a_text_is_whole_unless_it_is_asked_to_keep_to_its_room() {
        let mut book = workbook(&[FIRST]);
        let room = OutcomeField::Target.page_room().unwrap();
        write(&mut book, FIRST, OutcomeField::Target, &"ñ".repeat(room + 1));
        write(&mut book, FIRST, OutcomeField::Baseline, &"ñ".repeat(room));
        let framework = framework(Language::English).unwrap();
        let lengths = |texts| {
            let page = OnePage::of(&book, &framework, Voice(Language::English), texts);
            page.outcomes[0].know.iter().map(|cell| cell.text.chars().count()).collect::<Vec<_>>()
        };
        assert_eq!(lengths(Texts::Whole), [0, room, room + 1]);
        assert_eq!(lengths(Texts::ToTheirRoom), [0, room, room]);
        let long = too_long(&book, &framework);
        assert_eq!(long.len(), 1);
        assert_eq!(long[0].over, 1);
        assert!(matches!(&long[0].text, LongText::Outcome { number: 1, field: OutcomeField::Target, .. }));
    }

    #[test]
    fn a_name_that_is_too_long_is_named() {
        let mut book = workbook(&[FIRST]);
        let place = TextPlace::School;
        book.apply(&Command::Write { place, text: "W".repeat(PAGE_SCHOOL + 20) }).unwrap();
        let long = too_long(&book, &framework(Language::English).unwrap());
        assert_eq!(long, [TooLong { text: LongText::School, over: 20 }]);
    }
}
