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
        Leave: "Leave the wall", "Salir de la pared";
    }
}
