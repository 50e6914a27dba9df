//! Words for links: made on the step that hands on, and opened by whoever gets one.

use super::Voice;
use super::problems;
use super::words::words;
use crate::storage::Unreadable;

words! {
    /// A link on its way out.
    Links {
        Title: "Send a link", "Enviar un enlace";
        Says: "For a chat, or where attachments are taken off. What you include is inside the link itself; no website gets it. Whoever has the link can read it.", "Para un chat, o donde quitan los archivos adjuntos. Lo incluido va dentro del enlace mismo; ningún sitio web lo recibe. Quien tenga el enlace puede leerlo.";
        Making: "Making the link…", "Creando el enlace…";
        FitsAll: "{0} characters long: it fits into e-mail, Microsoft Teams and Slack.", "Tiene {0} caracteres: cabe en un correo, en Microsoft Teams y en Slack.";
        FitsSlack: "{0} characters long: it fits into Slack. Microsoft Teams cuts it off, and so do some mail programs. Send the report there.", "Tiene {0} caracteres: cabe en Slack. Microsoft Teams lo corta, y algunos programas de correo también. Ahí envíen el informe.";
        TooLong: "{0} characters long: Microsoft Teams and Slack cut it off, and so do many mail programs. Send the report instead, or the levels alone.", "Tiene {0} caracteres: Microsoft Teams y Slack lo cortan, y muchos programas de correo también. Mejor envíen el informe, o solo los niveles.";
        NoLink: "This browser can’t make a link. Send the report instead, or the levels alone.", "Este navegador no puede crear un enlace. Envíen el informe, o solo los niveles.";
        Copy: "Copy the link", "Copiar el enlace";
        See: "See the link", "Ver el enlace";
        Levels: "Send the levels alone", "Enviar solo los niveles";
        LevelsSay: "A short link, and the same as a QR code: who you are, the school year, and the level of each component. No notes, no evidence, no votes, no June Outcomes.", "Un enlace corto, y lo mismo como código QR: quiénes son, el año escolar y el nivel de cada componente. Sin notas, evidencias, votos ni resultados de junio.";
        LevelsLength: "{0} characters long: it fits everywhere.", "Tiene {0} caracteres: cabe en todas partes.";
        OtherReview: "This workbook belongs to another review than the one that is here. Its levels can’t go alone; send the report.", "Este cuaderno es de otra revisión que la de aquí. Sus niveles no pueden ir solos; envíen el informe.";
        CopyLevels: "Copy the short link", "Copiar el enlace corto";
        SeeLevels: "See the short link", "Ver el enlace corto";
        Scan: "Point a phone’s camera at it to open the same link.", "Apunten la cámara de un teléfono: abre el mismo enlace.";
        QrName: "QR code with the levels of “{0}”", "Código QR con los niveles de “{0}”";
        NoQr: "The names are too long for a QR code that a phone can read. The link works.", "Los nombres son demasiado largos para un código QR que un teléfono pueda leer. El enlace sí funciona.";
    }
}

words! {
    /// A link that was opened.
    Linked {
        Title: "A link for you to read", "Un enlace para leer";
        Found: "In the link that you opened", "En el enlace que abrieron";
        Says: "You are only reading. It is not on this device until you keep a copy, and your own work is as it was.", "Solo están leyendo. No queda en este dispositivo hasta que guarden una copia, y su propio trabajo está como estaba.";
        Keep: "Keep a copy", "Guardar una copia";
        Read: "Read it here", "Leerlo aquí";
        Damaged: "This link was cut or changed on its way to you. Ask for it again: the report as an attached file, or the whole link in one piece.", "Este enlace se cortó o cambió en el camino. Pidan que se lo envíen de nuevo: el informe como archivo adjunto, o el enlace completo.";
        Newer: "This link was made by a newer Juneward. Load this page again, then open the link once more.", "Este enlace se hizo con un Juneward más nuevo. Vuelvan a cargar esta página y luego abran el enlace otra vez.";
        OnlyLevels: "Only the levels were sent.", "Solo se enviaron los niveles.";
    }
}

/// Says why a link can't be read.
pub fn unreadable(voice: Voice, why: &Unreadable) -> String {
    match why {
        Unreadable::Damaged => voice.say(Linked::Damaged).to_owned(),
        Unreadable::Newer { .. } => voice.say(Linked::Newer).to_owned(),
        why => problems::unreadable(voice, why),
    }
}
