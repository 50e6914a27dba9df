//! Names for the texts and answers of a workbook, as journeys write them.

use juneward::domain::{ComponentId, OutcomeField, OutcomeId, Quarter, Rating, TextPlace, Workbook};

/// "not rated", "not sure yet" or a level's slug.
pub(crate) fn rating(words: &[&str]) -> Rating {
    match words {
        ["not", "rated"] => Rating::NotRated,
        ["not", "sure", "yet"] => Rating::NotSureYet,
        [level] => Rating::At((*level).into()),
        _ => panic!("no rating: {words:?}"),
    }
}

/// A field of an outcome by its name in the file, or `check-in-1` to `check-in-4`.
pub(crate) fn outcome_field(name: &str) -> Option<OutcomeField> {
    Some(match name {
        "why" => OutcomeField::Why,
        "sentence" => OutcomeField::Sentence,
        "measure" => OutcomeField::Measure,
        "baseline" => OutcomeField::Baseline,
        "target" => OutcomeField::Target,
        "lead-group" => OutcomeField::LeadGroup,
        "first-step" => OutcomeField::FirstStep,
        "support-from-school" => OutcomeField::SupportFromSchool,
        "support-from-home-office" => OutcomeField::SupportFromHomeOffice,
        "check-in-1" => OutcomeField::CheckIn(Quarter::Q1),
        "check-in-2" => OutcomeField::CheckIn(Quarter::Q2),
        "check-in-3" => OutcomeField::CheckIn(Quarter::Q3),
        "check-in-4" => OutcomeField::CheckIn(Quarter::Q4),
        _ => return None,
    })
}

/// A text of a workbook: "team name", "school", "note on C", "lasting on C", "find-out on C", "find-out-who on C", "dissent on C",
/// "what E of C shows", "link of E of C", or "FIELD of C" for a chosen component.
pub(crate) fn text_place(words: &[&str], workbook: &Workbook) -> TextPlace {
    match *words {
        ["team", "name"] => TextPlace::TeamName,
        ["school"] => TextPlace::School,
        ["parking-lot"] => TextPlace::ParkingLot,
        ["note", "on", component] => TextPlace::Note(component.into()),
        ["lasting", "on", component] => TextPlace::Lasting(component.into()),
        ["find-out", "on", component] => TextPlace::FindOut(component.into()),
        ["find-out-who", "on", component] => TextPlace::FindOutWho(component.into()),
        ["dissent", "on", component] => TextPlace::Dissent(component.into()),
        ["what", evidence, "of", component, "shows"] => TextPlace::EvidenceShows(component.into(), evidence.into()),
        ["link", "of", evidence, "of", component] => TextPlace::EvidenceLink(component.into(), evidence.into()),
        [field, "of", component] => {
            let field = outcome_field(field).unwrap_or_else(|| panic!("no field of an outcome: {field}"));
            TextPlace::Outcome(outcome_id(workbook, component), field)
        }
        _ => panic!("no place for a text: {words:?}"),
    }
}

/// The outcome of a component.
pub(crate) fn outcome_id(workbook: &Workbook, component: &str) -> OutcomeId {
    let outcome = workbook.outcome_for(&ComponentId::from(component));
    outcome.map_or_else(|| panic!("{component} has no outcome"), |outcome| outcome.id.clone())
}
