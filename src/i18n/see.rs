//! Words of the map: where the team says the school stands.

use super::Voice;
use super::review::evidence_kind;
use super::words::words;
use crate::domain::{Evidence, EvidenceKind};

words! {
    /// The map and its twin, the table.
    See {
        Title: "Where we stand", "Dónde estamos";
        Lede: "What your team agreed on. Counts, never an average.", "Lo que su equipo acordó. Se cuenta, nunca se promedia.";
        Today: "This sitting", "Esta sesión";
        EvidenceOne: "1 piece of evidence", "1 evidencia";
        EvidenceSeveral: "{0} pieces of evidence", "{0} evidencias";
        AsksEvidence: "Asks for evidence", "Falta evidencia";
        AsksLasting: "Asks how it will last", "Falta decir cómo va a durar";
        AsksBoth: "Asks for evidence and how it will last", "Falta evidencia y cómo va a durar";
        Before: "Also rated, outside this sitting: {0}", "También con valoración, fuera de esta sesión: {0}";
        OthersOne: "1 other system has no rating yet.", "Hay 1 sistema más, todavía sin valorar.";
        OthersSeveral: "{0} other systems have no rating yet.", "Hay {0} sistemas más, todavía sin valorar.";
        AddSystem: "Add a system in Prepare", "Agregar un sistema en Preparar";
        NotSure: "Not sure yet: what to find out", "Todavía no lo sabemos: qué averiguar";
        FindOutOpen: "Nobody has written what to find out yet.", "Todavía nadie escribió qué averiguar.";
        WhoFindsOut: "Who will: {0}", "Quién lo hará: {0}";
        SaidOn: "Said on {0}", "Anotado el {0}";
        Outside: "Not in this version of the review", "Fuera de esta versión de la revisión";
        OutsideSays: "The workbook holds answers on components that this version does not have. They are kept, and stay in its file.", "El cuaderno tiene respuestas sobre componentes que esta versión no incluye. Se conservan y siguen en su archivo.";
        Voted: "What was voted, and how it was agreed", "Qué se votó y cómo se acordó";
        Table: "All of it in a table", "Todo en una tabla";
        ShowTable: "Show the table", "Mostrar la tabla";
        HideTable: "Hide the table", "Ocultar la tabla";
        Component: "Component", "Componente";
        Rating: "Rating", "Valoración";
        Evidence: "Evidence", "Evidencia";
        Note: "Why", "Por qué";
        FindOut: "What to find out", "Qué averiguar";
        Lasting: "How it will last: {0}", "Cómo va a durar: {0}";
        Kind: "{0}: {1}", "{0}: {1}";
        EmptyTitle: "Your first rating will show here", "Aquí aparecerá su primera valoración";
        EmptySays: "Each system gets a row, and each component its mark and its word:", "Cada sistema tiene su fila, y cada componente su marca y su palabra:";
        EmptyNext: "Rate one component of {0}, and come back.", "Valoren un componente de {0} y vuelvan aquí.";
        EmptyAction: "Rate the first component", "Valorar el primer componente";
        EmptyNoSystem: "Pick a system for today first.", "Elijan primero un sistema para hoy.";
        EmptyPrepare: "Go to Prepare", "Ir a Preparar";
        Back: "Back to the review", "Volver a la revisión";
        Next: "Choose what to work on", "Elegir en qué trabajar";
    }
}

/// A piece of evidence in one line. Its kind stands before it where the team picked one.
pub fn piece(voice: Voice, piece: &Evidence) -> String {
    let said = [piece.shows.trim(), piece.link.trim()];
    let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    match piece.kind {
        EvidenceKind::Other => said,
        kind => voice.with(See::Kind, &[evidence_kind(voice, kind), &said]),
    }
}
