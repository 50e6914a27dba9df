//! Words for whoever leads the conversation: what is on paper.

use super::words::words;

words! {
    /// What helps to lead, on the start screen.
    Lead {
        Title: "For whoever leads", "Para quien modera";
        Says: "Everyone rates before anyone gives an opinion. In Review, one button puts a component on the wall, in type for the back row; another takes the votes. The sheet and the rubric need no app, only a printer.", "Todas las personas valoran antes de que alguien opine. En Revisar, un botón pone un componente en la pared, con letra para la última fila; otro anota los votos. La hoja y la rúbrica no necesitan la aplicación, solo una impresora.";
        Script: "What to say, on one sheet", "Qué decir, en una hoja";
        NewTab: " (in a new tab)", " (en otra pestaña)";
        ScriptFile: "./script.html", "./script.es.html";
        Rubric: "The whole rubric on paper, with room for tallies", "La rúbrica completa en papel, con espacio para los votos";
        RubricFile: "./rubric.html", "./rubric.es.html";
    }
}
