//! Words of a sitting: its time, what was decided, what is next, what waits.

use super::Voice;
use super::words::words;

words! {
    /// The screen with which a sitting begins and ends.
    Sitting {
        Lede: "Begin with what you decided last time. End with what you decided today and what is next.", "Empiecen con lo que decidieron la última vez. Terminen con lo que decidieron hoy y lo que sigue.";
        Last: "What we decided last time", "Lo que decidimos la última vez";
        LastOn: "What we decided last time ({0})", "Lo que decidimos la última vez ({0})";
        NoLast: "This is the first sitting that this workbook knows of.", "Esta es la primera sesión que conoce este cuaderno.";
        Today: "What we decided today", "Lo que decidimos hoy";
        NoToday: "Nothing yet. Each level that you agree on comes to stand here.", "Todavía nada. Aquí aparecerá cada nivel que acuerden.";
        Next: "What is next", "Lo que sigue";
        NoNext: "Nothing is open: every component of today has its answer.", "No queda nada abierto: cada componente de hoy tiene su respuesta.";
        Open: "Still to rate: {0}", "Por valorar: {0}";
        FindOut: "Find out: {0}", "Averiguar: {0}";
        FirstStep: "First step for {0}: {1}", "Primer paso de {0}: {1}";
        Parked: "Parking lot", "Pendientes";
        ParkedHint: "What comes up and belongs to another day, one thing a line.", "Lo que surge y corresponde a otro día: una cosa por línea.";
        Print: "Print this page", "Imprimir esta página";
        Copy: "Copy as text", "Copiar como texto";
        Begin: "Go to the components", "Ir a los componentes";
        BackTo: "Back to “{0}”", "Volver a “{0}”";
        GoTo: "Go to “{0}”", "Ir a “{0}”";
    }
}

words! {
    /// The time plan.
    Plan {
        Title: "Time plan", "Plan de tiempo";
        Says: "If you want one: it divides the time by what is left to do. It never rings and never closes anything.", "Si lo desean: divide el tiempo entre lo que falta. Nunca suena ni cierra nada.";
        Minutes: "{0} minutes", "{0} minutos";
        LeftOne: "1 minute left", "Queda 1 minuto";
        Left: "{0} minutes left", "Quedan {0} minutos";
        EachOne: "1 component to go: about {0} minutes, and {1} for the end", "Falta 1 componente: unos {0} minutos, y {1} para el cierre";
        Each: "{2} components to go: about {0} minutes each, and {1} for the end", "Faltan {2} componentes: unos {0} minutos cada uno, y {1} para el cierre";
        TightOne: "1 component to go. It can wait for next time: keep {0} minutes for the end", "Falta 1 componente. Puede esperar a la próxima vez: guarden {0} minutos para el cierre";
        Tight: "{1} components to go. They can wait for next time: keep {0} minutes for the end", "Faltan {1} componentes. Pueden esperar a la próxima vez: guarden {0} minutos para el cierre";
        Rated: "every component of today has its answer", "cada componente de hoy tiene su respuesta";
        Over: "The time is over. Say what you decided and what is next, or take a little more.", "Se acabó el tiempo. Digan lo que decidieron y lo que sigue, o tomen un poco más.";
        Paused: "On pause", "En pausa";
        Pause: "Pause", "Pausar";
        GoOn: "Go on", "Seguir";
        More: "{0} minutes more", "{0} minutos más";
        Stop: "Without a time plan", "Sin plan de tiempo";
    }
}

/// What is left, in one line: so many minutes, so many components, so many minutes for each and for the end.
pub fn left(voice: Voice, minutes: i64, open: usize, each: Option<i64>, end: i64) -> String {
    if minutes <= 0 {
        return voice.say(Plan::Over).to_owned();
    }
    let time = voice.count(usize::try_from(minutes).unwrap_or_default(), Plan::LeftOne, Plan::Left);
    let (components, end) = (open.to_string(), end.to_string());
    let rest = match (open, each) {
        (0, _) => voice.say(Plan::Rated).to_owned(),
        (1, Some(each)) => voice.with(Plan::EachOne, &[&each.to_string(), &end]),
        (_, Some(each)) => voice.with(Plan::Each, &[&each.to_string(), &end, &components]),
        (1, None) => voice.with(Plan::TightOne, &[&end]),
        (_, None) => voice.with(Plan::Tight, &[&end, &components]),
    };
    [time, rest].join(" · ")
}
