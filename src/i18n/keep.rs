//! Words about files: what was made and checked, the file that is kept up to date, what a browser may delete.

use super::Voice;
use super::open::holds;
use super::words::words;
use crate::storage::{Mistrust, Receipt};

words! {
    /// What is told about a file that was made.
    Made {
        Checked: "Checked: {0}.", "Comprobado: {0}.";
        CheckedWords: "Checked: it holds exactly what is stored.", "Comprobado: tiene exactamente lo que está guardado.";
        Line: "Made: {0}, {1}.", "Creado: {0}, {1}.";
        Size: "{0} kB", "{0} kB";
        Small: "under 1 kB", "menos de 1 kB";
        Alarm: "Do not trust the file {0}:", "No confíen en el archivo {0}:";
        NotTaken: "the browser did not make it. Your work is still here. Try again, or use another browser.", "el navegador no lo creó. Su trabajo sigue aquí. Inténtenlo de nuevo o usen otro navegador.";
        Unreadable: "it was read again right away and can’t be opened. Delete it. Your work is still here.", "se leyó de nuevo enseguida y no se puede abrir. Bórrenlo. Su trabajo sigue aquí.";
        Differs: "it was read again right away and does not hold what it should. Delete it. Your work is still here.", "se leyó de nuevo enseguida y no tiene lo que debe tener. Bórrenlo. Su trabajo sigue aquí.";
        Again: "Save the file again", "Guardar el archivo otra vez";
        Read: "I have read this", "Ya lo leí";
    }
}

/// What a check found: "Checked: 12 ratings, 9 pieces of evidence and 3 June Outcomes."
pub fn checked(voice: Voice, receipt: Receipt) -> String {
    match receipt.contents {
        Some(contents) => voice.with(Made::Checked, &[&holds(voice, contents)]),
        None => voice.say(Made::CheckedWords).to_owned(),
    }
}

/// A size in words.
pub fn size(voice: Voice, bytes: usize) -> String {
    match (bytes + 500) / 1000 {
        0 => voice.say(Made::Small).to_owned(),
        thousands => voice.with(Made::Size, &[&thousands.to_string()]),
    }
}

/// Why a file is not to be trusted.
pub const fn mistrust(why: &Mistrust) -> Made {
    match why {
        Mistrust::NotTaken => Made::NotTaken,
        Mistrust::Unreadable(_) => Made::Unreadable,
        Mistrust::Differs => Made::Differs,
    }
}
