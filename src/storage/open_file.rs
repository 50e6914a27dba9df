//! What is open beside a workbook, as this device keeps it: places where two windows said different things and nobody has picked
//! yet. Each stands under a key of its own, so that windows do not write over each other's, and so that one that can't be read
//! takes nothing else with it.

use super::history_file::{about, command_about};
use super::receipt::fingerprint;
use crate::domain::{
    AgreedBy, Command, EvidenceKind, LevelId, OutcomeField, Rating, Round, SchoolYear, Talk, TeamKind, TextPlace, WorkbookId,
};
use serde_json::{Map, Value};

const FORMAT: &str = "juneward-open";
/// A longer one, in bytes, is not kept here: it would take the room of the work.
const MOST_BYTES: usize = 400_000;
/// How the key of what is open begins.
pub(super) const OPEN: &str = "juneward/open/";

/// Two versions of one place, each as the command that puts it there.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenEnd {
    /// What this window said.
    pub mine: Command,
    /// What the other window said.
    pub theirs: Command,
    /// What the merge left standing; none where it is not known.
    pub stood: Option<Command>,
}

/// The workbook beside which a key holds what is open; none for any other key.
pub fn open_of_key(key: &str) -> Option<WorkbookId> {
    let (id, _) = key.strip_prefix(OPEN)?.rsplit_once('/')?;
    Some(WorkbookId::from(id))
}

/// The key and the text of what is open beside a workbook: none where it can't be kept.
pub fn write_open(id: &WorkbookId, end: &OpenEnd) -> Option<(String, String)> {
    let OpenEnd { mine, theirs, stood } = end;
    let mut said = Map::new();
    said.insert("mine".to_owned(), value(mine)?);
    said.insert("theirs".to_owned(), value(theirs)?);
    said.insert("both".to_owned(), Value::from(stood.as_ref() != Some(mine)));
    if let Some(stood) = stood {
        said.insert("stood".to_owned(), value(stood)?);
    }
    let place = Value::from(words(mine)?);
    // What is open at one place has one key.
    let mark = fingerprint(["question", &place.to_string()].concat().as_bytes()).to_string();
    said.insert("format".to_owned(), Value::from(FORMAT));
    said.insert("format_version".to_owned(), Value::from(1));
    said.insert("place".to_owned(), place);
    let text = Value::Object(said).to_string();
    (text.len() <= MOST_BYTES).then(|| ([OPEN, id.as_str(), "/", &mark].concat(), text))
}

/// Reads what is open. What can't be read, or is of another version, is nothing: the work stands without it.
pub fn read_open(raw: &str) -> Option<OpenEnd> {
    let said: Map<String, Value> = serde_json::from_str(raw).ok()?;
    if said.get("format")?.as_str()? != FORMAT || said.get("format_version")?.as_u64()? != 1 {
        return None;
    }
    let words: Vec<&str> = said.get("place")?.as_array()?.iter().map(Value::as_str).collect::<Option<_>>()?;
    let version = |name: &str| command(&words, said.get(name)?);
    let mine = version("mine")?;
    // Where it is not said, only what is no text of both is known: this window's.
    let both = said.get("both")?.as_bool()?;
    let stood = version("stood").or_else(|| (!both).then(|| mine.clone()));
    Some(OpenEnd { mine, theirs: version("theirs")?, stood })
}

/// Which place a command speaks of, in words: those that name a step of the history, and what these leave open.
fn words(command: &Command) -> Option<Vec<String>> {
    let mut words: Vec<String> = about(command).into_iter().map(str::to_owned).collect();
    match command {
        Command::Write { place: TextPlace::Outcome(_, field), .. } => {
            words.push(OutcomeField::ALL.iter().position(|known| known == field)?.to_string());
        }
        Command::Converse { talk, .. } => match talk {
            Talk::Vote { round, level, .. } => {
                words.push(if *round == Round::First { "first" } else { "second" }.to_owned());
                words.extend(level.as_ref().map(|level| level.as_str().to_owned()));
            }
            Talk::Fist { round, fingers, .. } => {
                words.extend([if *round == Round::First { "fist" } else { "fist-again" }.to_owned(), fingers.to_string()]);
            }
            Talk::AgreedBy(_) => words.push("agreed".to_owned()),
            Talk::Shown(_) => return None,
        },
        _ => {}
    }
    Some(words)
}

