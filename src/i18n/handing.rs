//! Words for what handing on is for, and for what those who get it will see.

use super::words::words;

words! {
    /// What it is for, and what is best then.
    Handing {
        For: "What do you want to do with this workbook?", "¿Qué quieren hacer con este cuaderno?";
        Every: "Show every way", "Mostrar todas las formas";
        Colleague: "Send it to a colleague", "Enviarlo a un colega";
        Facilitator: "Send it to whoever collects the reviews", "Enviarlo a quien reúne las revisiones";
        Print: "Print it", "Imprimirlo";
        Safe: "Keep it safe", "Ponerlo a salvo";
        BestShare: "Best on this device: “Share the report”. The report is attached as a file.", "Lo mejor en este dispositivo: “Compartir el informe”. El informe va como archivo.";
        BestMail: "Best on this device: save the report, then start an e-mail and attach the file there.", "Lo mejor en este dispositivo: guardar el informe y luego empezar un correo y adjuntar ahí el archivo.";
        BestPrint: "Best: the one page. A saved report prints as well, with the ratings.", "Lo mejor: la página. Un informe guardado también se imprime, con las valoraciones.";
        BestSafe: "Best: save a file, and put it where your team keeps its files. This browser may forget; the file does not.", "Lo mejor: guardar un archivo y ponerlo donde su equipo guarda los suyos. Este navegador puede olvidar; el archivo, no.";
        Attach: "Attach this file: ", "Adjunten este archivo: ";
        Preview: "What those who get the report will see", "Lo que verá quien reciba el informe";
        PreviewSays: "This is the report itself, word for word. Behind it travels the workbook with the same parts, and nothing more.", "Este es el informe mismo, palabra por palabra. Con él viaja el cuaderno con las mismas partes, y nada más.";
    }
}
