//! Everything that is checked on the host beyond single files: properties, journeys, formats and the house rules.

mod files;
mod frameworks;
mod journey;
mod properties;
mod rules;
mod saving_table;
mod support;
mod tidy;
