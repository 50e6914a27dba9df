//! Words of the choice: what to work on, and why.

use super::words::words;

words! {
    /// The choice.
    Choose {
        Title: "Choose what to work on", "Elegir en qué trabajar";
        Lede: "One to three components. Few, done well, change more than many.", "De uno a tres componentes. Pocos y bien hechos cambian más que muchos.";
        None: "None chosen yet.", "Todavía no han elegido ninguno.";
        One: "1 chosen.", "1 elegido.";
        Several: "{0} chosen.", "{0} elegidos.";
        Caution: "A team seldom keeps up more than three. Which one could wait a year?", "Pocas veces un equipo logra sostener más de tres. ¿Cuál podría esperar un año?";
        Full: "That is the most a page holds. To choose another, set one aside; its words are kept.", "Es lo máximo que cabe en una página. Para elegir otro, aparten uno; lo escrito se conserva.";
        Why: "Why this one?", "¿Por qué este?";
        WhyHint: "What would be different for your students?", "¿Qué cambiaría para sus estudiantes?";
        Aside: "Set aside. What you wrote is kept and comes back when you choose it again.", "Apartado. Lo que escribieron se conserva y vuelve si lo eligen de nuevo.";
        OpenOne: "1 component of this sitting has no rating yet, so it is not listed.", "1 componente de esta sesión todavía está sin valorar, por eso no está en la lista.";
        OpenSeveral: "{0} components of this sitting have no rating yet, so they are not listed.", "{0} componentes de esta sesión todavía están sin valorar, por eso no están en la lista.";
        GoRate: "Go on rating", "Seguir valorando";
        EmptyTitle: "The components you rate will be listed here", "Aquí estarán los componentes que valoren";
        EmptySays: "Then you pick one to three to work on, and say why. Rate a component first.", "Entonces eligen de uno a tres en los que trabajar y dicen por qué. Primero valoren un componente.";
        EmptyAction: "Rate a component", "Valorar un componente";
        Back: "Back to where we stand", "Volver a dónde estamos";
        Next: "Write June Outcomes", "Escribir los resultados de junio";
    }
}
