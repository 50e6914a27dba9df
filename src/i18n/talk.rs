//! Words of the conversation: votes, the spread, agreement. What is said aloud stands in quotation marks.

use super::Voice;
use super::words::words;
use crate::domain::{AgreedBy, ComponentReview, Conversation, Fist, Framework, LevelId, Rating, Round, Votes};
use crate::i18n::review::Review;

words! {
    /// The conversation about one component.
    Talk {
        ToReview: "Back to the component", "Volver al componente";
        First: "First vote", "Primera votación";
        FirstSays: "“Choose the highest level that holds as a whole, and keep it to yourself. On three, all at once: 1 finger is {0}, {1} fingers are {2}; a thumb to the side is Not sure yet.”", "“Elijan el nivel más alto que se cumpla por completo, sin decirlo. A la de tres, todos a la vez: 1 dedo es {0}, {1} dedos son {2}; el pulgar de lado es Todavía no lo sabemos.”";
        Count: "How many people for each level?", "¿Cuántas personas por cada nivel?";
        Second: "Second vote", "Segunda votación";
        Again: "Vote once more", "Votar una vez más";
        SecondSays: "“Having heard that: once more, all at once.” Only once; both votes stay side by side.", "“Después de oír esto: otra vez, todos a la vez.” Solo una; las dos votaciones quedan lado a lado.";
        VotesOne: "1 vote.", "1 voto.";
        VotesSeveral: "{0} votes.", "{0} votos.";
        InTheRoom: "{0} people are in the room.", "Hay {0} personas presentes.";
        Wrong: "Only a whole number is kept here, such as 4; or leave it empty.", "Aquí solo se guarda un número entero, como 4; o déjenlo vacío.";
        Show: "Show the spread", "Mostrar los votos";
        ShowBoth: "Show both votes", "Mostrar las dos votaciones";
        HideBoth: "Hide both votes", "Ocultar las dos votaciones";
        RoomFew: "Not everyone has voted yet: {0} of {1}.", "Todavía no votan todos: {0} de {1}.";
        BothSays: "Until then the room sees the first vote alone.", "Hasta entonces se ve solo la primera votación.";
        NotOnWall: "Something was counted since: the second vote is not on the wall now. When it is right, press “{0}” again.", "Se contó algo más: la segunda votación ya no está en la pared. Cuando esté bien, opriman otra vez “{0}”.";
        Hide: "Hide the spread", "Ocultar los votos";
        ShowSays: "Shown or hidden, nothing is lost.", "Se muestren o no, no se pierde nada.";
        Spread: "The spread", "Cómo quedaron los votos";
        Level: "Level", "Nivel";
        PeopleHead: "People", "Personas";
        PersonOne: "1 person", "1 persona";
        PersonSeveral: "{0} people", "{0} personas";
        AgreedLevel: "Agreed", "Acordado";
        Lowest: "Hear the lowest first. “Who sees {0}: what have you seen that the rest of us may not know?”", "Primero el más bajo. “¿Quién ve {0}? ¿Qué ha visto que los demás quizá no sepamos?”";
        Highest: "Then the highest. “Who sees {0}: what have you seen?”", "Luego el más alto. “¿Quién ve {0}? ¿Qué ha visto?”";
        Alike: "All who voted see {0}. “What would somebody say who sees it differently? A new teacher? A family?”", "Todas las personas que votaron ven {0}. “¿Qué diría alguien que lo ve de otra manera? ¿Un docente nuevo? ¿Una familia?”";
        SecondAlike: "Now all who voted see {0}. Go on to “{1}”.", "Ahora todas las personas que votaron ven {0}. Sigan con “{1}”.";
        SecondApart: "Both votes stand. Go on to “{0}”: which level can everyone live with?", "Quedan las dos votaciones. Sigan con “{0}”: ¿qué nivel podemos aceptar todos?";
        Unsure: "“Who is not sure: what would you have to look at?”", "“Quien no lo sabe: ¿qué tendría que mirar?”";
        SecretLowest: "Begin with the lowest. “What could somebody have seen who rates this {0}?” Anyone may answer; nobody says whose vote it was.", "Primero el más bajo. “¿Qué podría haber visto alguien que elige {0}?” Puede responder cualquier persona; nadie dice de quién fue el voto.";
        SecretHighest: "Then the highest. “What could somebody have seen who rates this {0}?”", "Luego el más alto. “¿Qué podría haber visto alguien que elige {0}?”";
        SecretUnsure: "“What would we have to look at to be sure?”", "“¿Qué tendríamos que mirar para saberlo?”";
        Agree: "Agree", "Acordar";
        AgreeSays: "“Which level can everyone live with?” People choose it; nothing here computes one.", "“¿Qué nivel podemos aceptar todos?” Lo eligen las personas; aquí nada lo calcula.";
        Fist: "Fist to five", "De cero a cinco dedos";
        FistSays: "“Can everyone live with it? Show a fist to five. Five: I am for it. Three: I can live with it. Two or less: say what you would need.”", "“¿Todos podemos aceptarlo? Muestren de cero a cinco dedos. Cinco: estoy a favor. Tres: lo puedo aceptar. Dos o menos: digan qué les haría falta.”";
        FistRule: "It is agreed when nobody shows less than three. Otherwise hear what is needed, write it down, and ask once more.", "Hay acuerdo cuando nadie muestra menos de tres. Si no, oigan qué hace falta, anótenlo y pregunten una vez más.";
        FistCount: "How many people show each number?", "¿Cuántas personas muestran cada número?";
        FistNone: "A fist", "Un puño";
        FistOne: "1 finger", "1 dedo";
        FistSeveral: "{0} fingers", "{0} dedos";
        AllCan: "Nobody shows less than three: everyone can live with it.", "Nadie muestra menos de tres: todos lo pueden aceptar.";
        FistSoFar: "Nobody shows less than three so far: {0} of {1} are counted.", "Hasta ahora nadie muestra menos de tres: {0} de {1} contados.";
        FistOver: "More hands than people: {0} of {1}. Count once more.", "Más manos que personas: {0} de {1}. Cuenten otra vez.";
        NotAllOne: "1 person shows less than three. “What would you need?”", "1 persona muestra menos de tres. “¿Qué le haría falta?”";
        NotAllSeveral: "{0} people show less than three. “What would you need?”", "{0} personas muestran menos de tres. “¿Qué les haría falta?”";
        FistAgain: "Fist to five, once more", "De cero a cinco dedos, otra vez";
        FistAgainSays: "Write what was needed below, in “{0}”, and read it out. Then: “Once more, all at once: a fist to five.” The first time is kept beside it.", "Anoten abajo lo que hacía falta, en “{0}”, y léanlo en voz alta. Luego: “Otra vez, todos a la vez: de cero a cinco dedos.” Lo de la primera vez queda al lado.";
        NotAllAgain: "Some still show less than three. Then it is a majority with its dissent, or Not sure yet.", "Alguien todavía muestra menos de tres. Entonces es por mayoría, con quién lo ve de otra manera, o Todavía no lo sabemos.";
        FistElsewhere: "These fingers were for “{0}”. Ask again, in “{1}”.", "Estos dedos eran para “{0}”. Pregunten de nuevo, en “{1}”.";
        HowElsewhere: "“{0}” was said of “{1}”. Choose again for what stands now.", "“{0}” se dijo de “{1}”. Elijan de nuevo para lo que hay ahora.";
        Against: "{0}. Ask once more, or choose “{1}”. If it stays as it is, the record says both.", "{0}. Pregunten otra vez, o elijan “{1}”. Si queda así, en el registro constan las dos cosas.";
        How: "How was it agreed on?", "¿Cómo se acordó?";
        ByAll: "Everyone can live with it", "Todos lo pueden aceptar";
        ByMajority: "By majority", "Por mayoría";
        ByMajoritySays: "Only when you must decide today. It is marked as one, and the other view stands in its line above.", "Solo si hay que decidir hoy. Queda marcado así, y la otra opinión queda en su línea, arriba.";
        Dissent: "Who sees it differently, and what they see or need", "Quién lo ve de otra manera, y qué ve o necesita";
        DissentHint: "As they said it. A group, never a name.", "Tal como lo dijeron. Un grupo, nunca un nombre.";
        Next: "Next component’s votes", "Votos del siguiente componente";
    }
}

