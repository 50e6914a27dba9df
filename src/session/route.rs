//! Addresses. Everything is in the fragment, so that the app runs in any folder of any host; nothing that a team
//! said is ever in an address.

use crate::domain::{ComponentId, WorkbookId};

/// A place in the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The workbooks of this device.
    Start,
    /// Opening a file.
    Open,
    /// Earlier work: of one workbook, or all of it.
    Earlier(Option<WorkbookId>),
    /// A workbook.
    Workbook(WorkbookId, Place),
    /// A link that somebody sent: what stood behind the `#`. It is looked at, and gone from the address at once.
    Link(String),
    /// Voting on a device of one's own, by this invitation.
    Vote(String),
    /// A ballot to be counted; empty once it was looked at.
    Count(String),
    /// An address that nothing answers to.
    Nowhere,
}

/// What codes begin with, and so do links.
const LINK: &str = "JUNEWARD";

/// A step of the work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Wherever the team goes on.
    Resume,
    /// Team, year, systems.
    Prepare,
    /// One component.
    Review(ComponentId),
    /// One component on the wall, in type for the back row: nothing that a team said before it is shown there.
    Wall(ComponentId),
    /// The wall in a second window, which shows the component at which the first one is.
    Following,
    /// The conversation about one component: votes, spread, agreement.
    Talk(ComponentId),
    /// One device goes round: each person votes on a component alone.
    Pass(ComponentId),
    /// Votes from people's own devices: the invitation, and the ballots that come back.
    OwnDevices(ComponentId),
    /// This invitation, large.
    Invite(ComponentId, String),
    /// What the review says.
    See,
    /// What to work on.
    Choose,
    /// The outcomes.
    Outcomes,
    /// The page that is printed.
    OnePage,
    /// Files, print, e-mail.
    HandOn,
    /// This sitting: its time, what was decided last time and today, and what waits.
    Sitting,
    /// What two windows said differently.
    TwoWindows,
}

impl Route {
    /// The address of a place in a workbook.
    pub fn to(workbook: &WorkbookId, place: Place) -> Self {
        Self::Workbook(workbook.clone(), place)
    }

    /// Whether an address can carry this id as it is. Ids of ours can; those of another program may hold what browsers
    /// escape in an address, or what ends one.
    pub(super) fn can_carry(id: &WorkbookId) -> bool {
        id.as_str().bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
    }

    /// The workbook that it speaks of.
    pub fn workbook(&self) -> Option<&WorkbookId> {
        match self {
            Self::Workbook(id, _) => Some(id),
            _ => None,
        }
    }

