//! Words of the June Outcomes, and the names of their texts everywhere.

use super::Voice;
use super::hand_on::Summary;
use super::one_page::Sheet;
use super::words::words;
use crate::domain::{Language, Outcome, OutcomeField, Quarter};

words! {
    /// The outcomes that the team writes.
    Outcomes {
        Title: "June Outcomes", "Resultados de junio";
        Lede: "What will be true by June {0} that is not true today. The sentence, what you will look at and a first step are enough to begin; the rest can wait.", "Lo que habrán logrado para junio de {0} y hoy todavía no está. Para empezar bastan la frase, qué van a mirar y un primer paso; lo demás puede esperar.";
        GroupsOnly: "No student names; groups only. Groups lead, not single people.", "Sin nombres de estudiantes; solo grupos. Dirigen grupos, no una sola persona.";
        ByJune: "By June {0},", "Para junio de {0},";
        Draft: "Draft: make it yours.", "Borrador: háganlo suyo.";
        KeepDraft: "Keep it as it is", "Dejarlo como está";
        To: "to", "a";
        Undecided: "Not decided yet", "Por decidir";
        RatedSince: "Rated “{0}” since it was chosen. To start from that rating, set this outcome aside and choose it again; every word stays.", "Desde que lo eligieron, la valoración pasó a “{0}”. Para partir de ella, aparten este resultado y elíjanlo de nuevo; no se pierde nada de lo escrito.";
        Outside: "This component is not in this version of the review. Your words are kept.", "Este componente no está en esta versión de la revisión. Lo escrito se conserva.";
        LevelByJune: "Level by June", "Nivel para junio";
        LooksLike: "What that looks like", "Cómo se ve ese nivel";
        Know: "How we will know", "Cómo lo sabremos";
        Measure: "What we will look at", "Qué vamos a mirar";
        Baseline: "Where it stands now", "Cómo está hoy";
        Target: "Where it will stand by June", "Cómo estará en junio";
        First: "Who, and what first", "Quién, y qué primero";
        Lead: "Which group leads", "Qué grupo lo dirige";
        FirstStep: "First step this month", "Primer paso este mes";
        Support: "Support requested", "Apoyo solicitado";
        School: "From the school", "De la escuela";
        HomeOffice: "From the home office (central office)", "De la oficina central";
        CheckIns: "Check-ins", "Seguimiento por trimestre";
        CheckInsHint: "What you will look at each quarter; later, what you saw.", "Qué van a mirar cada trimestre y, después, qué vieron.";
        Quarter: "Q{0}", "T{0}";
        Why: "Why this one", "Por qué este";
        Sentence: "The sentence", "La frase";
        ToReview: "Go to its review", "Ir a su revisión";
        MoveUp: "Move up", "Subir";
        SetAside: "Set aside", "Apartar";
        Of: " “{0}”", " “{0}”";
        TooLongOne: "1 text is longer than its room on the page. It is kept whole; the page may print smaller to hold it.", "1 texto pasa de su espacio en la página. Se conserva completo; la página quizá se imprima más pequeña para que quepa.";
        TooLongSeveral: "{0} texts are longer than their room on the page. They are kept whole; the page may print smaller to hold them.", "{0} textos pasan de su espacio en la página. Se conservan completos; la página quizá se imprima más pequeña para que quepan.";
        Fits: "Everything fits on the page.", "Todo cabe en la página.";
        EmptyTitle: "Each component you choose becomes an outcome here", "Cada componente que elijan será aquí un resultado";
        EmptySays: "A sentence that begins with “By June {0},”, how you will know, who leads, and the first step. Choose one to three components first.", "Una frase que empieza con “Para junio de {0},”, cómo lo sabrán, quién lo dirige y el primer paso. Elijan primero de uno a tres componentes.";
        EmptyAction: "Choose what to work on", "Elegir en qué trabajar";
        Back: "Back to Choose", "Volver a Elegir";
        Next: "See the one page", "Ver la página";
        Left: "{0} characters left", "Quedan {0} caracteres";
        LeftOne: "1 character left", "Queda 1 carácter";
        Over: "{0} over: the page may print smaller", "{0} de más: la página quizá se imprima más pequeña";
    }
}

/// What a text of an outcome is called. Check-ins are called by their quarter.
pub fn field_name(voice: Voice, field: OutcomeField) -> String {
    let word = match field {
        OutcomeField::Why => Outcomes::Why,
        OutcomeField::Sentence => Outcomes::Sentence,
        OutcomeField::Measure => Outcomes::Measure,
        OutcomeField::Baseline => Outcomes::Baseline,
        OutcomeField::Target => Outcomes::Target,
        OutcomeField::LeadGroup => Outcomes::Lead,
        OutcomeField::FirstStep => Outcomes::FirstStep,
        OutcomeField::SupportFromSchool => Outcomes::School,
        OutcomeField::SupportFromHomeOffice => Outcomes::HomeOffice,
        OutcomeField::CheckIn(quarter) => return quarter_name(voice, quarter),
    };
    voice.say(word).to_owned()
}

/// What a field of an outcome is called where the outcome is read and not written.
pub fn short_label(voice: Voice, field: OutcomeField) -> String {
    let word = match field {
        OutcomeField::Sentence => voice.say(Outcomes::Sentence),
        OutcomeField::Why => voice.say(Outcomes::Why),
        OutcomeField::Measure => voice.say(Sheet::Measure),
        OutcomeField::Baseline => voice.say(Sheet::Baseline),
        OutcomeField::Target => voice.say(Sheet::Target),
        OutcomeField::LeadGroup => voice.say(Sheet::Lead),
        OutcomeField::FirstStep => voice.say(Sheet::FirstStep),
        OutcomeField::SupportFromSchool => voice.say(Summary::FromSchool),
        OutcomeField::SupportFromHomeOffice => voice.say(Summary::FromHomeOffice),
        OutcomeField::CheckIn(quarter) => return quarter_name(voice, quarter),
    };
    word.to_owned()
}

/// An outcome's sentence where it is read, from "By June …," on. One that is still the draft says so. None before there is one.
pub fn whole_sentence(voice: Voice, june: &str, outcome: &Outcome) -> Option<String> {
    let word = if outcome.is_draft() { Sheet::ByJuneDraft } else { Sheet::ByJune };
    Some(outcome.sentence.trim()).filter(|sentence| !sentence.is_empty()).map(|sentence| voice.with(word, &[june, sentence]))
}

/// A quarter's short name.
pub fn quarter_name(voice: Voice, quarter: Quarter) -> String {
    voice.with(Outcomes::Quarter, &[&(quarter.index() + 1).to_string()])
}

/// How the room left on the page is said, in a language.
pub fn room_words(voice: Voice) -> fn(i64) -> String {
    match voice.0 {
        Language::English => |left| room(Voice(Language::English), left),
        Language::Spanish => |left| room(Voice(Language::Spanish), left),
    }
}

fn room(voice: Voice, left: i64) -> String {
    match left {
        1 => voice.say(Outcomes::LeftOne).to_owned(),
        0.. => voice.with(Outcomes::Left, &[&left.to_string()]),
        over => voice.with(Outcomes::Over, &[&over.unsigned_abs().to_string()]),
    }
}
