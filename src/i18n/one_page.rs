//! Words of the one page: those on the paper, and those around it on the screen.

use super::words::words;

words! {
    /// The screen around the paper.
    OnePage {
        Title: "One page", "Una página";
        Lede: "What goes on paper: one page, Letter or A4.", "Lo que va en el papel: una página, carta o A4.";
        Paper: "The page as it will print", "La página como se imprimirá";
        LaidOut: "Laid out anew for this narrow screen. On paper it is exactly one page.", "Acomodado para esta pantalla angosta. En papel ocupa exactamente una página.";
        PageLanguage: "Language of the page", "Idioma de la página";
        PageLanguageHint: "Your own words stay as you wrote them.", "Sus propias palabras quedan como las escribieron.";
        Hint: "In the print window, leave the scale at 100% and the margins as they are.", "En la ventana de impresión, dejen la escala en 100 % y los márgenes como están.";
        LongOne: "1 text is longer than its room. The page still holds it all, in smaller type where it must:", "1 texto pasa de su espacio. Aun así, todo cabe en la página, con letra más pequeña donde haga falta:";
        LongSeveral: "{0} texts are longer than their room. The page still holds them all, in smaller type where it must:", "{0} textos pasan de su espacio. Aun así, todo cabe en la página, con letra más pequeña donde haga falta:";
        Small: "The type is very small now. Shorter texts make it larger.", "La letra queda muy pequeña. Con textos más cortos, crece.";
        Cut: "Not everything fits on one page.", "No todo cabe en una página.";
        CutSays: "The page prints these texts only up to “…”. Nothing is lost: they are whole in the workbook and in its file. Shorten them to print them whole:", "La página imprime estos textos solo hasta “…”. Nada se pierde: están completos en el cuaderno y en su archivo. Acórtenlos para imprimirlos completos:";
        LongTexts: "{0}. {1}: {2}", "{0}. {1}: {2}";
        TextOver: "{0} ({1} over)", "{0} ({1} de más)";
        TeamOver: "Team name ({0} over)", "Nombre del equipo ({0} de más)";
        SchoolOver: "School ({0} over)", "Escuela ({0} de más)";
        Shorten: "Shorten in June Outcomes", "Acortar en Resultados de junio";
        EmptyTitle: "Your June Outcomes will be one page", "Sus resultados de junio serán una página";
        EmptySays: "One printed page with each outcome, who leads it, and four check-ins to write on. Choose what to work on first.", "Una página impresa con cada resultado, quién lo dirige y espacio para el seguimiento de cada trimestre. Elijan primero en qué trabajar.";
        EmptyAction: "Choose what to work on", "Elegir en qué trabajar";
        Back: "Back to June Outcomes", "Volver a Resultados de junio";
        HandOn: "Hand it on: a file, an e-mail, a link", "Compartirla: un archivo, un correo, un enlace";
        Print: "Print the page", "Imprimir la página";
    }
}

words! {
    /// The paper.
    Sheet {
        Title: "June Outcomes", "Resultados de junio";
        ByJune: "By June {0}, {1}", "Para junio de {0}, {1}";
        ByJuneDraft: "By June {0}, {1}. (Draft)", "Para junio de {0}, {1}. (Borrador)";
        To: "to", "a";
        Undecided: "Not decided yet", "Por decidir";
        Measure: "How we will know", "Cómo lo sabremos";
        Baseline: "Now", "Hoy";
        Target: "By June", "En junio";
        Lead: "Who leads", "Quién dirige";
        FirstStep: "First step this month", "Primer paso este mes";
        School: "Support: school", "Apoyo: escuela";
        HomeOffice: "Support: home office", "Apoyo: oficina central";
        CheckIns: "Check-ins by quarter", "Seguimiento por trimestre";
        GoesOn: "A text that ends in “…” goes on in the workbook’s file.", "Un texto que termina en “…” sigue en el archivo del cuaderno.";
    }
}
