//! Words of the ballot box: the device that goes round, and votes from people's own devices.

use super::Voice;
use super::problems;
use super::words::words;
use crate::storage::BallotProblem;

words! {
    /// One device goes round.
    Pass {
        Ways: "Hands are quickest. Instead of them:", "Con las manos es lo más rápido. En su lugar:";
        OwnWay: "Own devices", "Dispositivos propios";
        Way: "Hand one device round", "Pasar un dispositivo";
        Lede: "What each person chooses goes into the ballot box. Nobody sees it before you show the votes.", "Lo que cada persona elige va a la urna. Nadie lo ve hasta que ustedes muestren los votos.";
        HowMany: "How many people will vote?", "¿Cuántas personas van a votar?";
        HowManyHint: "You can leave it empty, and end the voting yourself. Whoever leads does not vote, unless the team wants it.", "Pueden dejarlo vacío y terminar la votación ustedes. Quien modera no vota, salvo que el equipo lo quiera.";
        NamesTitle: "Names", "Nombres";
        Names: "Show a name beside each vote", "Mostrar un nombre junto a cada voto";
        NamesHint: "Only if the team wants it. Everyone is told before they vote.", "Solo si el equipo lo quiere. Se avisa a cada persona antes de votar.";
        Begin: "Begin", "Empezar";
        Back: "Back to the votes", "Volver a los votos";
        HandOn: "Hand the device on", "Pasen el dispositivo";
        HandOnSays: "The next person takes it and rates alone.", "La siguiente persona lo toma y valora a solas.";
        Mine: "I have it: rate", "Ya lo tengo: valorar";
        End: "End the voting", "Terminar la votación";
        Only: "Only you see this. Choose the highest level that holds as a whole.", "Solo usted lo ve. Elija el nivel más alto que se cumpla por completo.";
        NoNames: "No name goes with your vote.", "Su voto va sin nombre.";
        WithNames: "Your name will stand beside your vote when the votes are shown.", "Su nombre aparecerá junto a su voto cuando se muestren los votos.";
        Name: "Your name", "Su nombre";
        NameLong: "A name has at most {0} characters.", "Un nombre tiene como máximo {0} caracteres.";
        NameMissing: "Write your name, or ask the team to vote without names.", "Escriba su nombre o pida al equipo votar sin nombres.";
        Rate: "Where do you see us?", "¿Dónde nos ve?";
        UnsureSays: "An answer too.", "También es una respuesta.";
        ChooseFirst: "Choose a level first, or Not sure yet.", "Elija primero un nivel, o Todavía no lo sabemos.";
        Cast: "Put my vote into the box", "Poner mi voto en la urna";
        Skip: "Hand on without voting", "Pasarlo sin votar";
        Over: "The voting is over", "La votación terminó";
        OverSays: "The votes are kept, and nobody has seen them. Show them when everyone can see the screen.", "Los votos están guardados y nadie los ha visto. Muéstrenlos cuando todos puedan ver la pantalla.";
        GoShow: "Go to the votes", "Ir a los votos";
        GoOn: "Somebody else votes", "Vota alguien más";
        BoxOne: "1 vote is in the ballot box.", "Hay 1 voto en la urna.";
        BoxSeveral: "{0} votes are in the ballot box.", "Hay {0} votos en la urna.";
        BoxOf: "{0} of {1} votes are in the ballot box.", "Hay {0} de {1} votos en la urna.";
        Unseen: "Nobody has seen them yet.", "Todavía nadie los ha visto.";
    }
}

