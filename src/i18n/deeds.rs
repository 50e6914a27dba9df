//! What an edit did, in a few words: for Undo, Redo and notices.

use super::outcomes::field_name;
use super::words::words;
use super::{Say, Voice};
use crate::domain::{Command, ComponentId, Framework, OutcomeField, TextPlace, Workbook};

words! {
    /// The deeds that can be undone. `{0}` is a component's name.
    Deed {
        TeamName: "team name", "nombre del equipo";
        School: "school", "escuela";
        ParkingLot: "parking lot", "pendientes";
        TeamKind: "kind of team", "tipo de equipo";
        SchoolYear: "school year", "año escolar";
        People: "people in the room", "personas presentes";
        System: "choice of systems", "elección de sistemas";
        Rating: "rating of “{0}”", "valoración de “{0}”";
        Note: "note on “{0}”", "nota sobre “{0}”";
        Lasting: "how “{0}” will last", "cómo va a durar “{0}”";
        FindOut: "what to find out on “{0}”", "qué averiguar sobre “{0}”";
        Conversation: "votes on “{0}”", "votos sobre “{0}”";
        Ballots: "votes in the ballot box", "votos en la urna";
        Dissent: "who sees “{0}” differently", "quién ve “{0}” de otra manera";
        Evidence: "evidence for “{0}”", "evidencia de “{0}”";
        EvidenceAdded: "new evidence for “{0}”", "nueva evidencia de “{0}”";
        EvidenceRemoved: "evidence removed from “{0}”", "evidencia quitada de “{0}”";
        Chosen: "choice of “{0}”", "elección de “{0}”";
        SetAside: "“{0}” set aside", "“{0}” apartado";
        Moved: "order of the outcomes", "orden de los resultados";
        LevelByJune: "level by June for “{0}”", "nivel para junio de “{0}”";
        Why: "why “{0}”", "por qué “{0}”";
        Outcome: "{1} (“{0}”)", "{1} (“{0}”)";
        PutTogether: "what was taken from elsewhere", "lo que se tomó de otra parte";
        StartedOver: "review started over", "revisión empezada de nuevo";
    }
}

/// Names an edit.
pub fn deed(voice: Voice, command: &Command, workbook: &Workbook, framework: &Framework) -> String {
    let name = |component: &ComponentId| match framework.find(component) {
        Some((_, component)) => component.name.clone(),
        None => component.as_str().to_owned(),
    };
    let outcome =
        |id: &crate::domain::OutcomeId| workbook.outcome(id).map(|outcome| name(&outcome.component)).unwrap_or_default();
    let (word, of) = match command {
        Command::Write { place, .. } => match place {
            TextPlace::TeamName => (Deed::TeamName, None),
            TextPlace::School => (Deed::School, None),
            TextPlace::ParkingLot => (Deed::ParkingLot, None),
            TextPlace::Note(component) => (Deed::Note, Some(name(component))),
            TextPlace::Lasting(component) => (Deed::Lasting, Some(name(component))),
            TextPlace::FindOut(component) | TextPlace::FindOutWho(component) => (Deed::FindOut, Some(name(component))),
            TextPlace::Dissent(component) => (Deed::Dissent, Some(name(component))),
            TextPlace::EvidenceShows(component, _) | TextPlace::EvidenceLink(component, _) => {
                (Deed::Evidence, Some(name(component)))
            }
            TextPlace::Outcome(id, OutcomeField::Why) => (Deed::Why, Some(outcome(id))),
            TextPlace::Outcome(id, field) => return voice.with(Deed::Outcome, &[&outcome(id), &field_name(voice, *field)]),
        },
        Command::SetTeamKind(_) => (Deed::TeamKind, None),
        Command::SetSchoolYear(_) => (Deed::SchoolYear, None),
        Command::SetPeople(_) => (Deed::People, None),
        Command::ToggleSystem(_) => (Deed::System, None),
        Command::Rate { component, .. } => (Deed::Rating, Some(name(component))),
        Command::Converse { component, .. } => (Deed::Conversation, Some(name(component))),
        Command::Collect(_) => (Deed::Ballots, None),
        Command::AddEvidence { component, .. } => (Deed::EvidenceAdded, Some(name(component))),
        Command::SetEvidenceKind { component, .. } => (Deed::Evidence, Some(name(component))),
        Command::RemoveEvidence { component, .. } => (Deed::EvidenceRemoved, Some(name(component))),
        Command::Choose { component, .. } => (Deed::Chosen, Some(name(component))),
        Command::SetAside(component) => (Deed::SetAside, Some(name(component))),
        Command::MoveUp(_) => (Deed::Moved, None),
        Command::SetLevelByJune { outcome: id, .. } => (Deed::LevelByJune, Some(outcome(id))),
        Command::StartOver => (Deed::StartedOver, None),
        Command::PutTogether(_) => (Deed::PutTogether, None),
    };
    match of {
        Some(name) => voice.with(word, &[&name]),
        None => word.in_language(voice.0).to_owned(),
    }
}
