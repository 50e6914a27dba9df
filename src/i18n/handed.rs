//! Words for what was handed on: what it is, its name and size, and what was found when it was looked at again.

use super::Voice;
use super::keep::{checked, size};
use super::words::words;
use crate::storage::{Receipt, Way};

words! {
    /// What went out, each with its name and its size.
    Handed {
        File: "Made: {0}, {1}.", "Creado: {0}, {1}.";
        Share: "Shared: {0}, {1}.", "Compartido: {0}, {1}.";
        Summary: "Copied: the summary of {0}, {1}.", "Copiado: el resumen de {0}, {1}.";
        Formatted: "Copied: the summary of {0} with headings and tables, {1}.", "Copiado: el resumen de {0} con títulos y tablas, {1}.";
        Link: "Copied: the link to {0}, {1}.", "Copiado: el enlace a {0}, {1}.";
        Levels: "Copied: the short link to the levels of {0}, {1}.", "Copiado: el enlace corto a los niveles de {0}, {1}.";
        Mail: "Begun in your mail program: a message of {1} that names {0}.", "Empezado en su programa de correo: un mensaje de {1} que nombra {0}.";
        Paper: "Given to the print window: the one page of {0}, {1}.", "Entregado a la ventana de impresión: la página de {0}, {1}.";
        Characters: "{0} characters", "{0} caracteres";
        Sheet: "one sheet, Letter or A4", "una hoja, carta o A4";
        Downloads: "See that it is in your downloads.", "Comprueben que está en sus descargas.";
        Paste: "Paste it where you need it.", "Péguenlo donde lo necesiten.";
        Alone: "It holds what the screen shows; the workbook does not travel with it.", "Tiene lo que muestra la pantalla; el cuaderno no viaja con él.";
        AttachIt: "Juneward can’t attach the file: attach it there, and see that it is in before you send.", "Juneward no puede adjuntar el archivo: adjúntenlo ahí y comprueben que esté antes de enviar.";
        LookAtIt: "Juneward can’t see the printer: see that it came out whole.", "Juneward no puede ver la impresora: comprueben que salió completa.";
    }
}

/// What was handed on, its name and size, and its receipt: the line that stays on the screen.
pub fn handed(voice: Voice, way: Way, name: &str, receipt: Receipt) -> String {
    let word = match way {
        Way::File => Handed::File,
        Way::Share => Handed::Share,
        Way::Summary => Handed::Summary,
        Way::Formatted => Handed::Formatted,
        Way::Link => Handed::Link,
        Way::Levels => Handed::Levels,
        Way::Mail => Handed::Mail,
        Way::Paper => Handed::Paper,
    };
    let size = match way {
        Way::File | Way::Share | Way::Summary | Way::Formatted => size(voice, receipt.bytes),
        // An address is told by its letters, as where it is offered: they are what chat programs count.
        Way::Link | Way::Levels | Way::Mail => voice.with(Handed::Characters, &[&receipt.bytes.to_string()]),
        Way::Paper => voice.say(Handed::Sheet).to_owned(),
    };
    let receipt = match way {
        Way::Summary | Way::Formatted => voice.say(Handed::Alone).to_owned(),
        Way::Mail => voice.say(Handed::AttachIt).to_owned(),
        Way::Paper => voice.say(Handed::LookAtIt).to_owned(),
        Way::File | Way::Share | Way::Link | Way::Levels => checked(voice, receipt),
    };
    [voice.with(word, &[name, &size]), receipt].join(" ")
}

/// The same as it is told once, with what comes next.
pub fn told(voice: Voice, way: Way, name: &str, receipt: Receipt) -> String {
    let handed = handed(voice, way, name, receipt);
    let next = match way {
        Way::File => Handed::Downloads,
        Way::Summary | Way::Formatted | Way::Link | Way::Levels => Handed::Paste,
        Way::Share | Way::Mail | Way::Paper => return handed,
    };
    [handed.as_str(), voice.say(next)].join(" ")
}
