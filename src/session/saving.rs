//! When to save, and what to do when a save ends in each of its ways. The table of states is in `docs/decisions/003-saving.md`.

use super::line::seen_beyond;
use super::together::{LaterCopy, put_together};
use super::{Desk, Effect, Env, Event, Held, Hold, Notice, SaveState, Screens, Session};
use crate::domain::{Timestamp, WorkbookId};
use crate::storage::{SaveOutcome, SaveRequest, StoreProblem, Stored, Unreadable, read_stored, write_history};
use std::hint::black_box;
use std::sync::Arc;

/// Quiet time after an edit, in milliseconds: a pause between two letters is mostly shorter, one between two words longer.
const QUIET: i64 = 200;
/// The longest an edit waits for quiet, in milliseconds.
const LONGEST_WAIT: i64 = 2000;
/// How long after a save that failed the next one is tried without being asked for, in milliseconds.
const RETRY: u32 = 5000;
/// How long a copy of earlier work is new enough, in milliseconds.
const COPY_EVERY: i64 = 600_000;

type Beside = fn(&mut Desk, SaveRequest, Timestamp) -> SaveRequest;

impl Desk {
    /// An edit was accepted: when is it saved, or kept in mind where it can't be?
    pub(super) fn changed(&mut self, now: Timestamp) -> Effect {
        // A clock that was set back would make it wait until the old time comes again.
        let since = match self.save {
            SaveState::Waiting { since } => since.min(now),
            // What waits for a person, or for room, goes on waiting for it, and the line goes on saying so.
            SaveState::Held(_) | SaveState::Failing { .. } => self.typing.map_or(now, |since| since.min(now)),
            SaveState::New | SaveState::Clean { .. } | SaveState::Writing => now,
        };
        if matches!(self.save, SaveState::Held(_) | SaveState::Failing { .. }) {
            self.typing = Some(since);
        } else {
            self.save = SaveState::Waiting { since };
        }
        self.tried_again = false;
        let waited = now.0.saturating_sub(since.0).clamp(0, LONGEST_WAIT);
        let after = u32::try_from(QUIET.min(LONGEST_WAIT - waited)).unwrap_or(0);
        Effect::SaveSoon { id: self.workbook.id.clone(), after }
    }

    /// A person has chosen: what is on the screen is saved next. Bytes in its place that can't be read are kept aside first.
    pub(super) fn chosen(&mut self, env: &Env) {
        if let (SaveState::Held(Hold::Unreadable(_)), Some(raw)) = (&self.save, &self.base) {
            self.put_by(raw.clone(), env);
        }
        self.save = SaveState::Waiting { since: env.now };
        self.removed = None;
    }

    fn request(&mut self, screens: Screens, env: &Env) -> SaveRequest {
        let now = env.now;
        self.recall();
        self.revision += 1;
        self.untold = false;
        self.typing = None;
        let saves = self.saves() + 1;
        let tab = self.tab.get_or_insert_with(|| env.fresh.clone());
        self.writers.note(tab, saves);
        self.save = SaveState::Writing;
        let text = self.text(now);
        self.asked = Some(text.clone());
        let request = SaveRequest {
            id: self.workbook.id.clone(),
            base: self.base.clone(),
            text,
            save: self.writers.last(),
            copy: None,
            history: None,
            aside: self.aside.clone(),
            makes_way: screens == Screens::Here,
        };
        if request.makes_way { black_box(Self::keep_beside_later as Beside)(self, request, now) } else { request }
    }

    /// What is kept beside the work, as a courtesy.
    #[inline(never)]
    fn keep_beside_later(&mut self, request: SaveRequest, now: Timestamp) -> SaveRequest {
        let history = write_history(&self.history.to_keep(&self.workbook), &request.text);
        SaveRequest { copy: self.copy_due(now), history, ..request }
    }

    /// When what stands in the store was saved, if a copy of it is to be kept: at the first save of a visit, after ten
    /// minutes of work, and where something larger takes its place.
    fn copy_due(&self, now: Timestamp) -> Option<Timestamp> {
        let new_enough = |at: Timestamp| (0..COPY_EVERY).contains(&now.0.saturating_sub(at.0));
        if self.copied.is_some_and(new_enough) {
            return None;
        }
        // What can't be read is put aside whole; what says the same is no loss.
        let stored = read_stored(self.base.as_deref()?).ok()?;
        (stored.workbook != *self.workbook).then_some(stored.saved)
    }
}

impl Session {
    pub(super) fn ids(&self) -> Vec<WorkbookId> {
        self.desks.iter().map(|desk| desk.workbook.id.clone()).collect()
    }

    /// Saves a workbook now if it has anything to save, whosever turn it is: the page may be on its way out.
    pub(super) fn save_now(&mut self, id: &WorkbookId, env: &Env) -> Vec<Effect> {
        let screens = self.screens;
        match self.any_desk_mut(id) {
            Some(desk) if matches!(desk.save, SaveState::Waiting { .. } | SaveState::Failing { .. }) => {
                vec![Effect::Save(desk.request(screens, env))]
            }
            _ => Vec::new(),
        }
    }

