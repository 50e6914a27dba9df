//! Words for handing the work on: the screen, the plain-text summary and the e-mail.

use super::words::words;
use crate::domain::Language;

words! {
    /// The screen.
    HandOn {
        Title: "Hand on", "Compartir";
        Lede: "The file is your team’s record. A device can forget; a file does not.", "El archivo es el registro de su equipo. Un dispositivo puede olvidar; un archivo, no.";
        SaveFile: "Save a file", "Guardar un archivo";
        SaveFileSays: "Everything in this workbook: to keep, to go on with elsewhere, or to send. Whoever has it can read it.", "Todo lo que hay en este cuaderno: para conservarlo, continuar en otro lugar o enviarlo. Quien lo tenga podrá leerlo.";
        FileName: "Its name: ", "Su nombre: ";
        NoFile: "Not saved to a file yet.", "Todavía no está en un archivo.";
        FileCurrent: "Last file made {0}. Nothing has changed since.", "Último archivo creado {0}. Desde entonces nada cambió.";
        FileBehind: "Last file made {0}. Your work has changed since.", "Último archivo creado {0}. Desde entonces hubo cambios.";
        Print: "Print", "Imprimir";
        PrintSays: "Your June Outcomes on one page, Letter or A4.", "Sus resultados de junio en una página, papel carta o A4.";
        PrintGo: "Go to the one page", "Ir a la página";
        Language: "Language of what you send", "Idioma de lo que envían";
        LanguageHint: "Your own words stay as you wrote them.", "Sus propias palabras quedan como las escribieron.";
        Copy: "Copy the summary", "Copiar el resumen";
        CopySays: "Plain text that any program takes.", "Texto sencillo que cualquier programa acepta.";
        Mail: "Start an e-mail", "Empezar un correo";
        MailSays: "Opens your mail program with a short text that names the report. Save the report first and attach it there; a link can’t attach it for you.", "Abre su programa de correo con un texto corto que nombra el informe. Primero guarden el informe y adjúntenlo ahí; un enlace no puede adjuntarlo.";
        Summary: "The summary", "El resumen";
    }
}

words! {
    /// The plain-text summary.
    Summary {
        Title: "PIF self-assessment and June Outcomes", "Autoevaluación PIF y resultados de junio";
        Line: "{0}: {1}", "{0}: {1}";
        Team: "Team", "Equipo";
        School: "School", "Escuela";
        Year: "School year", "Año escolar";
        Date: "Date", "Fecha";
        Outcomes: "JUNE OUTCOMES", "RESULTADOS DE JUNIO";
        NoOutcomes: "None written yet.", "Todavía no hay ninguno.";
        FromSchool: "Support requested from the school", "Apoyo solicitado a la escuela";
        FromHomeOffice: "Support requested from the home office", "Apoyo solicitado a la oficina central";
        Stand: "WHERE WE STAND", "EN QUÉ PUNTO ESTAMOS";
        NoRatings: "No component is rated yet.", "Todavía no hay ningún componente valorado.";
        Asks: "{0} (evidence or a line on how it will last is still to come)", "{0} (falta evidencia o una línea sobre cómo va a durar)";
        Untouched: "Not reviewed yet: {0}", "Sin revisar todavía: {0}";
        Outside: "Kept in the file, outside this version of the review: {0}", "En el archivo, fuera de esta versión de la revisión: {0}";
        Parked: "PARKING LOT", "PENDIENTES";
        FindOut: "WHAT WE STILL HAVE TO FIND OUT", "LO QUE NOS FALTA AVERIGUAR";
        FindOutWho: "{0} ({1})", "{0} ({1})";
        OwnWords: "Made with Juneward. {0}", "Hecho con Juneward. {0}";
    }
}

words! {
    /// The e-mail.
    Mail {
        Subject: "PIF self-assessment and June Outcomes: {0}, {1}", "Autoevaluación PIF y resultados de junio: {0}, {1}";
        Hello: "Here is where our team stands, and what we want to reach by June {0}.", "Esto es lo que nuestro equipo ve hoy y lo que queremos lograr para junio de {0}.";
        Attached: "Attached: {0}. It opens in any browser. To go on working with it, open Juneward and choose “Open a file”.", "Adjunto: {0}. Se abre en cualquier navegador. Para seguir trabajando con él, abran Juneward y elijan “Abrir un archivo”.";
    }
}

/// A language's name in that language, as those who read it look for it.
pub const fn own_name(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::Spanish => "Español",
    }
}
