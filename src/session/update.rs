//! One function through which everything passes.

use super::strokes::By;
use super::{Desk, Effect, Env, Event, Notice, Parcel, Place, Route, SaveState, Screens, Session};
use crate::domain::{Change, Command, LETTER, Rating, Refusal, Standing, TextPlace, Workbook, WorkbookId};
use std::sync::Arc;

impl Session {
    /// Takes one event in and says what the outside has to do. Never panics, never waits, never reads a clock: the
    /// same state, event and `env` give the same result.
    pub fn update(&mut self, event: Event, env: &Env) -> Vec<Effect> {
        let told = self.notices;
        let mut effects = self.carry_out(event, env);
        effects.extend(self.follow_kept_files(env));
        effects.extend(self.look_after_open_ends(env));
        // What is told on the way to another screen is read there; everything else is over when the screen is left.
        if self.notices != told {
            self.arriving = effects.iter().any(|effect| matches!(effect, Effect::Go(_)));
        }
        effects
    }

    fn carry_out(&mut self, event: Event, env: &Env) -> Vec<Effect> {
        match event {
            Event::Edit(command) => self.edit(command, env),
            Event::Undo => self.step(env, Direction::Back),
            Event::Redo => self.step(env, Direction::Forth),
            Event::Settled => {
                let Some(desk) = self.here_mut() else { return Vec::new() };
                desk.history.settle();
                let id = desk.workbook.id.clone();
                self.hurry(&id, env)
            }
            Event::StartWorkbook { review } => {
                let Some(framework) = self.framework() else { return Vec::new() };
                let id = WorkbookId::from(env.fresh.as_str());
                let workbook = Workbook::new(id.clone(), review, framework, env.now, env.today);
                self.desks.push(Desk::new(workbook));
                self.notice = None;
                vec![Effect::Go(Route::to(&id, Place::Prepare))]
            }
            Event::StartPractice => self.fetch(Parcel::Practice(self.language)),
            Event::Went(route) => self.went(route, env),
            Event::Speak(language) => self.speak(language),
            Event::Need(language) => self.need(language),
            Event::NeedScreens => self.need_screens(),
            Event::Arrived { parcel, text } => self.arrived(parcel, text, env),
            Event::SaveDue(id) => self.save_due(&id, env),
            Event::Turn(id) => self.turn(&id, env),
            Event::TryAgain | Event::Returned => self.try_again(env),
            Event::Leaving => {
                self.tell_of_files(env);
                for desk in &mut self.desks {
                    if desk.save == SaveState::Writing {
                        // Where the browser stopped the script just before, that save was never begun.
                        desk.save = SaveState::Waiting { since: env.now };
                    }
                }
                let held = self.desks.iter_mut().flat_map(|desk| desk.keep_held(env)).collect::<Vec<_>>();
                self.save_all(env).into_iter().chain(held).collect()
            }
            Event::Saved { request, outcome } => {
                let asks = self.ask_to_stay(&request.id, &outcome);
                self.saved(request, outcome, env).into_iter().chain(asks).collect()
            }
            Event::SaveFile { name } => self.save_file(name),
            Event::NoticeClosed => {
                self.notice = None;
                Vec::new()
            }
            _ => self.when_screens_are_here(event, env),
        }
    }

    /// The address changed.
    fn went(&mut self, route: Route, env: &Env) -> Vec<Effect> {
        let (route, link) = super::link::arrival(route);
        if !std::mem::take(&mut self.arriving) {
            self.notice = None;
        }
        self.tell_of_files(env);
        let weigh = self.left_for(&route);
        let mut effects = self.save_all(env);
        effects.extend(weigh);
        effects.extend(self.go_to(route));
        if let Some((instead, linked)) = link {
            effects.push(instead);
            effects.extend(self.when_screens_are_here(linked, env));
        }
        // The network may be back.
        if self.screens == Screens::Missing {
            effects.extend(self.need_screens());
        }
        effects
    }

    /// The workbook at hand. It is on the desk even while it is held.
    pub(super) fn here_mut(&mut self) -> Option<&mut Desk> {
        let id = self.route.workbook()?.clone();
        self.any_desk_mut(&id).filter(|desk| desk.deleted.is_none())
    }