impl Talk {
    /// The word for one of the two votes.
    pub fn of(round: Round) -> Self {
        match round {
            Round::First => Self::First,
            Round::Second => Self::Second,
        }
    }
}

words! {
    /// What the record of a conversation says, in See and in the summary.
    Record {
        First: "First vote: {0}", "Primera votación: {0}";
        Second: "Second vote: {0}", "Segunda votación: {0}";
        Each: "{0} {1}", "{0} {1}";
        Fist: "Fist to five: {0}", "De cero a cinco dedos: {0}";
        FistAgain: "Fist to five, once more: {0}", "De cero a cinco dedos, otra vez: {0}";
        FistEach: "{0}, {1}", "{0}, {1}";
        BoxOne: "1 vote in the ballot box, not shown yet", "1 voto en la urna, aún sin mostrar";
        BoxSeveral: "{0} votes in the ballot box, not shown yet", "{0} votos en la urna, aún sin mostrar";
        ByAll: "Everyone can live with it", "Todos lo pueden aceptar";
        NoVote: "No vote is on record", "No consta ninguna votación";
        AgainstOne: "Marked as “Everyone can live with it”, but 1 person showed less than three fingers", "Marcado como “Todos lo pueden aceptar”, pero 1 persona mostró menos de tres dedos";
        AgainstSeveral: "Marked as “Everyone can live with it”, but {0} people showed less than three fingers", "Marcado como “Todos lo pueden aceptar”, pero {0} personas mostraron menos de tres dedos";
        ByMajority: "Agreed on by majority", "Acordado por mayoría";
        SaidOf: "{0} (said of “{1}”, before that was changed)", "{0} (se dijo de “{1}”, antes de cambiarlo)";
        Dissent: "Seen differently: {0}", "Visto de otra manera: {0}";
    }
}

