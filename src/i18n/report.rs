//! Words of the report: the document that a browser shows and that Juneward opens again.

use super::words::words;

words! {
    /// The report. Most of its words are those of the screens and of the one page.
    Report {
        TitleOf: "{0}, {1}: PIF self-assessment and June Outcomes", "{0}, {1}: autoevaluación PIF y resultados de junio";
        LevelNow: "Level when it was chosen", "Nivel cuando se eligió";
        Counts: "How many components stand where. Counts, never an average.", "Cuántos componentes hay en cada nivel. Se cuenta, nunca se promedia.";
        Said: "Why, and what shows it", "Por qué, y qué lo muestra";
        Why: "Why: {0}", "Por qué: {0}";
        FindOut: "To find out: {0}", "Por averiguar: {0}";
        Evidence: "Evidence", "Evidencia";
        Data: "This report carries the workbook", "Este informe lleva el cuaderno adentro";
        DataSays: "Juneward opens this report with “Open a file”, and everything in the workbook is there again. The letters below are the workbook: leave them as they are. Whoever has this report can read all of it.", "Juneward abre este informe con “Abrir un archivo”, y ahí está otra vez todo el cuaderno. Las letras de abajo son el cuaderno: déjenlas como están. Quien tenga este informe puede leerlo todo.";
    }
}
