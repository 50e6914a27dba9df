//! Words of the steps of a conversation: what each is called, and what a step that is shut says of itself.

use super::words::words;

words! {
    /// The steps on the page of votes.
    Step {
        Look: "Read the levels", "Leer los niveles";
        Hear: "Hear the ends", "Oír los extremos";
        HearWaits: "Once the votes are shown.", "Cuando se muestren los votos.";
        NotShown: "Not shown.", "Sin mostrar.";
        AgainIf: "Only if it would change anything.", "Solo si eso cambiaría algo.";
        Both: "{0} · {1}", "{0} · {1}";
    }
}