    /// The place in the workbook.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Workbook(_, place) => Some(place),
            _ => None,
        }
    }

    /// The fragment, with its `#`.
    pub fn to_hash(&self) -> String {
        let Self::Workbook(id, place) = self else {
            return match self {
                // A link leaves no address: what it carries is never written into one again.
                Self::Open | Self::Link(_) => "#/open".to_owned(),
                Self::Earlier(None) => "#/earlier-work".to_owned(),
                // In capitals: they take less room in a QR code.
                Self::Vote(code) => ["#/VOTE/", code].concat(),
                Self::Count(code) if code.is_empty() => "#/COUNT".to_owned(),
                Self::Count(code) => ["#/COUNT/", code].concat(),
                Self::Earlier(Some(id)) => ["#/earlier-work/", id.as_str()].concat(),
                _ => "#/".to_owned(),
            };
        };
        let tail = match place {
            Place::Resume => String::new(),
            Place::Prepare => "/prepare".to_owned(),
            Place::Review(component) => format!("/review/{}", component.as_str()),
            Place::Wall(component) => format!("/wall/{}", component.as_str()),
            Place::Pass(component) => format!("/hand-round/{}", component.as_str()),
            Place::Following => "/wall".to_owned(),
            Place::OwnDevices(component) => format!("/own-devices/{}", component.as_str()),
            Place::Invite(component, code) => format!("/invite/{}/{code}", component.as_str()),
            Place::Talk(component) => format!("/talk/{}", component.as_str()),
            Place::See => "/see".to_owned(),
            Place::Choose => "/choose".to_owned(),
            Place::Outcomes => "/june-outcomes".to_owned(),
            Place::OnePage => "/one-page".to_owned(),
            Place::HandOn => "/hand-on".to_owned(),
            Place::Sitting => "/sitting".to_owned(),
            Place::TwoWindows => "/two-windows".to_owned(),
        };
        format!("#/workbook/{}{tail}", id.as_str())
    }

    /// Reads a fragment, with or without its `#`.
    pub fn from_hash(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        // A link that was cut within its first word is still one.
        let begins = path.get(..LINK.len()).unwrap_or(path);
        if !begins.is_empty() && LINK.get(..begins.len()).is_some_and(|link| link.eq_ignore_ascii_case(begins)) {
            return Self::Link(path.to_owned());
        }
        let path = path.strip_prefix('/').unwrap_or(path);
        let mut parts = path.split('/');
        let route = match (parts.next().unwrap_or_default(), parts.next()) {
            ("", None) => Self::Start,
            ("open", None) => Self::Open,
            (way, code) if way.eq_ignore_ascii_case("vote") => Self::Vote(code.unwrap_or_default().to_owned()),
            (way, code) if way.eq_ignore_ascii_case("count") => Self::Count(code.unwrap_or_default().to_owned()),
            ("earlier-work", None) => Self::Earlier(None),
            ("earlier-work", Some(id)) if !id.is_empty() => Self::Earlier(Some(WorkbookId::from(id))),
            ("workbook", Some(id)) if !id.is_empty() => {
                let place = match (parts.next().unwrap_or_default(), parts.next()) {
                    ("", None) => Place::Resume,
                    ("prepare", None) => Place::Prepare,
                    ("review", Some(component)) if !component.is_empty() => Place::Review(ComponentId::from(component)),
                    ("wall", Some(component)) if !component.is_empty() => Place::Wall(ComponentId::from(component)),
                    ("hand-round", Some(component)) if !component.is_empty() => Place::Pass(ComponentId::from(component)),
                    ("wall", None) => Place::Following,
                    ("own-devices", Some(component)) if !component.is_empty() => {
                        Place::OwnDevices(ComponentId::from(component))
                    }
                    ("invite", Some(component)) => {
                        Place::Invite(ComponentId::from(component), parts.next().unwrap_or_default().to_owned())
                    }
                    ("talk", Some(component)) if !component.is_empty() => Place::Talk(ComponentId::from(component)),
                    ("see", None) => Place::See,
                    ("choose", None) => Place::Choose,
                    ("june-outcomes", None) => Place::Outcomes,
                    ("one-page", None) => Place::OnePage,
                    ("hand-on", None) => Place::HandOn,
                    ("sitting", None) => Place::Sitting,
                    ("two-windows", None) => Place::TwoWindows,
                    _ => return Self::Nowhere,
                };
                Self::Workbook(WorkbookId::from(id), place)
            }
            _ => Self::Nowhere,
        };
        if parts.next().is_some() { Self::Nowhere } else { route }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_read_as_it_is_written() {
        let id = WorkbookId::from("a1b2");
        let component = ComponentId::from("school-culture.belonging");
        let places = [
            Place::Resume,
            Place::Prepare,
            Place::Review(component.clone()),
            Place::Wall(component.clone()),
            Place::Talk(component.clone()),
            Place::Pass(component.clone()),
            Place::OwnDevices(component.clone()),
            Place::Invite(component, "JUNEWARD-B1-2-ABC".to_owned()),
            Place::Following,
            Place::See,
            Place::Choose,
            Place::Outcomes,
            Place::OnePage,
            Place::HandOn,
            Place::Sitting,
            Place::TwoWindows,
        ];
        let mut routes: Vec<_> = places.into_iter().map(|place| Route::to(&id, place)).collect();
        routes.extend([
            Route::Start,
            Route::Open,
            Route::Earlier(None),
            Route::Earlier(Some(id)),
            Route::Vote("JUNEWARD-B1-2-ABC".to_owned()),
            Route::Count("JUNEWARD-B1-2-ABC".to_owned()),
        ]);
        for route in routes {
            assert_eq!(Route::from_hash(&route.to_hash()), route);
        }
    }

    #[test]
    fn an_address_that_nothing_answers_to_is_nowhere() {
        for hash in [
            "#/x",
            "#/workbook",
            "#/workbook/",
            "#/workbook/a/see/more",
            "#/workbook/a/review",
            "#/open/x",
            "#/earlier-work/a/b",
            "#//x",
        ] {
            assert_eq!(Route::from_hash(hash), Route::Nowhere, "{hash}");
        }
        for hash in ["#JUNEWARD-B1-3-ABC", "#juneward-b1", "#JUNEWARD", "#JUN", "#J", "#JUNEWARD%2DW1"] {
            assert_eq!(Route::from_hash(hash), Route::Link(hash[1..].to_owned()), "{hash}");
        }
        for hash in ["", "#", "#/"] {
            assert_eq!(Route::from_hash(hash), Route::Start, "{hash}");
        }
    }
}
