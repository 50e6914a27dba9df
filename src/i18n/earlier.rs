//! Words for earlier work: the copies that Juneward keeps, what was put aside, and starting over.

use super::Voice;
use super::open::{counts, listed};
use super::words::words;
use crate::domain::{Contents, Workbook};

words! {
    /// The ways to earlier work, and starting over.
    Earlier {
        Title: "Find earlier work", "Recuperar trabajo anterior";
        Of: "Earlier copies", "Copias anteriores";
        OfBook: " of the workbook of “{0}”", " del cuaderno de “{0}”";
        OpenCopy: "Open this copy beside", "Abrir esta copia al lado";
        TeamFrom: "{0} (copy from {1})", "{0} (copia: {1})";
        HeldCopy: "There is an earlier copy, saved {0}. It holds {1}.", "Hay una copia anterior (guardada: {0}). Tiene {1}.";
        FoldOfPrepare: "Earlier copies and starting over", "Copias anteriores y empezar de nuevo";
        StartOver: "Start this review over", "Empezar de nuevo esta revisión";
        StartOverTitle: "Start this review over?", "¿Empezar de nuevo esta revisión?";
        StartOverSays: "This clears {0}, and every note. Team, school year and systems stay. You can undo it.", "Esto borra {0} y todas las notas. El equipo, el año escolar y los sistemas se quedan. Se puede deshacer.";
        StartOverGo: "Clear the review", "Borrar la revisión";
    }
}

words! {
    /// Earlier work itself.
    Drawer {
        Lede: "Juneward keeps copies while you work. Look inside one, download it, or open it beside what you have now. Nothing is replaced.", "Juneward conserva copias mientras trabajan. Miren qué contiene una, descárguenla o ábranla al lado de lo que tienen ahora. Nada se reemplaza.";
        All: "All earlier work on this device", "Todo el trabajo anterior de este dispositivo";
        Now: "Now: {0}.", "Ahora: {0}.";
        NotHere: "This workbook is no longer on this device. What is left of it is here.", "Este cuaderno ya no está en este dispositivo. Aquí está lo que queda de él.";
        NoCopies: "No copies yet. Juneward keeps one when you come back to a workbook, every ten minutes while you work, and before much is removed.", "Todavía no hay copias. Juneward conserva una cuando vuelven a un cuaderno, otra cada diez minutos mientras trabajan y otra antes de que se quite mucho.";
        Nothing: "Nothing here yet", "Todavía no hay nada aquí";
        NothingSays: "Copies appear here once there is a workbook on this device. If you saved a file, open it.", "Las copias aparecen aquí cuando hay un cuaderno en este dispositivo. Si guardaron un archivo, ábranlo.";
        CopyFrom: "As saved {0}", "Guardada: {0}";
        StrokeFrom: "Before something was removed, {0}", "Antes de que se quitara algo: {0}";
        CopyUnread: "A copy that can’t be read", "Una copia que no se puede leer";
        AsideFrom: "Set aside: another version, saved {0}", "Apartado: otra versión (guardada: {0})";
        AsideUnread: "Set aside: can’t be read", "Apartado: no se puede leer";
        Older: "Older copies ({0})", "Copias más antiguas ({0})";
        Look: "Look inside", "Ver qué contiene";
        Systems: "Systems", "Sistemas";
        Outcomes: "June Outcomes", "Resultados de junio";
        Download: "Download", "Descargar";
        Deleted: "The deleted workbook", "El cuaderno eliminado";
        OfCopy: " ({0}, {1})", " ({0}, {1})";
        Same: "The same as now.", "Igual que ahora.";
        SameCounts: "As many answers as now, but some words or levels differ.", "Tantas respuestas como ahora, pero algunas palabras o niveles son distintos.";
        Fewer: "{0} fewer than now.", "{0} menos que ahora.";
        More: "{0} more than now.", "{0} más que ahora.";
        ForgetRest: "Remove what is left for good", "Quitar para siempre lo que queda";
        ForgetRestTitle: "Remove what is left of “{0}” for good?", "¿Quitar para siempre lo que queda de “{0}”?";
        ForgetRestOne: "It is 1 copy. After this it is gone from this device and can’t be brought back.", "Es 1 copia. Después de esto ya no estará en este dispositivo y no se podrá recuperar.";
        ForgetRestSeveral: "These are {0} copies. After this they are gone from this device and can’t be brought back.", "Son {0} copias. Después de esto ya no estarán en este dispositivo y no se podrán recuperar.";
    }
}

/// Says how an earlier state differs from the present one, in numbers of what people count.
pub fn compared(voice: Voice, earlier: &Workbook, now: &Workbook) -> String {
    let same = |one: &Workbook, other: &Workbook| {
        (&one.team, &one.school_year, &one.systems, &one.review, &one.outcomes, &one.parking_lot)
            == (&other.team, &other.school_year, &other.systems, &other.review, &other.outcomes, &other.parking_lot)
    };
    if same(earlier, now) {
        return voice.say(Drawer::Same).to_owned();
    }
    let [earlier, now] = [earlier, now].map(|book| counts(Contents::of(book)));
    let fewer = listed(voice, without(now, earlier));
    let more = listed(voice, without(earlier, now));
    let said = [(Drawer::Fewer, fewer), (Drawer::More, more)].into_iter();
    let said: Vec<_> = said.filter(|(_, list)| !list.is_empty()).map(|(word, list)| voice.with(word, &[&list])).collect();
    if said.is_empty() { voice.say(Drawer::SameCounts).to_owned() } else { said.join(" ") }
}

/// How many more of each there are in one than in the other.
fn without(one: [usize; 6], other: [usize; 6]) -> [usize; 6] {
    let mut more = one;
    for (count, other) in more.iter_mut().zip(other) {
        *count = count.saturating_sub(other);
    }
    more
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::{Language, Rating};
    use crate::storage::read_workbook;

    #[test]
    fn an_earlier_state_is_told_by_what_it_has_fewer_and_more_of() {
        let now = read_workbook(content::practice(Language::English)).unwrap();
        let say = |language, change: fn(&mut Workbook)| {
            let mut earlier = now.clone();
            change(&mut earlier);
            compared(Voice(language), &earlier, &now)
        };
        let english = |change| say(Language::English, change);
        assert_eq!(english(|_| {}), "The same as now.");
        assert_eq!(english(|book| book.edited = book.created), "The same as now.");
        assert_eq!(
            english(|book| book.review.components[0].note.push('x')),
            "As many answers as now, but some words or levels differ."
        );
        let fewer: fn(&mut Workbook) = |book| {
            book.outcomes.pop();
            for entry in book.review.components.iter_mut().filter(|entry| entry.rating.level().is_some()).take(3) {
                entry.rating = Rating::NotRated;
            }
        };
        let unsure: fn(&mut Workbook) = |book| {
            let rated = book.review.components.iter_mut().find(|entry| entry.rating.level().is_some());
            rated.unwrap().rating = Rating::NotSureYet;
        };
        let changes = [
            (
                fewer,
                "3 ratings and 1 June Outcome fewer than now.",
                "3 valoraciones y 1 resultado de junio menos que ahora.",
            ),
            (
                unsure,
                "1 rating fewer than now. 1 “Not sure yet” more than now.",
                "1 valoración menos que ahora. 1 “Todavía no lo sabemos” más que ahora.",
            ),
        ];
        for (change, in_english, in_spanish) in changes {
            assert_eq!(say(Language::English, change), in_english);
            assert_eq!(say(Language::Spanish, change), in_spanish);
        }
    }
}
