//! Words of the wall: one component for the whole room to read.

use super::words::words;

words! {
    /// The wall, and the way to it.
    Wall {
        Unsure: "Not sure yet: an answer too", "Todavía no lo sabemos: también es una respuesta";
        FingerOne: "1 finger", "1 dedo";
        Fingers: "{0} fingers", "{0} dedos";
        Thumb: "Thumb to the side", "Pulgar de lado";
        Steps: "On the wall", "En la pared";
        Previous: "Previous", "Anterior";
        Next: "Next", "Siguiente";
        Full: "Full screen", "Pantalla completa";
        NotFull: "Leave full screen", "Salir de pantalla completa";
        Second: "In a second window", "En otra ventana";
        Close: "Close this window", "Cerrar esta ventana";
        Waits: "The wall", "La pared";
        WaitsSays: "It shows the component that is open in the other window. Go to one there.", "Muestra el componente que está abierto en la otra ventana. Vayan a uno ahí.";
        Leave: "Leave the wall", "Salir de la pared";
    }
}
