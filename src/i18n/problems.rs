//! Refusals and unreadable files, each in one breath: what happened, what is safe, what to do.

use super::Voice;
use super::words::words;
use crate::domain::Refusal;
use crate::storage::{Expected, Unreadable};

words! {
    /// Why an edit was refused.
    Refused {
        Gone: "That is no longer here: it was removed meanwhile. Everything else is as it was.", "Eso ya no está aquí: se quitó mientras tanto. Todo lo demás sigue igual.";
        OutcomeLimit: "A year holds {0} outcomes at the most. Set one aside first; its words are kept.", "En un año caben {0} resultados como máximo. Aparten uno primero; lo escrito se conserva.";
        EvidenceLimit: "This component holds {0} pieces of evidence at the most. Remove one, or put two into one.", "Este componente admite {0} evidencias como máximo. Quiten una o junten dos en una.";
        TextTooLong: "A text holds {0} thousand characters at the most. What was saved before is safe; shorten this text to save it.", "Un texto admite {0} mil caracteres como máximo. Lo guardado antes está a salvo; acorten este texto para guardarlo.";
        ComponentLimit: "A review holds {0} components at the most.", "Una revisión admite {0} componentes como máximo.";
        TooManyPeople: "Type a number up to {0}.", "Escriban un número hasta {0}.";
    }
}

/// Says why an edit was refused.
pub fn refused(voice: Voice, refusal: Refusal) -> String {
    match refusal {
        Refusal::Gone => voice.say(Refused::Gone).to_owned(),
        Refusal::OutcomeLimit { max } => voice.with(Refused::OutcomeLimit, &[&max.to_string()]),
        Refusal::EvidenceLimit { max } => voice.with(Refused::EvidenceLimit, &[&max.to_string()]),
        Refusal::TextTooLong { max } => voice.with(Refused::TextTooLong, &[&(max / 1000).to_string()]),
        Refusal::ComponentLimit { max } => voice.with(Refused::ComponentLimit, &[&max.to_string()]),
        Refusal::TooManyPeople { max } => voice.with(Refused::TooManyPeople, &[&max.to_string()]),
    }
}

words! {
    /// Why a file can't be read. Each is followed by [`FileProblem::NothingChanged`] where a file was opened.
    FileProblem {
        NothingChanged: "Nothing on this device was changed.", "Nada cambió en este dispositivo.";
        Empty: "There is nothing to read in this.", "Aquí no hay nada que leer.";
        TooLarge: "This file is larger than {0} megabytes; no Juneward file is. It is probably another file.", "Este archivo pasa de {0} megabytes; ningún archivo de Juneward es tan grande. Es probable que sea otro archivo.";
        NotText: "This file is not text; it is probably a picture, a PDF or another program's file. Look for one that ends in .json.", "Este archivo no es de texto; es probable que sea una imagen, un PDF o un archivo de otro programa. Busquen uno que termine en .json.";
        NotJson: "This can't be read from line {0}, character {1} on. If the file was opened in another program, use the one you first received.", "Esto no se puede leer desde la línea {0}, carácter {1}. Si el archivo se abrió en otro programa, usen el que recibieron al principio.";
        CutShort: "This file ends too early, at line {0}: a part is missing. Ask for it to be sent again.", "Este archivo termina antes de tiempo, en la línea {0}: falta una parte. Pidan que se lo envíen de nuevo.";
        Damaged: "What Juneward put into this was cut or changed on its way here. Ask for it to be sent again, as an attached file.", "Lo que Juneward puso aquí se cortó o cambió en el camino. Pidan que se lo envíen de nuevo, como archivo adjunto.";
        Vote: "This is one person’s vote. Whoever leads the conversation takes it in there, at the component that it is about.", "Este es el voto de una persona. Quien modera la conversación lo recibe ahí, en el componente del que trata.";
        OtherReview: "These levels belong to another version of the review than the one here. Load this page again; if that does not help, ask for a file instead.", "Estos niveles son de otra versión de la revisión que la de aquí. Vuelvan a cargar esta página; si no ayuda, pidan un archivo.";
        NotOurs: "There is no workbook in this. Look for the file or report whose name begins with “juneward”, or ask for a link: a summary or a table is only for reading.", "Aquí no hay ningún cuaderno. Busquen el archivo o el informe cuyo nombre empiece con “juneward”, o pidan un enlace: un resumen o una tabla son solo para leer.";
        Newer: "This file was made by a newer Juneward (format {0}). Load this page again to get the newer one, then open the file.", "Este archivo se hizo con un Juneward más nuevo (formato {0}). Vuelvan a cargar esta página para obtenerlo y luego abran el archivo.";
        WrongType: "This file holds something unexpected at {0}: {1} belongs there. Use the file as Juneward made it.", "Este archivo tiene algo inesperado en {0}: ahí va {1}. Usen el archivo tal como lo hizo Juneward.";
        Missing: "Something is missing in this file at {0}. Use the file as Juneward made it.", "A este archivo le falta algo en {0}. Usen el archivo tal como lo hizo Juneward.";
        NotPossible: "This file holds something that can't be at {0}. Use the file as Juneward made it.", "Este archivo tiene algo que no puede ser en {0}. Usen el archivo tal como lo hizo Juneward.";
        Duplicate: "This file holds the same thing twice, at {0}. Use the file as Juneward made it.", "Este archivo tiene lo mismo dos veces, en {0}. Usen el archivo tal como lo hizo Juneward.";
        Dangling: "This file speaks of something that is not in it, at {0}. Use the file as Juneward made it.", "Este archivo menciona algo que no contiene, en {0}. Usen el archivo tal como lo hizo Juneward.";
        TooLong: "This file holds more than {1} at {0}: longer than any workbook allows. Use the file as Juneward made it.", "Este archivo tiene más de {1} en {0}: más de lo que admite un cuaderno. Usen el archivo tal como lo hizo Juneward.";
        Text: "a text", "un texto";
        Number: "a whole number", "un número entero";
        YesOrNo: "true or false", "true o false";
        List: "a list", "una lista";
        Object: "a group of fields", "un grupo de campos";
        TopOfFile: "the top of the file", "el comienzo del archivo";
    }
}

