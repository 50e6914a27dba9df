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

words! {
    /// The file that is kept up to date.
    Keep {
        Title: "Keep a file up to date", "Mantener un archivo al día";
        Says: "Pick a file once. From then on, whatever is saved here also goes into that file. On a Chromebook it can be in Google Drive.", "Elijan un archivo una vez. Desde entonces, lo que se guarde aquí también llega a ese archivo. En un Chromebook puede estar en Google Drive.";
        New: "Make a new file", "Crear un archivo nuevo";
        There: "Use a file you already have", "Usar un archivo que ya existe";
        ThereSays: "“Make a new file” would empty a file that already exists; “Use a file you already have” looks inside first.", "“Crear un archivo nuevo” vaciaría uno que ya existe; “Usar un archivo que ya existe” primero mira qué contiene.";
        Asking: "Pick the file in the window that the browser has opened.", "Elijan el archivo en la ventana que abrió el navegador.";
        Working: "Writing {0}…", "Escribiendo {0}…";
        Current: "{0} is up to date. Last looked at or written: {1}.", "{0} está al día. Última vez que se miró o escribió: {1}.";
        Behind: "{0} comes next, once the work is saved on this device.", "{0} sigue después, cuando el trabajo esté guardado en este dispositivo.";
        Stop: "Stop keeping it up to date", "Dejar de mantenerlo al día";
        StopSays: "The file stays where it is, as it is.", "El archivo se queda donde está, como está.";
        Paused: "{0} is on pause: after a restart the browser asks before it writes there again.", "{0} está en pausa: después de reiniciar, el navegador pregunta antes de volver a escribir ahí.";
        GoOn: "Go on keeping {0} up to date", "Seguir manteniendo {0} al día";
        Later: "Not now", "Ahora no";
        Other: "{0} holds the workbook of “{1}”, not this one.", "{0} contiene el cuaderno de “{1}”, no este.";
        Version: "{0} holds another state of this workbook, as of {1}. Look at it first.", "{0} contiene otro estado de este cuaderno, con fecha {1}. Mírenlo primero.";
        NotOurs: "{0} holds something that Juneward can’t open.", "{0} contiene algo que Juneward no puede abrir.";
        Untouched: "Nothing is written there until you choose.", "No se escribe nada ahí hasta que ustedes elijan.";
        OpenBeside: "Look at what is in it", "Ver qué contiene";
        WriteOver: "Write this workbook over it", "Escribir este cuaderno encima";
        Refused: "{0} is not up to date:", "{0} no está al día:";
        Forbidden: "the browser does not let Juneward write there. Your work is still here.", "el navegador no deja que Juneward escriba ahí. Su trabajo sigue aquí.";
        Gone: "it is not where it was; somebody may have moved, renamed or deleted it. Your work is still here.", "no está donde estaba; quizá alguien lo movió, lo renombró o lo borró. Su trabajo sigue aquí.";
        Full: "there is no room left where it is. Your work is still here.", "ya no hay espacio donde está. Su trabajo sigue aquí.";
        Busy: "another window or program is using it. Your work is still here.", "otra ventana u otro programa lo está usando. Su trabajo sigue aquí.";
        Failed: "it could not be written. Your work is still here.", "no se pudo escribir. Su trabajo sigue aquí.";
        TryAgain: "Try the file again", "Intentar otra vez con el archivo";
        Again: "Pick the file again", "Elegir el archivo otra vez";
        LineCurrent: "File up to date {0}", "Archivo al día {0}";
        LineWorking: "Writing the file…", "Escribiendo el archivo…";
        LineBehind: "File comes next", "Sigue el archivo";
        LinePaused: "File on pause", "Archivo en pausa";
        LineFound: "File on hold: choose", "Archivo en espera: elijan";
        LineRefused: "File not up to date", "Archivo sin actualizar";
    }
}
