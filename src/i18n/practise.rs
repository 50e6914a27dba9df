//! Words of the made-up team: what it shows and says when somebody practises to lead.

use super::words::words;

words! {
    /// The made-up team, in the conversation of a workbook to practise with.
    Practise {
        Title: "Your made-up team", "Su equipo inventado";
        Intro: "You lead, and six made-up people answer in boxes like this one. Go down the page: say what stands in quotation marks, count what they show, and write down what they say. Nothing of it is about a real school.", "Ustedes moderan, y seis personas inventadas responden en recuadros como este. Sigan la página hacia abajo: digan lo que va entre comillas, cuenten lo que muestran y anoten lo que dicen. Nada de esto es de una escuela real.";
        Ready: "They have read the levels, and each has chosen one alone.", "Ya leyeron los niveles y cada persona eligió uno por su cuenta.";
        HandsGo: "One, two, three: show", "Uno, dos, tres: muestren";
        HandsAgain: "Once more: show", "Otra vez: muestren";
        Hands: "What the six show", "Lo que muestran las seis personas";
        CountThem: "Count them, and enter how many show each level.", "Cuéntenlas y anoten cuántas muestran cada nivel.";
        CountFist: "Count the fingers, and enter how many people show each number.", "Cuenten los dedos y anoten cuántas personas muestran cada número.";
        CountOther: "The numbers say something else than the hands. Count once more.", "Los números no coinciden con las manos. Cuenten otra vez.";
        Counted: "All six are counted.", "Las seis están contadas.";
        FirstRight: "All six are counted. Now press “{0}”.", "Las seis están contadas. Ahora opriman “{0}”.";
        BoxThen: "{0} Now press “{1}”.", "{0} Ahora opriman “{1}”.";
        OwnTitle: "Your own votes", "Sus propios votos";
        OwnIntro: "You lead. Votes came in from devices here, so the made-up team does not answer at this component.", "Ustedes moderan. Aquí llegaron votos por dispositivo, así que en este componente el equipo inventado no responde.";
        OwnSays: "The made-up team knows nothing of these votes. Answer in its place: what could somebody have seen? Write it down, without saying whose it is. Then open “{0}”, or “{1}”.", "El equipo inventado no sabe nada de estos votos. Respondan en su lugar: ¿qué podría haber visto alguien? Anótenlo, sin decir de quién es. Luego abran “{0}” o “{1}”.";
        OwnOffer: "Choose a level below as if everyone could live with it, or “{0}”.", "Elijan abajo un nivel como si todos lo pudieran aceptar, o “{0}”.";
        OwnFist: "Enter as many people as voted, {0} in all, with the fingers that you choose.", "Anoten a tantas personas como votaron, {0} en total, con los dedos que ustedes elijan.";
        Says: "They answer", "Responden";
        AlikeSays: "“Somebody who is new here might not have noticed it yet.”", "“Quien acaba de llegar a la escuela quizá todavía no lo haya notado.”";
        AlikeThen: "That is worth a line under “{0}”. All see the same, so there is no need to vote again: go on to “{1}”.", "Eso merece una línea en “{0}”. Todos ven lo mismo, así que no hace falta votar otra vez: sigan con “{1}”.";
        OpenLow: "The lowest: “I have looked for it and have found nothing yet.”", "Quien lo ve más bajo: “Lo he buscado y todavía no encuentro nada.”";
        OpenHigh: "The highest: “We have worked this way for two years, all of us. Come and look.”", "Quienes lo ven más alto: “Trabajamos así desde hace dos años, y participamos todos. Vengan a ver.”";
        OpenUnsure: "Those who are not sure: “We know only our own part of the school.”", "Quienes no lo saben: “Solo conocemos nuestra parte de la escuela.”";
        CloserLow: "The lowest: “One grade level is not part of it yet.”", "Quienes lo ven más bajo: “Un grado todavía queda fuera.”";
        CloserHigh: "The highest: “It has been so all year. The folder shows it, month by month.”", "Quien lo ve más alto: “Así ha sido todo el año. La carpeta lo muestra, mes por mes.”";
        CloserUnsure: "The one who is not sure: “I did not know about the folder. That helps.”", "Quien no lo sabe: “No sabía de la carpeta. Eso ayuda.”";
        AloneLow: "The lowest: “I asked the people who came this year. Nobody had told them of it.”", "Quien lo ve más bajo: “Les pregunté a quienes llegaron este año. Nadie les había contado de esto.”";
        AloneHigh: "The others: “We had not asked them. Then it does not hold for everyone yet.”", "Las demás personas: “No les habíamos preguntado. Entonces todavía no se cumple para todos.”";
        ThenAgain: "Press “{0}” and write what they brought, without saying whose it is. Then let them vote once more: open “{1}”.", "Opriman “{0}” y escriban lo que aportaron, sin decir de quién es. Luego que voten otra vez: abran “{1}”.";
        OfferWaits: "They answer here when the votes above are done.", "Aquí responden cuando terminen las votaciones de arriba.";
        Offer: "Ask: “Can everyone live with ‘{0}’?” Choose it below.", "Pregunten: “¿Todos podemos aceptar ‘{0}’?” Elijan ese nivel abajo.";
        OfferFist: "Ask for it below: “{0}”.", "Háganlo abajo, en “{0}”.";
        FistGo: "Fist to five: show", "De cero a cinco dedos: muestren";
        FistAgain: "Fist to five, once more: show", "De cero a cinco dedos, otra vez: muestren";
        FistTwo: "The one with two fingers: “I would need it in writing that one grade level is not part of it yet.” Write that under “{0}”, and ask once more.", "Quien muestra dos dedos: “Me haría falta que quede por escrito que falta un grado.” Anótenlo en “{0}” y pregunten otra vez.";
        FistRight: "Nobody shows less than three. Say how it was agreed on: “{0}”.", "Nadie muestra menos de tres. Indiquen cómo se acordó: “{0}”.";
        NoClose: "It does not close today, and that is a full answer. Choose “{0}” below.", "Hoy no se cierra, y esa es una respuesta completa. Elijan “{0}” abajo.";
        NoCloseThen: "Ask: “What would we have to look at to know?” They answer: “At every grade level, not only our own. The leadership team can do that before we meet again.” Write it down: “{0}”, “{1}”.", "Pregunten: “¿Qué tendríamos que mirar para saberlo?” Responden: “Todos los grados, no solo el nuestro. El equipo de liderazgo puede hacerlo antes de la próxima reunión.” Anótenlo: “{0}”, “{1}”.";
        Named: "“{0}”", "“{0}”";
        StillOpen: "Still to do here: {0}.", "Aquí falta: {0}.";
        Done: "That was the whole conversation about one component, from the vote to the record: the votes, the level and who sees it differently are in “{0}”, in the summary and in the file of this practice. Your own workbooks are as they were.", "Esa fue la conversación completa sobre un componente, de la votación al registro: los votos, el nivel y quién lo ve de otra manera están en “{0}”, en el resumen y en el archivo de esta práctica. Sus propios cuadernos siguen como estaban.";
        DoneNext: "This component is done. Go on: “{0}”.", "Este componente está listo. Sigan: “{0}”.";
        DoneAll: "That was the whole system. All of it stands in “{0}”.", "Ese fue el sistema completo. Todo está en “{0}”.";
        LedTitle: "This conversation was led already", "Esta conversación ya se hizo";
        Led: "Below is what stays of it: the votes, the level, and who sees it differently.", "Abajo está lo que queda de ella: los votos, el nivel y quién lo ve de otra manera.";
        LedGo: "Lead “{0}”", "Moderar “{0}”";
        LedAll: "Every component of today is led. Take another system, or go to the start page and begin a new practice.", "Ya se trabajaron todos los componentes de hoy. Elijan otro sistema, o vayan al inicio y empiecen una práctica nueva.";
    }
}
