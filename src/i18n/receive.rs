//! Words for what arrives: several files at once, and how a workbook in a file differs from the one that is here.

use super::words::words;

words! {
    /// What arrived, held against what is here.
    Receive {
        Files: "In these {0} files", "En estos {0} archivos";
        From: "From {0}", "De {0}";
        OpenAll: "Open all {0} beside my work", "Abrir los {0} al lado de mi trabajo";
        LeaveAll: "Leave them", "Dejarlos";
        LeftOut: "Left out by whoever sent it", "Lo que dejó fuera quien lo envió";
        Title: "What is different", "Qué es diferente";
        Component: "Component", "Componente";
        Here: "Here", "Aquí";
        There: "What arrived", "Lo que llegó";
        Words: "Notes or evidence are different.", "Las notas o las evidencias son diferentes.";
        Outcome: "1 June Outcome is different.", "1 resultado de junio es diferente.";
        Outcomes: "{0} June Outcomes are different.", "{0} resultados de junio son diferentes.";
        Head: "Team, school, school year or systems are different.", "El equipo, la escuela, el año escolar o los sistemas son diferentes.";
        Moment: "Ratings, words and June Outcomes are the same.", "Las valoraciones, los textos y los resultados de junio son iguales.";
    }
}
