//! The house rules that a compiler can't check.

mod classes;
mod colours;
mod documents;
mod rooms;
mod rows;
mod words;
