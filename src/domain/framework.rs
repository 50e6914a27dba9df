//! A framework: the scale, the systems and their components, in one language. Plain data, read from a file.

use super::{ComponentId, Language, LevelId, SystemId, Team, TeamKind, Unknown};

/// A rubric as its file gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Framework {
    /// Its id and version, as workbooks refer to it.
    pub reference: FrameworkRef,
    /// The language that its text is written in.
    pub language: Language,
    /// What the whole review is called.
    pub title: String,
    /// Whose wording this is and whose it is not.
    pub statement: String,
    /// The licence of its text.
    pub licence: String,
    /// The scale, lowest level first; three to five levels.
    pub levels: Vec<Level>,
    /// The systems, in the order in which they are shown.
    pub systems: Vec<System>,
}

/// How a workbook names the framework it was made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameworkRef {
    /// The framework's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Fields of a newer version, carried along.
    pub unknown: Unknown,
}

/// One level of the scale, with its three anchors.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Its slug.
    pub id: LevelId,
    /// Its name, such as "Mostly in Place".
    pub name: String,
    /// Anchor: who takes part.
    pub who: String,
    /// Anchor: how regularly.
    pub how_often: String,
    /// Anchor: what proof exists.
    pub proof: String,
}

/// One system, such as Curriculum & Instruction.
#[derive(Clone, Debug, PartialEq)]
pub struct System {
    /// Its slug.
    pub id: SystemId,
    /// Its name.
    pub name: String,
    /// One sentence on what it is about.
    pub about: String,
    /// Which teams usually take it up.
    pub audience: Audience,
    /// Its components, in order.
    pub components: Vec<Component>,
}

/// Which teams usually review a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Offered first to a grade-level team or a department.
    EveryTeam,
    /// Open to any team.
    Any,
    /// Usually for the Instructional Leadership Team or the principal.
    Leadership,
}

/// One component: what a team gives one rating to.
#[derive(Clone, Debug, PartialEq)]
pub struct Component {
    /// Its slug.
    pub id: ComponentId,
    /// Its name.
    pub name: String,
    /// What it looks at, in a line.
    pub focus: String,
    /// Which groups it concerns.
    pub concerns: String,
    /// What to bring as evidence.
    pub bring: String,
    /// How an outcome sentence goes on after "By June …, ".
    pub goal: String,
    /// What each level looks like here, lowest first, one for each level of the scale. `*…*` marks what differs from the level below.
    pub descriptors: Vec<String>,
}

impl Framework {
    /// The component with this id and its system; none when the framework does not have it.
    pub fn find(&self, id: &ComponentId) -> Option<(&System, &Component)> {
        self.systems.iter().find_map(|system| Some((system, system.components.iter().find(|c| c.id == *id)?)))
    }

    /// The system with this id.
    pub fn system(&self, id: &SystemId) -> Option<&System> {
        self.systems.iter().find(|system| system.id == *id)
    }

    /// Every component of every system, in order.
    pub fn components(&self) -> impl Iterator<Item = &Component> {
        self.systems.iter().flat_map(|system| &system.components)
    }

    /// Where a level stands on the scale, counted from 0.
    pub fn position(&self, level: &LevelId) -> Option<usize> {
        self.levels.iter().position(|candidate| candidate.id == *level)
    }

    /// The level with this id.
    pub fn level(&self, id: &LevelId) -> Option<&Level> {
        self.levels.iter().find(|level| level.id == *id)
    }

    /// The level above this one; none at the top, and none for a level that the scale does not have.
    pub fn level_above(&self, level: &LevelId) -> Option<&Level> {
        self.levels.get(self.position(level)? + 1)
    }

    /// Whether this is the highest level: the one that asks for evidence and for a line on how it will last.
    pub fn is_top(&self, level: &LevelId) -> bool {
        self.levels.last().is_some_and(|top| top.id == *level)
    }

    /// The systems that a team of this kind is offered first. One system a sitting is the default: the first of them.
    pub fn offered_first(&self, kind: TeamKind) -> impl Iterator<Item = &System> {
        self.systems.iter().filter(move |system| match kind {
            TeamKind::GradeLevel | TeamKind::Department => system.audience == Audience::EveryTeam,
            TeamKind::InstructionalLeadership => true,
            TeamKind::Other => system.audience != Audience::Leadership,
        })
    }

    /// The first system to offer to this team.
    pub fn first_offer(&self, team: &Team) -> Option<&System> {
        self.offered_first(team.kind).next()
    }
}