    /// Saves everything that waits.
    pub(super) fn save_all(&mut self, env: &Env) -> Vec<Effect> {
        self.ids().iter().flat_map(|id| self.save_now(id, env)).collect()
    }

    pub(super) fn saved(&mut self, request: SaveRequest, outcome: SaveOutcome, env: &Env) -> Vec<Effect> {
        let keeps_nothing = self.blocked.is_some();
        let screens_are_here = self.screens == Screens::Here;
        let Some(desk) = self.any_desk_mut(&request.id) else { return Vec::new() };
        // The desk that asked for it was cleared meanwhile: to the one that stands here it is another tab's.
        let others = outcome == SaveOutcome::Saved && !desk.writers.hold(&request.save);
        let outcome = if others { SaveOutcome::MovedOn(Some(request.text.clone())) } else { outcome };
        match outcome {
            SaveOutcome::Saved => {
                // Only the last save makes it "Saved": an edit that came meanwhile still waits, or is being written.
                let last = desk.asked.as_ref() == Some(&request.text);
                if last && matches!(desk.save, SaveState::Writing | SaveState::Failing { .. }) {
                    desk.save = SaveState::Clean { at: env.now };
                }
                desk.went_on(request.save, &request.text);
                desk.base = Some(request.text);
                if request.copy.is_some() || request.base.is_none() {
                    desk.copied = Some(env.now);
                }
                desk.aside.retain(|aside| !request.aside.contains(aside));
                desk.tried_again = false;
                Vec::new()
            }
            SaveOutcome::Failed(why) => {
                // Nobody is told that it is deleted where the device has it as it was.
                let stays =
                    desk.deleted.is_some() && !keeps_nothing && black_box(Desk::stays_later as fn(&mut Desk) -> bool)(desk);
                // What waits for a person goes on waiting.
                if matches!(desk.save, SaveState::Writing | SaveState::Waiting { .. }) {
                    desk.save = SaveState::Failing { why };
                }
                if keeps_nothing || !matches!(desk.save, SaveState::Failing { .. }) {
                    return Vec::new();
                }
                if stays {
                    self.tell(Notice::NotKept(why));
                }
                // Room may come back without anybody typing. The quiet tries stop with the first that goes well.
                vec![Effect::SaveSoon { id: request.id, after: RETRY }]
            }
            SaveOutcome::MovedOn(now) => {
                if desk.save == SaveState::Writing {
                    desk.save = SaveState::Waiting { since: env.now };
                }
                if !screens_are_here && desk.base != now {
                    desk.save = SaveState::Failing { why: StoreProblem::WrittenElsewhere };
                    let mut effects = self.when_screens_are_here(Event::MovedOn { id: request.id.clone(), now }, env);
                    effects.push(Effect::SaveSoon { id: request.id, after: RETRY });
                    return effects;
                }
                let again = !std::mem::replace(&mut desk.tried_again, true);
                let mut effects = if desk.base == now {
                    // This tab has learned of it meanwhile, and its edits still wait.
                    vec![Effect::SaveSoon { id: request.id.clone(), after: 0 }]
                } else {
                    self.when_screens_are_here(Event::MovedOn { id: request.id.clone(), now }, env)
                };
                if again {
                    // The page may be on its way out: no timer would ring any more.
                    effects.extend(self.save_now(&request.id, env));
                }
                effects
            }
        }
    }

    /// A storage event. It can come late: what this tab has already moved past is no news.
    pub(super) fn heard(&mut self, id: &WorkbookId, now: Option<String>, env: &Env) -> Vec<Effect> {
        let read = |text: &String| read_stored(text).ok();
        let known = self.any_desk_mut(id).and_then(|desk| read(desk.base.as_ref()?));
        match (known, now.as_ref().and_then(read)) {
            (Some(known), Some(heard)) if heard.revision < known.revision && known.writers.hold(&heard.writers) => {
                Vec::new()
            }
            _ => self.store_moved(id, now, env),
        }
    }

