//! Words of the preparation: who is at the table, and what they look at today.

use super::words::words;

words! {
    /// The preparation.
    Prepare {
        Title: "Prepare", "Preparar";
        Lede: "Under a minute. Everything here can be changed later.", "Menos de un minuto. Todo esto se puede cambiar después.";
        TeamName: "Team name", "Nombre del equipo";
        TeamNameHint: "As your school says it: “Grade 4 team”, “Science department”.", "Como le dicen en su escuela: “Equipo de 4.º grado”, “Departamento de ciencias”.";
        School: "School", "Escuela";
        Kind: "Kind of team", "Tipo de equipo";
        GradeLevel: "Grade-level team", "Equipo de grado";
        Department: "Department", "Departamento";
        Ilt: "Instructional Leadership Team (ILT)", "Equipo de liderazgo instruccional (ILT)";
        OtherTeam: "Another team", "Otro equipo";
        Year: "School year", "Año escolar";
        YearSays: "Outcomes for June {0}", "Resultados para junio de {0}";
        People: "People in the room", "Personas presentes";
        PeopleHint: "Leave it empty if you like.", "Si quieren, déjenlo vacío.";
        PeopleWrong: "Only a whole number is kept here, such as 6; or leave it empty.", "Aquí solo se guarda un número entero, como 6; o déjenlo vacío.";
        Systems: "Which systems today?", "¿Qué sistemas hoy?";
        SystemsHint: "One system fits one sitting. The others wait for you.", "Un sistema cabe en una sesión. Los demás los esperan.";
        Size: "{0} components, about {1} minutes.", "{0} componentes, unos {1} minutos.";
        Leadership: "Usually for the ILT or the principal.", "Por lo general, para el ILT o la dirección.";
        OtherSystems: "Other systems ({0})", "Otros sistemas ({0})";
        Time: "Today: {0} components, about {1} minutes at {2} minutes each.", "Hoy: {0} componentes, unos {1} minutos a {2} minutos cada uno.";
        TimeLong: "That is more than one 45-minute meeting. Stop anywhere; Juneward picks up where you stopped.", "Es más que una reunión de 45 minutos. Paren donde quieran; Juneward sigue donde se quedaron.";
        TimeNone: "No system is chosen yet.", "Todavía no hay ningún sistema elegido.";
        Pick: "Choose at least one system; the review starts with it.", "Elijan al menos un sistema; la revisión empieza por él.";
        Start: "Start the review", "Empezar la revisión";
        GoOn: "Go on with the review", "Seguir con la revisión";
    }
}