/// Says why a file can't be read.
pub fn unreadable(voice: Voice, why: &Unreadable) -> String {
    let place = |at: &str| if at.is_empty() { voice.say(FileProblem::TopOfFile).to_owned() } else { at.to_owned() };
    match why {
        Unreadable::Empty => voice.say(FileProblem::Empty).to_owned(),
        Unreadable::TooLarge { max } => voice.with(FileProblem::TooLarge, &[&(max / 1_000_000).to_string()]),
        Unreadable::NotText => voice.say(FileProblem::NotText).to_owned(),
        Unreadable::NotJson { line, column } => voice.with(FileProblem::NotJson, &[&line.to_string(), &column.to_string()]),
        Unreadable::CutShort { line } => voice.with(FileProblem::CutShort, &[&line.to_string()]),
        Unreadable::Damaged => voice.say(FileProblem::Damaged).to_owned(),
        Unreadable::Vote => voice.say(FileProblem::Vote).to_owned(),
        Unreadable::OtherReview => voice.say(FileProblem::OtherReview).to_owned(),
        Unreadable::NotOurs => voice.say(FileProblem::NotOurs).to_owned(),
        Unreadable::Newer { version } => voice.with(FileProblem::Newer, &[&version.to_string()]),
        Unreadable::WrongType { at, expected } => {
            let expected = match expected {
                Expected::Text => FileProblem::Text,
                Expected::Number => FileProblem::Number,
                Expected::YesOrNo => FileProblem::YesOrNo,
                Expected::List => FileProblem::List,
                Expected::Object => FileProblem::Object,
            };
            voice.with(FileProblem::WrongType, &[&place(at), voice.say(expected)])
        }
        Unreadable::Missing { at } => voice.with(FileProblem::Missing, &[&place(at)]),
        Unreadable::NotPossible { at } => voice.with(FileProblem::NotPossible, &[&place(at)]),
        Unreadable::Duplicate { at } => voice.with(FileProblem::Duplicate, &[&place(at)]),
        Unreadable::Dangling { at } => voice.with(FileProblem::Dangling, &[&place(at)]),
        Unreadable::TooLong { at, max } => voice.with(FileProblem::TooLong, &[&place(at), &max.to_string()]),
    }
}