    /// Another tab wrote or removed a workbook: what stands there now.
    pub(super) fn store_moved(&mut self, id: &WorkbookId, now: Option<String>, env: &Env) -> Vec<Effect> {
        let Some(desk) = self.any_desk_mut(id) else {
            match now {
                Some(raw) => self.put_on_shelf(id, raw),
                None => self.held.retain(|held| held.id != *id),
            }
            return Vec::new();
        };
        if desk.base == now {
            return Vec::new();
        }
        let unsaved = !matches!(desk.save, SaveState::Clean { .. } | SaveState::New);
        // Only what was deleted goes without a word. Of anything else this may be the last good copy.
        let keeps = unsaved || desk.deleted.is_none() || self.route.workbook() == Some(id);
        let Some(raw) = now else {
            if keeps {
                if let Some(desk) = self.any_desk_mut(id) {
                    desk.save = SaveState::Held(Hold::Vanished);
                    desk.base = None;
                    return desk.rescue(env);
                }
            } else {
                self.desks.retain(|desk| desk.workbook.id != *id);
            }
            return Vec::new();
        };
        // A workbook that stands under another one's key was put there by hand: the two would be mixed.
        let stored = read_stored(&raw).and_then(|stored| match &stored.workbook.id {
            theirs if theirs == id => Ok(stored),
            _ => Err(Unreadable::NotPossible { at: "/workbook/id".to_owned() }),
        });
        match stored {
            Err(why) if keeps => {
                if let Some(desk) = self.any_desk_mut(id) {
                    desk.save = SaveState::Held(Hold::Unreadable(why));
                    desk.base = Some(raw);
                    return desk.rescue(env);
                }
                Vec::new()
            }
            Err(why) => {
                self.desks.retain(|desk| desk.workbook.id != *id);
                self.held.push(Held { id: id.clone(), raw, why });
                Vec::new()
            }
            Ok(stored) => self.adopt(id, stored, raw, env),
        }
    }

    /// Takes over what another tab wrote, on top of it what is not saved here.
    fn adopt(&mut self, id: &WorkbookId, theirs: Stored, raw: String, env: &Env) -> Vec<Effect> {
        let here = self.route.workbook() == Some(id);
        let Some(desk) = self.any_desk_mut(id) else { return Vec::new() };
        // Tabs that wrote at the same moment: what this one wrote is not in the other's.
        let apart = desk.is_apart(&theirs.writers);
        let unsaved =
            desk.holds_on(&theirs.workbook) || apart || !matches!(desk.save, SaveState::Clean { .. } | SaveState::New);
        // Deleted there while it is open here: neither brought back silently nor taken away.
        let hold = theirs.deleted.is_some() && desk.deleted.is_none() && (unsaved || here || desk.has_drafts());
        if !unsaved {
            let changed = *desk.workbook != theirs.workbook;
            let before = Arc::clone(&desk.workbook);
            let (clashes, drafts) = (std::mem::take(&mut desk.clashes), std::mem::take(&mut desk.drafts));
            let open_ends = std::mem::take(&mut desk.open_ends);
            let (tab, mut history) = (desk.tab.take(), std::mem::take(&mut desk.history));
            let (stood, taken) = (std::mem::take(&mut desk.stood), std::mem::take(&mut desk.taken));
            desk.took_over(&theirs, &raw);
            let line = std::mem::take(&mut desk.line);
            if changed {
                history.part(&before);
            }
            let copied = desk.copied;
            *desk =
                Desk { history, copied, tab, line, stood, drafts, clashes, open_ends, taken, ..Desk::loaded(theirs, raw) };
            desk.remember(Vec::new(), &before);
            if changed {
                desk.series_goes_on(&before);
            }
            if hold {
                desk.deleted = None;
                desk.removed = Some(desk.workbook.edited);
                desk.save = SaveState::Held(Hold::DeletedElsewhere);
                return desk.rescue(env);
            } else if changed && here {
                self.tell(Notice::TakenFromOtherTab);
            }
            return Vec::new();
        }
        let mut effects = Vec::new();
        let base = desk.parted_at(&theirs.writers);
        let seen = seen_beyond(base.as_ref(), &desk.writers, &theirs.writers);
        let base = base.map(|base| base.workbook);
        let (mut merged, conflicts, lost) = put_together(base.as_ref(), &desk.workbook, &theirs.workbook, seen);
        let clashes = super::clash::clashes(base.as_ref(), &desk.workbook, &theirs.workbook, &merged);
        let places = if clashes.is_empty() { conflicts } else { clashes.len() };
        if lost {
            desk.put_by(raw.clone(), env);
        }
        if merged != *desk.workbook && merged != theirs.workbook {
            // A state of its own: neither tab's file holds it.
            merged.edited = super::update::later(merged.edited, env);
        }
        let before = std::mem::replace(&mut desk.workbook, Arc::new(merged));
        desk.remember(clashes, &before);
        if before != desk.workbook {
            desk.history.part(&before);
            desk.series_goes_on(&before);
        }
        desk.copied = None;
        desk.took_over(&theirs, &raw);
        desk.file = desk.file.max_by_time(theirs.file);
        desk.revision = desk.revision.max(theirs.revision);
        desk.writers.take_in(&theirs.writers);
        desk.base = Some(raw);
        if hold {
            desk.save = SaveState::Held(Hold::DeletedElsewhere);
            effects = desk.rescue(env);
        } else {
            // Whatever it was on hold for is over: it stands in the store again.
            let was_held = matches!(desk.save, SaveState::Held(_));
            desk.removed = None;
            desk.save = SaveState::Waiting { since: env.now };
            if was_held {
                effects = desk.rescue(env);
            }
            effects.push(Effect::SaveSoon { id: id.clone(), after: 0 });
            self.tell(Notice::Merged { places });
        }
        effects
    }
}