/// So many fingers, as they are called out.
pub fn fingers(voice: Voice, fingers: usize) -> String {
    match fingers {
        0 => voice.say(Talk::FistNone).to_owned(),
        fingers => voice.count(fingers, Talk::FistOne, Talk::FistSeveral),
    }
}

/// What a conversation says, line by line: both votes, fist to five, how it was agreed on, the dissent.
pub fn record(voice: Voice, entry: &ComponentReview, framework: &Framework) -> Vec<String> {
    let (conversation, now) = (&entry.conversation, &entry.rating);
    let mut lines = Vec::new();
    for (round, word) in [(Round::First, Record::First), (Round::Second, Record::Second)] {
        let votes = conversation.votes(round);
        // What is in the ballot box is told once the spread was shown; until then, that it is there.
        let told = conversation.told(round);
        if told.all() > 0 {
            lines.push(voice.with(word, &[&in_words(voice, &told, framework)]));
        }
        if !conversation.is_shown(round) && !votes.ballots.is_empty() {
            lines.push(voice.count(votes.ballots.len(), Record::BoxOne, Record::BoxSeveral));
        }
    }
    for (round, word) in [(Round::First, Record::Fist), (Round::Second, Record::FistAgain)] {
        let shown = fist(voice, word, conversation.fist(round));
        lines.extend(shown.map(|line| said_of(voice, line, conversation.fist_elsewhere(round, now), framework)));
    }
    lines.extend(agreement(voice, conversation, now, framework));
    lines
}

/// A line that was said of another level than the one that stands now says so.
fn said_of(voice: Voice, line: String, about: Option<&LevelId>, framework: &Framework) -> String {
    match about {
        Some(about) => voice.with(Record::SaidOf, &[&line, asked_about(voice, about, framework)]),
        None => line,
    }
}

/// What people were asked about, in a word.
pub fn asked_about<'t>(voice: Voice, about: &'t LevelId, framework: &'t Framework) -> &'t str {
    if Rating::NotSureYet.asked().as_ref() == Some(about) {
        return voice.say(Review::NotSureYet);
    }
    framework.level(about).map_or(about.as_str(), |level| &level.name)
}

/// "Fist to five: 2 fingers, 1 person; 5 fingers, 4 people": fewest fingers first; none where nobody was asked.
fn fist(voice: Voice, word: Record, people: &Fist) -> Option<String> {
    let each = |(number, people): (usize, &u16)| {
        let people = voice.count(usize::from(*people), Talk::PersonOne, Talk::PersonSeveral);
        voice.with(Record::FistEach, &[&fingers(voice, number), &people])
    };
    let shown = people.iter().enumerate().filter(|(_, people)| **people > 0);
    let said: Vec<String> = shown.map(each).collect();
    (!said.is_empty()).then(|| voice.with(word, &[&said.join("; ")]))
}

/// How a level was agreed on, and the dissent. What the fingers say against it is told with it, and that nobody voted.
pub fn agreement(voice: Voice, conversation: &Conversation, now: &Rating, framework: &Framework) -> Vec<String> {
    let way = conversation.agreed_by.map(|way| match (way, conversation.contradicted(now)) {
        (AgreedBy::All, 0) => voice.say(Record::ByAll).to_owned(),
        (AgreedBy::All, against) => voice.count(against, Record::AgainstOne, Record::AgainstSeveral),
        (AgreedBy::Majority, _) => voice.say(Record::ByMajority).to_owned(),
    });
    let elsewhere = conversation.agreed_elsewhere(now);
    let mut lines: Vec<String> = way.map(|way| said_of(voice, way, elsewhere, framework)).into_iter().collect();
    if !lines.is_empty() && conversation.first_vote.all() + conversation.second_vote.all() == 0 {
        lines.push(voice.say(Record::NoVote).to_owned());
    }
    if !conversation.dissent.trim().is_empty() {
        lines.push(voice.with(Record::Dissent, &[conversation.dissent.trim()]));
    }
    lines
}

/// "Getting Under Way 2, Mostly in Place 3, Not sure yet 1": lowest first; levels of another scale by their ids.
pub fn in_words(voice: Voice, votes: &Votes, framework: &Framework) -> String {
    let each = |name: &str, people: u16| voice.with(Record::Each, &[name, &people.to_string()]);
    let mut said: Vec<String> = Vec::new();
    for level in &framework.levels {
        let people = votes.people(Some(&level.id));
        said.extend((people > 0).then(|| each(&level.name, people)));
    }
    let elsewhere = votes.levels.iter().filter(|(level, _)| framework.level(level).is_none());
    said.extend(elsewhere.map(|(level, people)| each(level.as_str(), *people)));
    said.extend((votes.not_sure > 0).then(|| each(voice.say(Review::NotSureYet), votes.not_sure)));
    said.join(", ")
}
