//! Words for opening a file, and for what a workbook holds.

use super::Voice;
use super::words::words;
use crate::domain::Contents;

words! {
    /// Opening a file.
    Open {
        Lede: "Nothing changes until you say so.", "Nada cambia hasta que ustedes lo digan.";
        Choose: "Choose a file", "Elegir un archivo";
        ChooseHint: "One or several files or reports that Juneward made (.json, .html or .txt). You can also drop them here.", "Uno o varios archivos o informes hechos por Juneward (.json, .html o .txt). También pueden soltarlos aquí.";
        Paste: "Or paste its text, a link, or the whole e-mail", "O peguen su texto, un enlace o el correo completo";
        Look: "Look inside", "Ver qué contiene";
        Found: "In this file", "En este archivo";
        FoundNamed: "In {0}", "En {0}";
        FoundPasted: "In the pasted text", "En el texto pegado";
        School: "School", "Escuela";
        Year: "School year", "Año escolar";
        Framework: "Review", "Revisión";
        Other: "Another review: {0}, version {1}", "Otra revisión: {0}, versión {1}";
        Version: "{0}, version {1}", "{0}, versión {1}";
        Made: "Made", "Creado";
        Changed: "Last changed", "Último cambio";
        Holds: "Holds", "Contiene";
        Levels: "Ratings by level", "Valoraciones por nivel";
        NotSaid: "Not filled in", "Sin llenar";
        New: "This workbook is not on this device yet. It will be added; nothing here is replaced.", "Este cuaderno todavía no está en este dispositivo. Se agrega; nada de lo que hay aquí se reemplaza.";
        Identical: "This workbook is already here, exactly like this.", "Este cuaderno ya está aquí, exactamente así.";
        Newer: "This workbook is here too. What arrived was changed later ({0}) than yours ({1}). It is added next to yours; nothing is replaced.", "Este cuaderno también está aquí. Lo que llegó tiene cambios más recientes ({0}) que el suyo ({1}). Queda al lado del suyo; nada se reemplaza.";
        Older: "This workbook is here too. What arrived was changed earlier ({0}) than yours ({1}). It is added next to yours; nothing is replaced.", "Este cuaderno también está aquí. Los cambios de lo que llegó son anteriores ({0}) a los del suyo ({1}). Queda al lado del suyo; nada se reemplaza.";
        Deleted: "This workbook is under “Recently deleted”, exactly like this. Opening it puts it back.", "Este cuaderno está en “Eliminados hace poco”, exactamente así. Al abrirlo, vuelve a su lugar.";
        Differs: "This workbook was on this device before, in another state. It opens as a copy; nothing is replaced.", "Este cuaderno ya estuvo en este dispositivo, en otro estado. Se abre como copia; nada se reemplaza.";
        OpenIt: "Open it", "Abrirlo";
        OpenBeside: "Open beside my work", "Abrirlo al lado de mi trabajo";
        LeaveIt: "Leave it", "Dejarlo";
        Done: "Done with this", "Listo con esto";
        Part: "One of them can’t be read", "Uno de ellos no se puede leer";
    }
}

words! {
    /// What a workbook holds.
    Holds {
        Rating: "1 rating", "1 valoración";
        Ratings: "{0} ratings", "{0} valoraciones";
        NotSure: "{0} “Not sure yet”", "{0} “Todavía no lo sabemos”";
        Evidence: "1 piece of evidence", "1 evidencia";
        Evidences: "{0} pieces of evidence", "{0} evidencias";
        Outcome: "1 June Outcome", "1 resultado de junio";
        Outcomes: "{0} June Outcomes", "{0} resultados de junio";
        ChosenOne: "1 component chosen", "1 componente elegido";
        Chosen: "{0} components chosen", "{0} componentes elegidos";
        ParkedOne: "1 thing in the parking lot", "1 pendiente";
        Parked: "{0} things in the parking lot", "{0} pendientes";
        And: "{0} and {1}", "{0} y {1}";
        Nothing: "nothing yet", "nada todavía";
    }
}

/// Says what a workbook holds: "8 ratings, 2 “Not sure yet”, 11 pieces of evidence and 2 June Outcomes". What there is none of is
/// not named.
pub fn holds(voice: Voice, contents: Contents) -> String {
    let said = listed(voice, counts(contents));
    if said.is_empty() { voice.say(Holds::Nothing).to_owned() } else { said }
}

/// What a workbook holds, as [`listed`] names it.
pub const fn counts(contents: Contents) -> [usize; 6] {
    let Contents { ratings, not_sure, evidence, outcomes, chosen, parked } = contents;
    [ratings, not_sure, evidence, outcomes, chosen, parked]
}

/// "3 ratings, 1 piece of evidence and 2 June Outcomes", without what there is none of.
pub fn listed(voice: Voice, counts: [usize; 6]) -> String {
    let words = [
        (Holds::Rating, Holds::Ratings),
        (Holds::NotSure, Holds::NotSure),
        (Holds::Evidence, Holds::Evidences),
        (Holds::Outcome, Holds::Outcomes),
        (Holds::ChosenOne, Holds::Chosen),
        (Holds::ParkedOne, Holds::Parked),
    ];
    let some = counts.into_iter().zip(words).filter(|(count, _)| *count > 0);
    let mut said: Vec<_> = some.map(|(count, (one, several))| voice.count(count, one, several)).collect();
    let Some(last) = said.pop() else { return String::new() };
    if said.is_empty() { last } else { voice.with(Holds::And, &[&said.join(", "), &last]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn what_a_workbook_holds_is_one_sentence_with_the_parking_lot_in_it() {
        let all = Contents { ratings: 8, not_sure: 2, evidence: 11, outcomes: 2, chosen: 0, parked: 0 };
        let say = |language, parked| holds(Voice(language), Contents { parked, ..all });
        let start = "8 ratings, 2 “Not sure yet”, 11 pieces of evidence";
        assert_eq!(say(Language::English, 0), [start, " and 2 June Outcomes"].concat());
        assert_eq!(say(Language::English, 1), [start, ", 2 June Outcomes and 1 thing in the parking lot"].concat());
        assert!(say(Language::Spanish, 3).ends_with("11 evidencias, 2 resultados de junio y 3 pendientes"));
        let few = Contents { ratings: 1, chosen: 2, ..Contents::default() };
        assert_eq!(holds(Voice(Language::English), few), "1 rating and 2 components chosen");
        assert_eq!(holds(Voice(Language::Spanish), Contents::default()), "nada todavía");
    }
}
