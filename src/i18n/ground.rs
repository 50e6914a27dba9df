//! Words about the ground that the work stands on: what a browser promises, deletes and has room for, and the reminder.

use super::Voice;
use super::open::holds;
use super::words::words;
use crate::domain::Contents;

words! {
    /// The ground.
    Ground {
        Granted: "This browser has promised not to clear this work by itself when the device runs short of space. A file is safer still.", "Este navegador prometió no borrar este trabajo por su cuenta cuando falte espacio en el dispositivo. Un archivo es aún más seguro.";
        Refused: "This browser may clear this work by itself when the device runs short of space. A file stays.", "Este navegador puede borrar este trabajo por su cuenta cuando falte espacio en el dispositivo. Un archivo se queda.";
        NotOffered: "This browser does not promise to keep this work. A file stays.", "Este navegador no promete conservar este trabajo. Un archivo se queda.";
        Forgets: "Safari, also on iPad, deletes what a site keeps after 7 days without a visit. Only a file stays.", "Safari, también en el iPad, borra lo que guarda un sitio después de 7 días sin visitarlo. Solo un archivo se queda.";
        ForgetsThis: "Without a file, Safari deletes it after 7 days without a visit.", "Sin un archivo, Safari lo borra después de 7 días sin visitarlo.";
        Framed: "Juneward is open inside another site’s page. What is saved here is kept apart, and may vanish with that page. Save a file, and go on in a tab of its own.", "Juneward está abierto dentro de la página de otro sitio. Lo que se guarda aquí queda aparte y puede desaparecer con esa página. Guarden un archivo y sigan en una pestaña propia.";
        OwnTab: "Open Juneward in its own tab", "Abrir Juneward en su propia pestaña";
        Tight: "This browser’s room for Juneward is filling up: {0} of about 5 million characters are used. Save your workbooks to files; then delete those that you no longer need, and remove them for good on the start.", "El espacio de Juneward en este navegador se está llenando: se usan {0} de unos 5 millones de caracteres. Guarden sus cuadernos en archivos; después eliminen los que ya no necesiten y quítenlos para siempre en el inicio.";
        Read: "I have read this", "Ya lo leí";
        Save: "Save a file", "Guardar un archivo";
        Later: "Not now", "Ahora no";
        Never: "Not in a file yet: {0}.", "Todavía no está en un archivo: {0}.";
        NeverNotes: "Not in a file yet: notes or votes.", "Todavía no está en un archivo: notas o votos.";
        Changed: "Not in a file since {0}: {1} changed.", "Sin archivo desde {0}. Cambios: {1}.";
        Something: "Not in a file since {0}: the work has changed.", "Sin archivo desde {0}: el trabajo cambió.";
        TooLong: "A text is too long, and it is in no file. Shorten it; then save a file.", "Un texto es demasiado largo y no está en ningún archivo. Acórtenlo y después guarden un archivo.";
        Rating: "1 rating", "1 valoración";
        Ratings: "{0} ratings", "{0} valoraciones";
        Note: "evidence or notes of 1 component", "evidencia o notas de 1 componente";
        Notes: "evidence or notes of {0} components", "evidencia o notas de {0} componentes";
        Outcome: "1 June Outcome", "1 resultado de junio";
        Outcomes: "{0} June Outcomes", "{0} resultados de junio";
        ParkedOne: "1 thing in the parking lot", "1 pendiente";
        Parked: "{0} things in the parking lot", "{0} pendientes";
        And: "{0} and {1}", "{0} y {1}";
    }
}

/// Millions of characters with one place after the point: 2.9.
pub fn millions(characters: usize) -> String {
    let tenths = characters / 100_000;
    [(tenths / 10).to_string(), (tenths % 10).to_string()].join(".")
}

/// What there is in a workbook that no file holds.
pub fn never(voice: Voice, contents: Contents) -> String {
    if contents == Contents::default() {
        return voice.say(Ground::NeverNotes).to_owned();
    }
    voice.with(Ground::Never, &[&holds(voice, contents)])
}

/// What changed since a file: ratings, evidence and notes, outcomes, the parking lot.
pub fn changed(voice: Voice, day: &str, [ratings, notes, outcomes, parked]: [usize; 4]) -> String {
    let words = [
        (ratings, Ground::Rating, Ground::Ratings),
        (notes, Ground::Note, Ground::Notes),
        (outcomes, Ground::Outcome, Ground::Outcomes),
        (parked, Ground::ParkedOne, Ground::Parked),
    ];
    let mut parts: Vec<_> = words
        .into_iter()
        .filter(|(number, ..)| *number > 0)
        .map(|(number, one, several)| voice.count(number, one, several))
        .collect();
    let last = parts.pop().unwrap_or_default();
    let all = if parts.is_empty() { last } else { voice.with(Ground::And, &[&parts.join(", "), &last]) };
    voice.with(Ground::Changed, &[day, &all])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn what_changed_is_one_sentence() {
        let say = |changes| changed(Voice(Language::English), "Nov 14", changes);
        assert_eq!(say([6, 0, 1, 0]), "Not in a file since Nov 14: 6 ratings and 1 June Outcome changed.");
        assert_eq!(
            say([1, 1, 2, 0]),
            "Not in a file since Nov 14: 1 rating, evidence or notes of 1 component and 2 June Outcomes changed."
        );
        assert_eq!(say([1, 0, 0, 2]), "Not in a file since Nov 14: 1 rating and 2 things in the parking lot changed.");
        let say = |changes| changed(Voice(Language::Spanish), "14 nov", changes);
        assert_eq!(say([0, 2, 0, 0]), "Sin archivo desde 14 nov. Cambios: evidencia o notas de 2 componentes.");
    }

    #[test]
    fn f13_room_is_told_in_millions() {
        assert_eq!([0, 99_999, 2_949_999, 12_000_000].map(millions), ["0.0", "0.0", "2.9", "12.0"]);
    }
}
