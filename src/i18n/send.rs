//! Words for sending the work to people: the report, the share sheet, formatted text, tables.

use super::Voice;
use super::words::words;
use crate::domain::Part;

words! {
    /// The part of the screen that is about other people.
    Send {
        Title: "Send it to someone", "Enviárselo a alguien";
        Along: "What to include", "Qué incluir";
        AlongHint: "Ratings and June Outcomes are always included. What you leave out is not in the copy at all; your workbook keeps it.", "Las valoraciones y los resultados de junio siempre van incluidos. Lo que dejen fuera no está en la copia de ninguna forma; su cuaderno lo conserva.";
        Everything: "For the team: everything", "Para el equipo: todo";
        Network: "For the network: no notes, no evidence, no counts from small groups", "Para la red: sin notas, evidencias ni números de grupos pequeños";
        Notes: "Notes: why this rating, how it will last, what to find out", "Notas: por qué esta valoración, cómo va a durar, qué averiguar";
        Evidence: "Evidence", "Evidencias";
        SmallCounts: "Votes in which fewer than {0} people gave an answer", "Votaciones en las que menos de {0} personas dieron una respuesta";
        SmallCountsHint: "In a small group, a count can tell who said what. The whole vote is left out, and a room of fewer than {0} people, too.", "En un grupo pequeño, un número puede revelar quién dijo qué. Se deja fuera la votación entera, y también el número de presentes si son menos de {0}.";
        Names: "Names: team, school, which group leads", "Nombres: equipo, escuela, qué grupo dirige";
        NamesHint: "Names inside your other sentences stay: read them over.", "Los nombres que estén dentro de otras frases se quedan: revísenlas.";
        Goes: "Included: {0}.", "Va incluido: {0}.";
        Stays: "Stays with you: {0}.", "Se queda con ustedes: {0}.";
        StaysAll: "Everything in the workbook is included.", "Va incluido todo lo que hay en el cuaderno.";
        NotesShort: "notes", "notas";
        EvidenceShort: "evidence", "evidencias";
        SmallCountsShort: "counts from small groups", "números de grupos pequeños";
        NamesShort: "names", "nombres";
        Lacks: "Left out by the team: {0}.", "El equipo dejó fuera: {0}.";
        Report: "Save a report", "Guardar un informe";
        ReportSays: "A page that opens in any browser and prints well. What you include travels inside it: whoever gets it can read it at once, and Juneward opens it again.", "Una página que se abre en cualquier navegador y se imprime bien. Lo incluido viaja adentro: quien la reciba puede leerla enseguida, y Juneward la vuelve a abrir.";
        Share: "Share the report", "Compartir el informe";
        ShareSays: "Hands it to an app on this device: mail, messages, a drive.", "Lo entrega a una aplicación de este dispositivo: correo, mensajes, una unidad.";
        Formatted: "Copy with headings and tables", "Copiar con títulos y tablas";
        FormattedSays: "To paste into Gmail, Outlook or a shared document. The workbook does not travel with it.", "Para pegarlo en Gmail, Outlook o un documento compartido. El cuaderno no viaja con él.";
        SummarySays: "Evidence and the notes on ratings are never in it; the report can hold them.", "Nunca lleva evidencias ni notas sobre las valoraciones; el informe sí puede llevarlas.";
        Tables: "Put it into a spreadsheet", "Pasarlo a una hoja de cálculo";
        Ratings: "Save the ratings as a table", "Guardar las valoraciones en una tabla";
        RatingsSays: "One row for each component, with notes and evidence (CSV). Names are in the language chosen above.", "Una fila por componente, con notas y evidencias (CSV). Los nombres van en el idioma elegido arriba.";
        Votes: "Save the votes as a table", "Guardar los votos en una tabla";
        VotesSays: "One row for each answer: first vote, re-vote, fist to five, how it was agreed on, who sees it differently (CSV). Numbers of people, never names.", "Una fila por respuesta: primera votación, segunda, de cero a cinco dedos, cómo se acordó, quién lo ve de otra manera (CSV). Números de personas, nunca nombres.";
        Outcomes: "Save the June Outcomes as a table", "Guardar los resultados de junio en una tabla";
        OutcomesSays: "One row for each outcome (CSV).", "Una fila por resultado (CSV).";
        Apostrophe: "Excel, Sheets and Numbers open all three. An apostrophe before a sign such as = or - keeps a text from becoming a formula.", "Excel, Sheets y Numbers abren las tres. Un apóstrofo antes de un signo como = o - evita que un texto se vuelva fórmula.";
    }
}

/// The parts, named in one breath: "notes, evidence".
pub fn parts(voice: Voice, parts: &[Part]) -> String {
    let names = parts.iter().map(|part| {
        voice.say(match part {
            Part::Notes => Send::NotesShort,
            Part::Evidence => Send::EvidenceShort,
            Part::SmallCounts => Send::SmallCountsShort,
            Part::Names => Send::NamesShort,
        })
    });
    names.collect::<Vec<_>>().join(", ")
}
