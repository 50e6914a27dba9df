//! Words for what two windows said differently.

use super::words::words;

words! {
    /// The question, its versions and its answers.
    TwoWindows {
        BannerOne: "Two windows changed the same place, and both versions are kept.", "Dos ventanas cambiaron el mismo lugar y se conservan las dos versiones.";
        BannerSeveral: "Two windows changed the same {0} places, and both versions are kept.", "Dos ventanas cambiaron los mismos {0} lugares y se conservan las dos versiones.";
        Compare: "Compare and choose", "Comparar y elegir";
        Title: "Two windows wrote in the same place", "Dos ventanas escribieron en el mismo lugar";
        Lede: "Read both versions and keep what your team means. What was written on afterwards stays, and Undo takes a choice back. What you leave open stays as it is.", "Lean las dos versiones y conserven lo que su equipo quiere decir. Lo que se escribió después se queda, y Deshacer revierte lo elegido. Lo que dejen abierto se queda como está.";
        BothStand: "In the workbook now: both, one under the other.", "En el cuaderno ahora: las dos, una debajo de la otra.";
        MineStands: "In the workbook now: what this window says. The other version is also kept aside on this device.", "En el cuaderno ahora: lo que dice esta ventana. La otra versión también se conserva aparte en este dispositivo.";
        Now: "In the workbook now", "En el cuaderno ahora";
        GoesOn: "Somebody has written on since. Whatever you keep, those words stay.", "Desde entonces alguien siguió escribiendo. Elijan lo que elijan, esas palabras se quedan.";
        Grown: "The versions no longer stand here as they were, so neither can be taken out by itself. Keep what stands now; it can be changed where it was written.", "Las versiones ya no están aquí como estaban, así que ninguna se puede quitar por separado. Conserven lo que está ahora; se puede cambiar donde se escribió.";
        Changed: "This has just changed. Please read it again, and then choose.", "Esto acaba de cambiar. Por favor, vuelvan a leerlo y luego elijan.";
        Mine: "This window", "Esta ventana";
        Theirs: "The other window", "La otra ventana";
        One: "First version", "Primera versión";
        Another: "Second version", "Segunda versión";
        KeepOne: "Keep the first version", "Conservar la primera versión";
        KeepAnother: "Keep the second version", "Conservar la segunda versión";
        FirstStands: "In the workbook now: the first version. The second one is also kept aside on this device.", "En el cuaderno ahora: la primera versión. La segunda también se conserva aparte en este dispositivo.";
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
