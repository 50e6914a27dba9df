//! What the later screens ask for, and what can wait until they are here: its code travels with them.
//!
//! Invariants, as absences: no edit waits here, and nothing that saves one or takes it back, but where another window has
//! written the same workbook; nothing that waits is lost; nothing overtakes what waits.

use super::{Effect, Env, Event, Notice, SaveState, Screens, Session};
use std::hint::black_box;

type CarryOut = fn(&mut Session, Event, &Env) -> Vec<Effect>;

impl Session {
    /// Carries an event out now, or in its turn once the later screens are here.
    pub(super) fn when_screens_are_here(&mut self, event: Event, env: &Env) -> Vec<Effect> {
        if self.screens != Screens::Here {
            if let Event::MovedOn { id, .. } = &event {
                // Every save that meets it says so; only what stands there last counts.
                self.waiting.retain(|other| !matches!(other, Event::MovedOn { id: older, .. } if older == id));
            }
            let mut effects = self.falls_behind(&event, env);
            self.waiting.push(event);
            // The network may be back.
            if self.screens == Screens::Missing {
                effects.extend(self.need_screens());
            }
            return effects;
        }
        // Through an address that the compiler can't see through: `tools/build/split.mjs` cuts the app in two here.
        black_box(Self::carry_out_later as CarryOut)(self, event, env)
    }

    /// What another window wrote waits, too. Where it stands nowhere on the device any more, or the code that would take it over does
    /// not come, this window does not go on saying that it is saved: the next save meets what stands there and says so.
    pub(super) fn falls_behind(&mut self, event: &Event, env: &Env) -> Vec<Effect> {
        let missing = self.screens == Screens::Missing;
        match event {
            Event::StoreMoved { id, now } => match self.any_desk_mut(id) {
                Some(desk)
                    if matches!(desk.save, SaveState::Clean { .. }) && (now.is_none() || missing && desk.base != *now) =>
                {
                    vec![desk.changed(env.now)]
                }
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// What waited is carried out.
    pub(super) fn catch_up(&mut self, env: &Env) -> Vec<Effect> {
        let waiting = std::mem::take(&mut self.waiting);
        waiting.into_iter().flat_map(|event| self.when_screens_are_here(event, env)).collect()
    }

    #[inline(never)]
    fn carry_out_later(&mut self, event: Event, env: &Env) -> Vec<Effect> {
        match event {
            Event::OpenEarlier { raw, team } => self.open_earlier(&raw, team, env),
            Event::Unpacked { parcel, text } => self.unpacked(parcel, &text, env),
            Event::Delete(id) => self.delete(&id, env),
            Event::PutBack(id) => self.put_back(&id, env),
            Event::Forget(id) => self.forget(id, env),
            Event::StoreMoved { id, now } => self.heard(&id, now, env),
            Event::Overheard { id, text } => self.overheard(&id, &text, env),
            Event::MovedOn { id, now } => self.store_moved(&id, now, env),
            Event::KeepMine(id) => self.keep_mine(&id, env),
            Event::LetGo(id) => self.let_go(&id, env),
            Event::PutAside(id) => self.put_aside(id, env),
            Event::Picked { clash, pick, seen } => self.pick(&clash, pick, &seen, env),
            Event::FileLeft { file, taken } => self.file_left(file, taken, env),
            Event::Keep(id, event) => self.keep(&id, event, env),
            Event::Received { name, text } if self.collects() => self.collect(vec![(name, text)], env),
            Event::ReceivedTogether(files) if self.collects() => self.collect(files, env),
            Event::Count(code) => self.collect_link(code, env),
            Event::TakeInAll => self.take_in_all(env),
            Event::TakeIn { index } => self.take_in(index, env),
            Event::TakeParts { index, into, choices } => self.take_parts(index, &into, &choices, env),
            Event::Time(time) => self.time(time, env),
            Event::OpenEnds => self.keep_open_ends(),
            told => {
                self.take_note(told, env);
                Vec::new()
            }
        }
    }

    /// What only changes what is shown.
    fn take_note(&mut self, event: Event, env: &Env) {
        match event {
            Event::WasPutAside(id) => self.was_put_aside(&id),
            Event::NotDone(why) => self.tell(Notice::NotKept(why)),
            Event::Ground(learned) => self.learn(learned),
            Event::AlarmRead => self.alarm = None,
            Event::Copied(result) => self.tell(if result.is_ok() { Notice::Copied } else { Notice::NotCopied }),
            Event::HandedOn { way, file, taken } => self.handed_on(way, file, taken, env),
            Event::Received { name, text } => self.receive(name, text),
            Event::ReceivedTogether(files) => self.receive_together(files),
            Event::Linked(link) => self.follow_link(&link),
            Event::Decline => self.incoming = None,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Effect, Env, Event, Parcel, Route, Screens, Session, Start};
    use crate::domain::{Date, Language, Timestamp};
    use crate::storage::{MemoryStore, Unreadable};

    fn env() -> Env {
        Env { now: Timestamp(0), today: Date { year: 2026, month: 11, day: 21 }, fresh: "a".to_owned() }
    }

    fn coming() -> Session {
        let frameworks = vec![std::sync::Arc::new(crate::content::built_in())];
        let start =
            Start { language: Language::English, frameworks, route: Route::Start, blocked: None, screens: Screens::Coming };
        Session::open(start, &MemoryStore::default()).0
    }

    fn arrived(text: Result<String, ()>) -> Event {
        Event::Arrived { parcel: Parcel::Screens, text }
    }

    #[test]
    fn f47_what_comes_before_the_later_screens_waits_for_them_and_is_not_lost() {
        let (mut session, env) = (coming(), env());
        assert_eq!(session.update(Event::NeedScreens, &env), [Effect::Fetch(Parcel::Screens)]);
        let text = Err(Unreadable::TooLarge { max: 1 });
        session.update(Event::Received { name: "a.json".to_owned(), text }, &env);
        assert!(session.incoming.is_none());
        session.update(arrived(Err(())), &env);
        assert_eq!((session.screens, session.incoming.is_some()), (Screens::Missing, false));
        // The next screen asks again.
        assert!(session.update(Event::Went(Route::Start), &env).contains(&Effect::Fetch(Parcel::Screens)));
        session.update(arrived(Ok(String::new())), &env);
        assert_eq!((session.screens, session.incoming.is_some()), (Screens::Here, true));
        assert!(session.update(Event::NeedScreens, &env).is_empty());
    }

    #[test]
    fn screens_that_come_after_they_were_given_up_are_as_good_as_others() {
        let (mut session, env) = (coming(), env());
        session.update(Event::NeedScreens, &env);
        session.update(arrived(Err(())), &env);
        session.update(arrived(Ok(String::new())), &env);
        session.update(arrived(Err(())), &env);
        assert_eq!(session.screens, Screens::Here);
    }
}
