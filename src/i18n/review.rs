//! Words of the Review, and of ratings everywhere.

use super::Voice;
use super::words::words;
use crate::domain::{EvidenceKind, Framework, Rating};

words! {
    /// The review of one component.
    Review {
        PlaceIn: "{0} · component {1} of {2}", "{0} · componente {1} de {2}";
        Bring: "Bring", "Traigan";
        Concerns: "Who it concerns", "A quiénes incluye";
        TakeVotes: "Take the votes", "Anotar los votos";
        OnTheWall: "Show on the wall", "Mostrar en la pared";
        WhereNow: "Where are we now?", "¿En qué punto estamos?";
        WhereNowHint: "Look at the evidence first. Then agree on the highest level that holds as a whole.", "Miren primero la evidencia. Luego acuerden el nivel más alto que se cumpla por completo.";
        NotSureYet: "Not sure yet", "Todavía no lo sabemos";
        NotSureSays: "An answer too: note what to find out, and who will.", "También es una respuesta: anoten qué averiguar y quién lo hará.";
        NotRated: "Not rated yet", "Sin valorar";
        TakeBack: "Take the rating back", "Quitar la valoración";
        Ahead: "What changes at the next level", "Qué cambia en el siguiente nivel";
        AheadTop: "This is the highest level. What keeps it there?", "Este es el nivel más alto. ¿Qué lo mantiene ahí?";
        Evidence: "Evidence", "Evidencia";
        EvidenceSays: "What did you look at, and what does it show?", "¿Qué miraron y qué muestra?";
        EvidenceNone: "Nothing noted yet.", "Todavía no hay nada anotado.";
        EvidenceNumber: "Evidence {0}", "Evidencia {0}";
        EvidenceKind: "Kind of evidence", "Tipo de evidencia";
        EvidenceShows: "What it shows", "Qué muestra";
        EvidenceLink: "Link or place, if there is one", "Enlace o lugar, si lo hay";
        AddEvidence: "Add evidence", "Agregar evidencia";
        Remove: "Remove", "Quitar";
        RemoveEvidence: "Remove evidence {0}", "Quitar la evidencia {0}";
        Note: "Why this rating", "Por qué esta valoración";
        SoFar: "What we know so far", "Lo que sabemos hasta ahora";
        NoteHint: "A line or two that you will understand next spring.", "Una o dos líneas que se entiendan la próxima primavera.";
        FindOutTitle: "What we still have to find out", "Lo que nos falta averiguar";
        FindOut: "What to find out", "Qué averiguar";
        FindOutWho: "Which group will find out", "Qué grupo lo averiguará";
        LastingTitle: "How it will last", "Cómo va a durar";
        Lasting: "One line: how does this carry on when people change?", "Una línea: ¿cómo seguirá esto cuando cambie el personal?";
        AsksBoth: "{0} asks for at least one piece of evidence and for one line on how it will last. Your rating is kept; the component counts as answered once both are there.", "{0} pide al menos una evidencia y una línea sobre cómo va a durar. Su valoración se conserva; el componente contará como respondido cuando estén las dos.";
        AsksEvidence: "{0} asks for at least one piece of evidence. Your rating is kept; the component counts as answered once it is there.", "{0} pide al menos una evidencia. Su valoración se conserva; el componente contará como respondido cuando la haya.";
        AsksLasting: "{0} asks for one line on how it will last. Your rating is kept; the component counts as answered once it is there.", "{0} pide una línea sobre cómo va a durar. Su valoración se conserva; el componente contará como respondido cuando la haya.";
        Previous: "Previous component", "Componente anterior";
        Next: "Next component", "Siguiente componente";
        SeeWhatItSays: "See where we stand", "Ver dónde estamos";
        NoSystem: "No system is chosen for today", "No hay ningún sistema elegido para hoy";
        NoSystemSays: "Pick at least one system, and its components wait for you here.", "Elijan al menos un sistema y sus componentes los esperarán aquí.";
        GoPrepare: "Go to Prepare", "Ir a Preparar";
        Orphan: "This component is not in this version of the review", "Este componente no está en esta versión de la revisión";
        OrphanSays: "What your team wrote about it is kept in the workbook and in its file.", "Lo que su equipo escribió sobre él se conserva en el cuaderno y en su archivo.";
        StudentWork: "Student work", "Trabajo de estudiantes";
        Data: "Data", "Datos";
        Observation: "Observation", "Observación";
        Interview: "Interview or focus group", "Entrevista o grupo de enfoque";
        Document: "Document", "Documento";
        Other: "Other, or not said", "Otra, o sin indicar";
    }
}

/// The word for a kind of evidence.
pub fn evidence_kind(voice: Voice, kind: EvidenceKind) -> &'static str {
    voice.say(match kind {
        EvidenceKind::StudentWork => Review::StudentWork,
        EvidenceKind::Data => Review::Data,
        EvidenceKind::Observation => Review::Observation,
        EvidenceKind::Interview => Review::Interview,
        EvidenceKind::Document => Review::Document,
        EvidenceKind::Other => Review::Other,
    })
}

/// The word for a rating: the level's name, or what stands in its place.
pub fn rating(voice: Voice, rating: &Rating, framework: &Framework) -> String {
    match rating {
        Rating::NotRated => voice.say(Review::NotRated).to_owned(),
        Rating::NotSureYet => voice.say(Review::NotSureYet).to_owned(),
        Rating::At(level) => match framework.level(level) {
            Some(level) => level.name.clone(),
            None => level.as_str().to_owned(),
        },
    }
}
