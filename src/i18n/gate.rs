//! Words for a screen that is on its way.

use super::words::words;

words! {
    /// While a screen that is not in the first load is waited for, and when it does not come.
    Gate {
        Opening: "Opening this screen…", "Abriendo esta pantalla…";
        OpeningSays: "It is on its way over the network.", "Viene en camino por la red.";
        NotOpened: "This screen could not be loaded", "No se pudo cargar esta pantalla";
        NotOpenedSays: "The network did not bring it, or Juneward was updated since this page was opened. Your work is safe, and you can go on with what is already here. Try again when the network is back; if that does not help, load this page again.", "No llegó por la red, o Juneward se actualizó desde que se abrió esta página. Su trabajo está a salvo y pueden seguir con lo que ya está aquí. Inténtenlo otra vez cuando vuelva la red; si no funciona, vuelvan a cargar esta página.";
    }
}