/// What a command puts in its place; none for commands that are no version of one place.
fn value(command: &Command) -> Option<Value> {
    let level = |level: &Option<LevelId>| level.as_ref().map_or(Value::Null, |level| Value::from(level.as_str()));
    Some(match command {
        Command::Write { text, .. } => Value::from(text.as_str()),
        Command::SetTeamKind(kind) => Value::from(kind.slug()),
        Command::SetSchoolYear(year) => Value::from(year.starts),
        Command::SetPeople(people) => people.map_or(Value::Null, Value::from),
        Command::Rate { rating: Rating::NotRated, .. } => Value::Null,
        Command::Rate { rating: Rating::NotSureYet, .. } => Value::Bool(false),
        Command::Rate { rating: Rating::At(level), .. } => Value::from(level.as_str()),
        Command::Converse { talk: Talk::Vote { people, .. } | Talk::Fist { people, .. }, .. } => Value::from(*people),
        Command::Converse { talk: Talk::AgreedBy(way), .. } => way.map_or(Value::Null, |way| Value::from(way.slug())),
        Command::SetEvidenceKind { kind, .. } => Value::from(kind.slug()),
        Command::SetLevelByJune { level: by, .. } => level(by),
        _ => return None,
    })
}

/// The command that puts this value in the place of these words.
fn command(words: &[&str], value: &Value) -> Option<Command> {
    let number = || u16::try_from(value.as_u64()?).ok();
    let known = match words {
        ["outcome" | "why" | "conversation", _, ..] => words.get(..2)?,
        _ => words,
    };
    Some(match command_about(known)? {
        Command::Write { place: TextPlace::Outcome(id, _), .. } => {
            let field = *OutcomeField::ALL.get(words.get(2)?.parse::<usize>().ok()?)?;
            Command::Write { place: TextPlace::Outcome(id, field), text: value.as_str()?.to_owned() }
        }
        Command::Write { place, .. } => Command::Write { place, text: value.as_str()?.to_owned() },
        Command::SetTeamKind(_) => Command::SetTeamKind(TeamKind::from_slug(value.as_str()?)?),
        Command::SetSchoolYear(_) => Command::SetSchoolYear(SchoolYear { starts: number()? }),
        Command::SetPeople(_) if value.is_null() => Command::SetPeople(None),
        Command::SetPeople(_) => Command::SetPeople(Some(number()?)),
        Command::Rate { component, .. } => {
            let rating = match value {
                Value::Null => Rating::NotRated,
                Value::Bool(false) => Rating::NotSureYet,
                level => Rating::At(level.as_str()?.into()),
            };
            Command::Rate { component, rating }
        }
        Command::Converse { component, .. } => {
            let round =
                |round, level: Option<&str>| Some(Talk::Vote { round, level: level.map(Into::into), people: number()? });
            let talk = match words.get(2..)? {
                ["first"] => round(Round::First, None)?,
                ["first", level] => round(Round::First, Some(level))?,
                ["second"] => round(Round::Second, None)?,
                ["second", level] => round(Round::Second, Some(level))?,
                [fist @ ("fist" | "fist-again"), fingers] => {
                    let round = if *fist == "fist" { Round::First } else { Round::Second };
                    Talk::Fist { round, fingers: fingers.parse().ok()?, people: number()? }
                }
                ["agreed"] if value.is_null() => Talk::AgreedBy(None),
                ["agreed"] => Talk::AgreedBy(Some(AgreedBy::from_slug(value.as_str()?)?)),
                _ => return None,
            };
            Command::Converse { component, talk }
        }
        Command::SetEvidenceKind { component, id, .. } => {
            Command::SetEvidenceKind { component, id, kind: EvidenceKind::from_slug(value.as_str()?)? }
        }
        Command::SetLevelByJune { outcome, .. } if value.is_null() => Command::SetLevelByJune { outcome, level: None },
        Command::SetLevelByJune { outcome, .. } => Command::SetLevelByJune { outcome, level: Some(value.as_str()?.into()) },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Quarter;

    fn question(mine: Command, theirs: Command) -> OpenEnd {
        OpenEnd { stood: Some(mine.clone()), mine, theirs }
    }

    #[test]
    fn every_open_end_reads_back_and_has_a_key_of_its_own() {
        let id = WorkbookId::from("w");
        let write = |place: &TextPlace, text: &str| Command::Write { place: place.clone(), text: text.to_owned() };
        let mut ends = Vec::new();
        let mut places = vec![TextPlace::TeamName, TextPlace::School];
        let of = [TextPlace::Note, TextPlace::Lasting, TextPlace::FindOut, TextPlace::FindOutWho, TextPlace::Dissent];
        places.extend(of.map(|of| of("one.a".into())));
        places.push(TextPlace::EvidenceShows("one.a".into(), "e/1".into()));
        places.push(TextPlace::EvidenceLink("one.a".into(), "e/1".into()));
        places.extend(OutcomeField::ALL.map(|field| TextPlace::Outcome("o".into(), field)));
        assert!(places.contains(&TextPlace::Outcome("o".into(), OutcomeField::CheckIn(Quarter::Q4))));
        for place in &places {
            ends.push(question(write(place, ""), write(place, "their\n\"words\" 🌱")));
        }
        let people = |people| Command::SetPeople(people);
        ends.push(question(people(None), people(Some(7))));
        let year = |starts| Command::SetSchoolYear(SchoolYear { starts });
        ends.push(question(year(2026), year(2027)));
        ends.push(question(Command::SetTeamKind(TeamKind::Other), Command::SetTeamKind(TeamKind::Department)));
        let rate = |rating| Command::Rate { component: "one.a".into(), rating };
        ends.push(question(rate(Rating::NotRated), rate(Rating::At("l1".into()))));
        let rate = |rating| Command::Rate { component: "one.b".into(), rating };
        ends.push(question(rate(Rating::NotSureYet), rate(Rating::NotRated)));
        let kind = |kind| Command::SetEvidenceKind { component: "one.a".into(), id: "e".into(), kind };
        ends.push(question(kind(EvidenceKind::Other), kind(EvidenceKind::Data)));
        let level = |level: Option<&str>| Command::SetLevelByJune { outcome: "o".into(), level: level.map(Into::into) };
        ends.push(question(level(None), level(Some("l2"))));
        let talk = |talk| Command::Converse { component: "one.a".into(), talk };
        for round in [Round::First, Round::Second] {
            for level in [None, Some("l1"), Some("fist")] {
                let vote = |people| talk(Talk::Vote { round, level: level.map(Into::into), people });
                ends.push(question(vote(1), vote(0)));
            }
        }
        for round in [Round::First, Round::Second] {
            ends.extend((0..6).map(|fingers| {
                let fist = |people| talk(Talk::Fist { round, fingers, people });
                question(fist(3), fist(4))
            }));
        }
        ends.push(question(talk(Talk::AgreedBy(None)), talk(Talk::AgreedBy(Some(AgreedBy::Majority)))));
        let mut keys = Vec::new();
        for end in &ends {
            let (key, text) = write_open(&id, end).expect("it can be kept");
            assert_eq!(read_open(&text).as_ref(), Some(end));
            assert_eq!(open_of_key(&key), Some(id.clone()));
            keys.push(key);
        }
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), ends.len());
    }

    #[test]
    fn f02_what_can_t_be_read_is_nothing_and_a_text_without_end_is_not_kept() {
        for raw in
            ["", "null", "{", "[]", r#"{"format":"juneward-open","format_version":2,"place":["team-name"],"text":"x"}"#]
        {
            assert_eq!(read_open(raw), None, "{raw}");
        }
        let write = |text| Command::Write { place: TextPlace::TeamName, text };
        let end = question(write(String::new()), write("x".repeat(MOST_BYTES)));
        assert_eq!(write_open(&"w".into(), &end), None);
    }
}
