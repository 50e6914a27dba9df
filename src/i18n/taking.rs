//! Words for taking parts of what arrived into the workbook that is here.

use super::words::words;

words! {
    /// The choice, place by place.
    Taking {
        Begin: "Take parts into my workbook", "Tomar partes para mi cuaderno";
        BeginApart: "Take parts into one of my workbooks", "Tomar partes para uno de mis cuadernos";
        Which: "Into which workbook?", "¿Para qué cuaderno?";
        SameBook: "The same workbook, in another state.", "El mismo cuaderno, en otro estado.";
        OtherBook: "Another workbook.", "Otro cuaderno.";
        BeganApart: "These two workbooks began apart. Yours stays as it is, place by place, until you choose otherwise.", "Estos dos cuadernos empezaron por separado. El suyo queda como está, lugar por lugar, hasta que ustedes elijan otra cosa.";
        Title: "Choose what to take", "Elegir qué tomar";
        Lede: "Nothing changes until you press the button at the end, and Undo takes all of it back. What you leave open stays as it is.", "Nada cambia hasta que presionen el botón del final, y Deshacer lo revierte todo. Lo que dejen abierto se queda como está.";
        AllMine: "Keep ours everywhere", "Conservar lo nuestro en todo";
        AllTheirs: "Take what arrived everywhere", "Tomar lo que llegó en todo";
        AllBoth: "Keep both texts everywhere", "Conservar los dos textos en todo";
        Team: "Team, school and year", "Equipo, escuela y año";
        Systems: "Systems for the sitting", "Sistemas de la sesión";
        Order: "Order of the June Outcomes", "Orden de los resultados de junio";
        Outcome: "June Outcome: {0}", "Resultado de junio: {0}";
        Mine: "Here", "Aquí";
        Theirs: "What arrived", "Lo que llegó";
        Nothing: "Nothing yet", "Nada todavía";
        Alike: "The words are the same; only how or when it came about differs.", "Las palabras son las mismas; solo difiere cómo o cuándo surgió.";
        SetAside: "Set aside", "Apartado";
        KeepMine: "Ours", "Lo nuestro";
        TakeTheirs: "What arrived", "Lo que llegó";
        Both: "Both texts", "Los dos textos";
        BothMine: "Both texts, with our level: {0}", "Los dos textos, con nuestro nivel: {0}";
        BothTheirs: "Both texts, with the level that arrived: {0}", "Los dos textos, con el nivel que llegó: {0}";
        BothSystems: "Both", "Los dos";
        BothOrders: "As the review goes", "Como va la revisión";
        Leave: "Leave as it is", "Dejarlo como está";
        TakeIn: "Take it in", "Tomarlo";
        Aside: "Set ours aside; its words are kept", "Apartar el nuestro; lo escrito se conserva";
        Clear: "Empty, as in what arrived", "Vacío, como en lo que llegó";
        NoRoom: "Together these texts or pieces of evidence are more than one place holds: choose one of the two.", "Juntos, estos textos o evidencias son más de lo que cabe: elijan uno de los dos.";
        WentOn: "Somebody wrote on here in another window. Please choose again.", "Alguien siguió escribiendo aquí en otra ventana. Por favor, elijan de nuevo.";
        Votes: "{0} votes", "{0} votos";
        PlaceNone: "Nothing changes so far. {0}", "Hasta ahora nada cambia. {0}";
        PlaceOne: "1 place changes. {0}", "Cambia 1 lugar. {0}";
        PlaceSeveral: "{0} places change. {1}", "Cambian {0} lugares. {1}";
        OpenOne: "1 is still open and stays as it is.", "1 sigue abierto y se queda como está.";
        OpenSeveral: "{0} are still open and stay as they are.", "{0} siguen abiertos y se quedan como están.";
        Take: "Take this into my workbook", "Tomar esto para mi cuaderno";
        Not: "Close without taking anything", "Cerrar sin tomar nada";
    }
}
