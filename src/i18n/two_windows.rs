//! Words for what two windows said differently.

use super::words::words;

words! {
    /// The question, its versions and its answers.
    TwoWindows {
        BannerOne: "Two windows changed the same place, and both versions are kept.", "Dos ventanas cambiaron el mismo lugar y se conservan las dos versiones.";
        BannerSeveral: "Two windows changed the same {0} places, and both versions are kept.", "Dos ventanas cambiaron los mismos {0} lugares y se conservan las dos versiones.";
        Compare: "Compare and choose", "Comparar y elegir";
        Title: "Two windows wrote in the same place", "Dos ventanas escribieron en el mismo lugar";
        Lede: "Read both versions and keep what your team means; Undo takes a choice back. What you leave open stays as it is.", "Lean las dos versiones y conserven lo que su equipo quiere decir; Deshacer revierte lo elegido. Lo que dejen abierto se queda como está.";
        BothStand: "In the workbook now: both, one under the other.", "En el cuaderno ahora: las dos, una debajo de la otra.";
        Now: "In the workbook now", "En el cuaderno ahora";
        GoesOn: "Somebody has written on since. Those words stay.", "Desde entonces alguien siguió escribiendo. Esas palabras se quedan.";
        Grown: "The two versions can no longer be told apart here.", "Aquí ya no se pueden distinguir las dos versiones.";
        Changed: "This has just changed. Please read it again.", "Esto acaba de cambiar. Vuelvan a leerlo.";
        Mine: "This window", "Esta ventana";
        Theirs: "The other window", "La otra ventana";
        One: "First version", "Primera versión";
        Another: "Second version", "Segunda versión";
        KeepOne: "Keep the first version", "Conservar la primera versión";
        KeepAnother: "Keep the second version", "Conservar la segunda versión";
        Nothing: "Empty", "Vacío";
        KeepMine: "Keep this window’s", "Conservar lo de esta ventana";
        KeepTheirs: "Keep the other’s", "Conservar lo de la otra";
        KeepNow: "Keep what stands now", "Conservar lo que está ahora";
        KeepBoth: "Keep both", "Conservar las dos";
        Done: "Nothing is left to choose", "Ya no queda nada por elegir";
        DoneSays: "Your choices are in the workbook.", "Lo que eligieron está en el cuaderno.";
        GoOn: "Go on with the work", "Seguir con el trabajo";
    }
}
