//! Words of the ballot box: the device that goes round, and votes from people's own devices.

use super::words::words;

words! {
    /// One device goes round.
    Pass {
        Ways: "Hands are quickest. Instead of them:", "Con las manos es lo más rápido. En su lugar:";
        Way: "Hand one device round", "Pasar un dispositivo";
        Lede: "What each person chooses goes into the ballot box. Nobody sees it before you show the votes.", "Lo que cada persona elige va a la urna. Nadie lo ve hasta que ustedes muestren los votos.";
        HowMany: "How many people will vote?", "¿Cuántas personas van a votar?";
        HowManyHint: "You can leave it empty, and end the voting yourself. Whoever leads does not vote, unless the team wants it.", "Pueden dejarlo vacío y terminar la votación ustedes. Quien dirige no vota, a menos que el equipo lo quiera.";
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
