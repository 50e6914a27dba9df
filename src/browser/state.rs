//! What the page is drawn from: slices, which follow the session or one another, and the small states of a screen.
//!
//! Leptos' signals and memos bring code of their own for every type that they hold. Here they hold one type, a shared
//! fact; which type is inside is known at the door alone, so that a slice costs bytes for what it looks at and no more.

use super::element::follow;
use leptos::prelude::{Get, GetUntracked, Memo, RwSignal, Set, Track};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A value that can be compared with another of its own type.
pub(super) trait Fact: Any + Send + Sync {
    fn same(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> Fact for T {
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

pub(super) type Known = Arc<dyn Fact>;

/// A value that follows others, and tells its readers only when it changes.
#[derive(Debug)]
pub struct Slice<T>(Memo<Known>, PhantomData<fn() -> T>);

/// A value that a screen keeps for itself.
#[derive(Debug)]
pub struct State<T>(RwSignal<Known>, PhantomData<fn() -> T>);

impl<T> Clone for Slice<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slice<T> {}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for State<T> {}

impl<T: PartialEq + Send + Sync + 'static> Slice<T> {
    /// A slice of other slices and states.
    pub fn new(value: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::of(memo(Box::new(move || Arc::new(value()))))
    }

    pub(super) fn of(memo: Memo<Known>) -> Self {
        Self(memo, PhantomData)
    }

    /// Looks at the value; whoever looks is told again.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(inside(&*self.0.get()))
    }

    /// The value; whoever reads it is told again.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value, without being told again.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        inside::<T>(&*self.0.get_untracked()).clone()
    }
}

impl Slice<bool> {
    /// True once it was: a text that is cleared to be written anew must not take its field away.
    #[must_use]
    pub fn ever(self) -> Self {
        let was = AtomicBool::new(false);
        Self::new(move || {
            if self.get() {
                was.store(true, Ordering::Relaxed);
            }
            was.load(Ordering::Relaxed)
        })
    }
}

impl<T: PartialEq + Send + Sync + 'static> State<T> {
    /// A state that begins with this value.
    pub fn new(value: T) -> Self {
        Self(signal(Arc::new(value)), PhantomData)
    }

    /// Sets the value, and tells its readers, also when it is the same.
    pub fn set(self, value: T) {
        self.0.set(Arc::new(value));
    }

    /// Looks at the value; whoever looks is told again.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(inside(&*self.0.get()))
    }

    /// The value; whoever reads it is told again.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value, without being told again; nothing once its screen was left.
    pub fn peek(self) -> Option<T>
    where
        T: Clone,
    {
        self.0.try_get_untracked().map(|fact| inside::<T>(&*fact).clone())
    }

    /// Asks to be told again, without looking.
    pub fn track(self) {
        self.0.track();
    }
}

impl<T: PartialEq + Clone + Send + Sync + 'static> From<State<T>> for Slice<T> {
    fn from(state: State<T>) -> Self {
        Self::new(move || state.get())
    }
}

impl<T: PartialEq + Clone + Send + Sync + 'static> From<RwSignal<T>> for Slice<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::new(move || signal.get())
    }
}

/// Something to call back, such as what takes a new text.
pub struct Callback<T>(Box<dyn Fn(T)>);

impl<T> Callback<T> {
    /// Calls this.
    pub fn new(call: impl Fn(T) + 'static) -> Self {
        Self(Box::new(call))
    }

    /// Calls it.
    pub fn run(&self, value: T) {
        (self.0)(value);
    }
}

impl<T> std::fmt::Debug for Callback<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Callback")
    }
}

/// Runs now, and again whenever a slice or state that it read has changed, for as long as its part of the page lives.
pub fn watch(run: impl Fn() + 'static) {
    follow(Box::new(run));
}

#[inline(never)]
pub(super) fn memo(value: Box<dyn Fn() -> Known + Send + Sync>) -> Memo<Known> {
    let changed = |before: Option<&Known>, now: Option<&Known>| match (before, now) {
        (Some(before), Some(now)) => !now.same(&**before),
        _ => true,
    };
    Memo::new_with_compare(move |_| value(), changed)
}

#[inline(never)]
fn signal(value: Known) -> RwSignal<Known> {
    RwSignal::new(value)
}

fn inside<T: 'static>(fact: &dyn Fact) -> &T {
    let fact: &dyn Any = fact;
    match fact.downcast_ref() {
        Some(value) => value,
        None => unreachable!("a slice or state holds the type that it was made with"),
    }
}
