//! Words for taking parts of what arrived into the workbook that is here.

use super::words::words;

words! {
    /// The choice, place by place.
    Taking {
        Begin: "Take parts into my workbook", "Tomar partes para mi cuaderno";
        Title: "Choose what to take", "Elegir qué tomar";
        Lede: "Nothing changes until you press the button at the end, and Undo takes all of it back. What you leave open stays as it is.", "Nada cambia hasta que presionen el botón del final, y Deshacer lo revierte todo. Lo que dejen abierto se queda como está.";
        AllMine: "Keep ours everywhere", "Conservar lo nuestro en todo";
        AllTheirs: "Take the file’s everywhere", "Tomar lo del archivo en todo";
        AllBoth: "Keep both texts everywhere", "Conservar los dos textos en todo";
        Team: "Team, school and year", "Equipo, escuela y año";
        Systems: "Systems for the sitting", "Sistemas de la sesión";
        Order: "Order of the June Outcomes", "Orden de los resultados de junio";
        Outcome: "June Outcome: {0}", "Resultado de junio: {0}";
        Mine: "Here", "Aquí";
        Theirs: "In the file", "En el archivo";
        Nothing: "Nothing yet", "Nada todavía";
        Alike: "The words are the same; only how or when it came about differs.", "Las palabras son las mismas; solo difiere cómo o cuándo surgió.";
        SetAside: "Set aside", "Apartado";
        KeepMine: "Ours", "Lo nuestro";
        TakeTheirs: "The file’s", "Lo del archivo";
        Both: "Both texts", "Los dos textos";
        BothMine: "Both texts, with our level: {0}", "Los dos textos, con nuestro nivel: {0}";
        BothTheirs: "Both texts, with the file’s level: {0}", "Los dos textos, con el nivel del archivo: {0}";
        BothSystems: "Both", "Los dos";
        BothOrders: "As the review goes", "Como va la revisión";
        Leave: "Leave as it is", "Dejarlo como está";
        TakeIn: "Take it in", "Tomarlo";
        Aside: "Set ours aside; its words are kept", "Apartar el nuestro; lo escrito se conserva";
        Clear: "Empty, as in the file", "Vacío, como en el archivo";
        NoRoom: "Together these texts or pieces of evidence are more than one place holds: choose one of the two.", "Juntos, estos textos o evidencias son más de lo que cabe: elijan uno de los dos.";
        Votes: "{0} votes", "{0} votos";
        PlaceOne: "1 place changes. {0}", "Cambia 1 lugar. {0}";
        PlaceSeveral: "{0} places change. {1}", "Cambian {0} lugares. {1}";
        OpenOne: "1 is still open and stays as it is.", "1 sigue abierto y se queda como está.";
        OpenSeveral: "{0} are still open and stay as they are.", "{0} siguen abiertos y se quedan como están.";
        Take: "Take this into my workbook", "Tomar esto para mi cuaderno";
        Not: "Close without taking anything", "Cerrar sin tomar nada";
    }
}
