//! Words for a copy that is not the whole workbook, wherever it stands beside whole ones.

use super::Voice;
use super::send::parts;
use super::words::words;
use crate::domain::Workbook;

words! {
    /// What a copy lacks.
    Copies {
        LevelsOnly: "Levels only", "Solo niveles";
        LevelsSay: "A copy with the levels alone: no notes, no evidence, no votes, no June Outcomes.", "Una copia solo con los niveles: sin notas, evidencias, votos ni resultados de junio.";
        Without: "A copy. Left out by whoever sent it: {0}.", "Una copia. Lo que dejó fuera quien la envió: {0}.";
    }
}

/// What a copy lacks; nothing for a whole workbook.
pub fn lacks(voice: Voice, workbook: &Workbook) -> Option<String> {
    let left_out = workbook.left_out();
    match left_out.as_slice() {
        _ if workbook.is_only_levels() => Some(voice.say(Copies::LevelsSay).to_owned()),
        [] => None,
        some => Some(voice.with(Copies::Without, &[&parts(voice, some)])),
    }
}