words! {
    /// The team's device: the invitation, and the ballots that come back.
    Own {
        Title: "Vote on your own device", "Votar en el dispositivo propio";
        Lede: "People open a link on a phone or a Chromebook, rate alone, and hand a short code back.", "Las personas abren un enlace en un teléfono o una Chromebook, valoran a solas y entregan un código corto.";
        About: "What to vote on", "Sobre qué votar";
        OneComponent: "This component", "Este componente";
        OneSystem: "All of {0}", "Todo {0}";
        Everything: "The whole review", "La revisión completa";
        Second: "This is for the second vote: the first one was shown.", "Esto es para la segunda votación: la primera ya se mostró.";
        Names: "Show a name beside each vote", "Mostrar un nombre junto a cada voto";
        NamesHint: "Only if the team wants it. The page says so before anyone votes.", "Solo si el equipo lo quiere. La página lo dice antes de que alguien vote.";
        Invitation: "The way in", "La entrada";
        QrName: "QR code with the link for voting", "Código QR con el enlace para votar";
        Link: "Link for voting", "Enlace para votar";
        LinkHint: "It holds no work of yours: only which review and which components it is about.", "No contiene nada de su trabajo: solo de qué revisión y de qué componentes trata.";
        CopyLink: "Copy the link", "Copiar el enlace";
        Large: "Show it large", "Mostrarlo en grande";
        SecondSays: "“{0}” puts it on the projector, for as long as this page is open here.", "“{0}”: queda en el proyector mientras esta página esté abierta aquí.";
        Back: "Back to the votes", "Volver a los votos";
        Collect: "The ballots that come back", "Las papeletas que vuelven";
        Paste: "Paste codes: one or many, with whatever stands around them", "Peguen los códigos: uno o muchos, con lo que tengan alrededor";
        Count: "Count them", "Contarlas";
        Files: "Or pick the files, or drop them here", "O elijan los archivos, o suéltenlos aquí";
        FilesHint: "A ballot that comes twice is counted once. Nothing of what they say is shown before you show the votes.", "Una papeleta que llega dos veces se cuenta una vez. Nada de lo que dicen se muestra antes de que ustedes muestren los votos.";
        Camera: "A QR code on somebody’s screen is opened with this device’s own camera app. Without a camera, ask for the code in a chat or a mail, or for the file.", "Un código QR en la pantalla de alguien se abre con la cámara de este dispositivo. Sin cámara, pidan el código por chat o por correo, o el archivo.";
        Result: "What came in", "Lo que llegó";
        CountedNone: "Nothing new was counted.", "No se contó nada nuevo.";
        CountedOne: "1 ballot was counted.", "Se contó 1 papeleta.";
        CountedSeveral: "{0} ballots were counted.", "Se contaron {0} papeletas.";
        AgainOne: "1 was counted before, and counts once.", "1 ya se había contado, y cuenta una vez.";
        AgainSeveral: "{0} were counted before, and count once.", "{0} ya se habían contado, y cuentan una vez.";
        RefusedOne: "1 was not counted. The others are kept.", "1 no se contó. Las demás se conservan.";
        RefusedSeveral: "{0} were not counted. The others are kept.", "{0} no se contaron. Las demás se conservan.";
        Which: "Code {0} of {1}: {2}", "Código {0} de {1}: {2}";
        WhichFile: "{0}, code {1} of {2}: {3}", "{0}, código {1} de {2}: {3}";
        NotCounted: "This ballot was not counted", "Esta papeleta no se contó";
        InvitationCut: "This link for voting can’t be used", "Este enlace para votar no se puede usar";
        LargeTitle: "Rate on your own device", "Valoren en su propio dispositivo";
        LargeSays: "Point your camera here, or type the link. Rate alone, then show or send your code to whoever leads.", "Apunten con la cámara o escriban el enlace. Valoren a solas y luego muestren o envíen su código a quien modera.";
    }
}

