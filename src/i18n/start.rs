//! Words of the start: the workbooks of this device, and the ways to begin.

use super::words::words;
use crate::storage::Unreadable;

words! {
    /// The start.
    Start {
        Kicker: "PIF self-assessment and June Outcomes", "Autoevaluación PIF y resultados de junio";
        Welcome: "Agree where your school stands. Leave with what you will reach by June.", "Acuerden en qué punto está su escuela. Salgan con lo que van a lograr para junio.";
        WelcomeSays: "For a team at one table, with 45 minutes and one device.", "Para un equipo en una mesa, con 45 minutos y un dispositivo.";
        Title: "Your workbooks", "Sus cuadernos";
        Shelf: "On this device", "En este dispositivo";
        Progress: "{0} of {1} components answered for today", "{0} de {1} componentes respondidos de los de hoy";
        Changed: "Last changed {0}", "Último cambio: {0}";
        Saved: "Saved on this device", "Guardado en este dispositivo";
        Delete: "Delete", "Eliminar";
        DeleteOf: " the workbook of “{0}”", " el cuaderno de “{0}”";
        DeleteTitle: "Delete the workbook of “{0}”?", "¿Eliminar el cuaderno de “{0}”?";
        DeleteSays: "It holds {0}. You can put it back from “Recently deleted” below. Files that you saved stay where they are.", "Tiene {0}. Pueden devolverlo a su lugar desde “Eliminados hace poco”, más abajo. Los archivos que guardaron se quedan donde están.";
        DeleteGo: "Delete 1 workbook", "Eliminar 1 cuaderno";
        Begin: "Start a workbook", "Empezar un cuaderno";
        BeginSays: "For one team and one school year. Setting it up takes under a minute.", "Para un equipo y un año escolar. Prepararlo toma menos de un minuto.";
        OpenSays: "Go on from a file that you saved, or look at one that a colleague sent.", "Continúen desde un archivo que guardaron, o miren uno que les envió un colega.";
        Practise: "Practice with sample data", "Practicar con datos de ejemplo";
        PractiseSays: "Lead a made-up team through a whole conversation, on Family Engagement: “Take the votes”. Or choose another system in “Prepare”. It stays apart from your own work.", "Moderen una conversación completa con un equipo inventado, sobre Participación de las familias: “Anotar los votos”. O elijan otro sistema en “Preparar”. Queda aparte de su propio trabajo.";
        PractiseGo: "Practice", "Practicar";
        NoSystem: "No system is chosen for today yet", "Todavía no hay ningún sistema elegido para hoy";
        Sitting: "One sitting", "Una sesión";
        SittingOne: "Name your team and pick one system: a minute.", "Nombren a su equipo y elijan un sistema: un minuto.";
        SittingTwo: "Look at the evidence and agree on a level, component by component: about {0} minutes each.", "Miren la evidencia y acuerden un nivel, componente por componente: unos {0} minutos cada uno.";
        SittingThree: "Then, or at the next meeting, choose one to three components and write what will be true by June: one page.", "Después, o en la próxima reunión, elijan de uno a tres componentes y escriban lo que habrán logrado en junio: una página.";
        Privacy: "Nothing leaves this device unless you send it.", "Nada sale de este dispositivo si ustedes no lo envían.";
        Shared: "On a shared computer: save a file, delete the workbook here, then choose “Remove for good” under “Recently deleted”.", "En una computadora compartida: guarden un archivo, eliminen el cuaderno aquí y luego elijan “Quitar para siempre” en “Eliminados hace poco”.";
        Gone: "Recently deleted ({0})", "Eliminados hace poco ({0})";
        GoneLine: "{0}, {1}. Deleted {2}", "{0}, {1}. Eliminado: {2}";
        PutBack: "Put back", "Devolver a su lugar";
        Forget: "Remove for good", "Quitar para siempre";
        ForgetTitle: "Remove the workbook of “{0}” for good?", "¿Quitar para siempre el cuaderno de “{0}”?";
        ForgetSays: "It holds {0}. After this it is gone from this device, and its earlier copies with it; it can’t be put back. Only files that you saved still have it. What another window could not save stays under “Find earlier work”.", "Tiene {0}. Después de esto ya no estará en este dispositivo, ni sus copias anteriores, y no se podrá devolver. Solo lo tendrán los archivos que guardaron. Lo que otra ventana no pudo guardar queda en “Recuperar trabajo anterior”.";
        ForgetGo: "Remove 1 workbook for good", "Quitar 1 cuaderno para siempre";
        Held: "Can’t be read", "No se puede leer";
        HeldTitle: "Workbook {0}", "Cuaderno {0}";
        HeldNewer: "A newer Juneward wrote it. Load this page again to get the newer one.", "Lo escribió un Juneward más nuevo. Vuelvan a cargar esta página para obtenerlo.";
        HeldBroken: "What this device keeps under it is cut short, or something other than Juneward changed it.", "Lo que este dispositivo guarda de él está incompleto, o lo cambió algo que no es Juneward.";
        HeldSays: "Its data is untouched, and nothing is written over it.", "Sus datos siguen intactos y nada se escribe encima.";
        HeldAside: "“Put aside” keeps a copy of it on this device and takes it off this list. Download it first.", "“Apartar” conserva una copia en este dispositivo y lo quita de esta lista. Primero descárguenlo.";
        Download: "Download what is stored", "Descargar lo guardado";
        PutAside: "Put aside", "Apartar";
        Licence: "Text of the review: {0}.", "Texto de la revisión: {0}.";
    }
}

/// Why something that stands on this device can't be read.
pub const fn held(why: &Unreadable) -> Start {
    match why {
        Unreadable::Newer { .. } => Start::HeldNewer,
        _ => Start::HeldBroken,
    }
}