    pub(super) fn edit(&mut self, command: Command, env: &Env) -> Vec<Effect> {
        let screens = self.screens;
        let Some(desk) = self.here_mut() else { return Vec::new() };
        // Letters that were on their way are kept on the screen; everything else waits for the newer app.
        if desk.is_read_only() && !matches!(command, Command::Write { .. }) {
            self.tell(Notice::ReadOnly);
            return Vec::new();
        }
        let mut command = command;
        if let Command::Write { place, text } = &mut command {
            desk.with_unseen(place, text);
        }
        let mut workbook = (*desk.workbook).clone();
        let outcome = workbook.apply(&command);
        let draft = match (&command, &outcome) {
            (Command::Write { place, text }, Err(Refusal::TextTooLong { .. })) => desk.set_draft(place, Some(text)),
            (Command::Write { place, .. }, Ok(_)) => desk.set_draft(place, None),
            _ => None,
        };
        match outcome {
            Err(_) | Ok(Change::Nothing) => {
                match outcome {
                    Err(refusal) => self.refused = Some((command, refusal)),
                    Ok(_) => self.answered(&command),
                }
                draft.into_iter().collect()
            }
            Ok(Change::Changed) => {
                // Later than what a file holds, too: a state that was undone may be in it.
                if let Command::Rate { component, .. } = &command {
                    workbook.review.remember_day(component, env.today);
                }
                let before = desk.file.map_or(desk.workbook.edited, |file| file.edited.max(desk.workbook.edited));
                workbook.edited = later(before, env);
                let (out, kept) = desk.take_away((By::Edit, &command), &workbook, screens, env);
                if out > LETTER {
                    // A slip in the middle of typing: Undo goes back to the letter before it.
                    desk.history.settle();
                }
                desk.history.record(&command, Arc::clone(&desk.workbook), env.now);
                desk.workbook = Arc::new(workbook);
                let effect = desk.changed(env.now);
                let id = desk.workbook.id.clone();
                self.answered(&command);
                // A choice is whole when it is made; words come letter by letter.
                let choice = !matches!(command, Command::Write { .. });
                match command {
                    Command::RemoveEvidence { .. } | Command::SetAside(_) | Command::StartOver => {
                        self.tell(Notice::Removed(command));
                    }
                    // Older news would stand beside newer work.
                    _ => self.notice = None,
                }
                let mut effects = vec![effect];
                effects.extend(draft);
                effects.extend(kept);
                if choice {
                    effects.extend(self.save_in_turn(&id, env));
                }
                effects
            }
        }
    }

    /// An edit was accepted: an earlier refusal is over. A text that was refused still stands in its field, and nowhere
    /// else; its refusal is over when that field's text is accepted, or its place was taken out.
    fn answered(&mut self, command: &Command) {
        let is_there = |place: &TextPlace| self.desk().is_some_and(|desk| desk.workbook.text(place).is_some());
        let over = match (&self.refused, command) {
            (Some((Command::Write { place: refused, .. }, _)), Command::Write { place, .. }) if refused == place => true,
            (Some((Command::Write { place, .. }, _)), _) => !is_there(place),
            _ => true,
        };
        if over {
            self.refused = None;
        }
    }

    fn step(&mut self, env: &Env, direction: Direction) -> Vec<Effect> {
        // Whoever has the device in hand must not take back what somebody else has put into the box.
        let voting = matches!(self.route.place(), Some(Place::Pass(_)));
        let screens = self.screens;
        let Some(desk) = self.here_mut().filter(|desk| !voting && !desk.is_read_only()) else { return Vec::new() };
        let now = Arc::clone(&desk.workbook);
        let by = if desk.history.can_redo().is_none() { By::FirstUndo } else { By::Step };
        let step = match direction {
            Direction::Back => desk.history.undo(now),
            Direction::Forth => desk.history.redo(now),
        };
        let Some(step) = step else { return Vec::new() };
        let (_, kept) = desk.take_away((by, &step.command), &step.other_side, screens, env);
        let before = std::mem::replace(&mut desk.workbook, step.other_side);
        let stays = Arc::ptr_eq(&before, &desk.workbook);
        let places = step.clashes.len();
        desk.open_ends.changed |= places > 0;
        desk.clashes.extend(step.clashes);
        let effect = desk.changed(env.now);
        self.refused = None;
        self.tell(match direction {
            _ if places > 0 => Notice::Merged { places },
            _ if stays => Notice::NothingChanged,
            Direction::Back => Notice::Undone(step.command),
            Direction::Forth => Notice::Redone(step.command),
        });
        let mut effects = vec![effect];
        effects.extend(kept);
        effects
    }

    /// Settles on a route. "Wherever the team goes on" becomes a place.
    pub(super) fn go_to(&mut self, route: Route) -> Vec<Effect> {
        self.refused = None;
        self.collected = None;
        if let Some(desk) = self.here_mut() {
            desk.history.settle();
        }
        if let Some(desk) = route.workbook().and_then(|id| self.any_desk_mut(id)) {
            desk.recall();
        }
        let resumed = match &route {
            Route::Workbook(id, Place::Resume) => self.desk_of(id).map(|desk| Route::to(id, self.place_to_resume(desk))),
            _ => None,
        };
        if let Some(place) = resumed {
            self.route = place.clone();
            return vec![Effect::GoInstead(place)];
        }
        self.route = route;
        Vec::new()
    }

    fn place_to_resume(&self, desk: &Desk) -> Place {
        let workbook = &desk.workbook;
        let Some(framework) = self.framework() else { return Place::Prepare };
        let untouched = workbook
            .review
            .components
            .iter()
            .all(|entry| entry.rating == Rating::NotRated && entry.standing(framework) == Standing::NotRated);
        if untouched && workbook.team.name.trim().is_empty() {
            return Place::Prepare;
        }
        match workbook.resume_at(framework) {
            Some(component) => Place::Review(component),
            None if workbook.systems.is_empty() => Place::Prepare,
            None if workbook.chosen().next().is_some() => Place::Outcomes,
            None => Place::See,
        }
    }
}

/// The moment of an edit: later than the edit before, even where a clock was set back, so that no two states of a
/// workbook carry the same moment.
pub(super) fn later(before: crate::domain::Timestamp, env: &Env) -> crate::domain::Timestamp {
    env.now.max(before.after())
}

#[derive(Clone, Copy)]
enum Direction {
    Back,
    Forth,
}