words! {
    /// A person's own device.
    Paper {
        Title: "Rate alone", "Valore a solas";
        Lede: "Nobody sees what you choose or write here. At the end you get a short code to hand in.", "Nadie ve lo que elige o escribe aquí. Al final recibe un código corto para entregar.";
        Place: "{0} of {1}", "{0} de {1}";
        Note: "Private note", "Nota privada";
        BringBack: "Bring back the note as it was", "Recuperar la nota como estaba";
        NoteHint: "For you alone: it never leaves this device and is not in your code.", "Solo para usted: no sale de este dispositivo y no está en su código.";
        Back: "Back", "Atrás";
        Next: "Next", "Siguiente";
        Finish: "Finish", "Terminar";
        Kept: "Kept on this device as you go.", "Se conserva en este dispositivo mientras avanza.";
        NotKept: "This device does not keep it: before you close this page, hand your ballot in and copy your notes.", "Este dispositivo no lo conserva: antes de cerrar esta página, entregue su papeleta y copie sus notas.";
        Check: "Make your ballot", "Hacer su papeleta";
        Answered: "You answered {0} of {1}. What you left open is not voted on.", "Respondió {0} de {1}. Lo que dejó abierto queda sin voto.";
        Sealed: "After this, nothing on it changes any more.", "Después de esto ya no se cambia nada en ella.";
        Make: "Make my ballot", "Hacer mi papeleta";
        GoOn: "Go on rating", "Seguir valorando";
        AnswerFirst: "Answer at least one first.", "Primero responda al menos uno.";
        Ready: "Your ballot is ready", "Su papeleta está lista";
        ReadySays: "Hand it in once, in whichever way is easiest. Twice does no harm: it counts once.", "Entréguela una vez, como sea más fácil. Dos veces no hace daño: cuenta una vez.";
        Show: "Show this to the device that holds the team’s workbook: its camera opens the link and counts your vote.", "Muestre esto al dispositivo que tiene el cuaderno del equipo: su cámara abre el enlace y cuenta su voto.";
        NoCamera: "No camera there, or too far away? Send the code, or save it as a file and hand that over: each of them is your whole ballot.", "¿No hay cámara o está muy lejos? Envíe el código, o guárdelo como archivo y entréguelo: cada uno es su papeleta completa.";
        QrName: "QR code with your ballot", "Código QR con su papeleta";
        Code: "Your code", "Su código";
        CodeHint: "Send it in a chat or a mail. It holds your levels, not your notes.", "Envíelo por chat o por correo. Contiene sus niveles, no sus notas.";
        Copy: "Copy the code", "Copiar el código";
        File: "Save it as a file", "Guardarlo como archivo";
        Notes: "Your private notes", "Sus notas privadas";
        NotesSay: "For the talk. They stay on this device and are not in your ballot.", "Para la conversación. Se quedan en este dispositivo y no están en su papeleta.";
        Clear: "Clear this device", "Borrar de este dispositivo";
        ClearTitle: "Take your answers and notes off this device?", "¿Quitar sus respuestas y notas de este dispositivo?";
        ClearAsks: "Your private notes stand nowhere else, and can’t be brought back. A ballot that you handed in stays counted.", "Sus notas privadas no están en ningún otro lugar y no se podrán recuperar. La papeleta que entregó sigue contando.";
        ClearSays: "Takes your answers and notes off this device, so that somebody else can vote here. Hand your ballot in first.", "Quita sus respuestas y notas de este dispositivo, para que otra persona pueda votar aquí. Entregue antes su papeleta.";
    }
}

words! {
    /// Why a ballot is not counted.
    Uncounted {
        Nothing: "there is no ballot in it. A code begins with JUNEWARD-B.", "ahí no hay ninguna papeleta. Un código empieza con JUNEWARD-B.";
        Cut: "it was cut on its way. Ask for it again, whole.", "se cortó en el camino. Pídanla otra vez, completa.";
        Changed: "it was changed on its way. Ask for it again, copied and not typed.", "cambió en el camino. Pídanla otra vez, copiada y no escrita a mano.";
        Newer: "a newer Juneward made it. Load this page again.", "la hizo una versión más nueva de Juneward. Vuelvan a cargar esta página.";
        NoBallot: "it is a link to a workbook, not a ballot. Open it under “Open a file”.", "es un enlace a un cuaderno, no una papeleta. Ábranlo en “Abrir un archivo”.";
        Invitation: "it is the link for voting, not an answer to it.", "es el enlace para votar, no una respuesta.";
        OtherReview: "it belongs to another review. Open that review’s workbook, and count it there.", "es de otra revisión. Abran el cuaderno de esa revisión y cuéntenla ahí.";
        OtherRubric: "it was made with another version of the rubric. Load this page again on both devices.", "se hizo con otra versión de la rúbrica. Vuelvan a cargar la página en ambos dispositivos.";
        Blank: "no answer is in it.", "no tiene ninguna respuesta.";
        Full: "the ballot box is full: no vote holds more than 999 people.", "la urna está llena: ninguna votación tiene más de 999 personas.";
    }
}

/// Why a ballot is not counted, as a sentence that follows what it is about.
pub fn uncounted(voice: Voice, why: &BallotProblem) -> String {
    let word = match why {
        BallotProblem::Nothing => Uncounted::Nothing,
        BallotProblem::Cut => Uncounted::Cut,
        BallotProblem::Changed => Uncounted::Changed,
        BallotProblem::Newer => Uncounted::Newer,
        BallotProblem::NoBallot => Uncounted::NoBallot,
        BallotProblem::Invitation => Uncounted::Invitation,
        BallotProblem::OtherReview => Uncounted::OtherReview,
        BallotProblem::OtherRubric => Uncounted::OtherRubric,
        BallotProblem::Blank => Uncounted::Blank,
        BallotProblem::Full => Uncounted::Full,
        BallotProblem::Unreadable(why) => return problems::unreadable(voice, why),
    };
    voice.say(word).to_owned()
}
