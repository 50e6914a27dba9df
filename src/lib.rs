//! Juneward: a team agrees where its school stands, and what will be true by June.
