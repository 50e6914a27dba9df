//! Words of the made-up team: what it shows and says when somebody practises to lead.

use super::words::words;

words! {
    /// The made-up team, in the conversation of a workbook to practise with.
    Practise {
        Title: "Your made-up team", "Su equipo inventado";
        Intro: "You lead, and six made-up people answer in boxes like this one. Go down the page: say what stands in quotation marks, count what they show, and write down what they say. Nothing of it is about a real school.", "Ustedes conducen, y seis personas inventadas responden en recuadros como este. Sigan la página hacia abajo: digan lo que va entre comillas, cuenten lo que muestran y anoten lo que dicen. Nada de esto es de una escuela real.";
        Ready: "They have read the levels, and each has chosen one alone.", "Ya leyeron los niveles y cada persona eligió uno por su cuenta.";
        HandsGo: "One, two, three: show", "Uno, dos, tres: muestren";
        HandsAgain: "Once more: show", "Otra vez: muestren";
        Hands: "What the six show", "Lo que muestran las seis personas";
        CountThem: "Count them, and enter how many show each level.", "Cuéntenlas y anoten cuántas muestran cada nivel.";
        CountFist: "Count the fingers, and enter how many people show each number.", "Cuenten los dedos y anoten cuántas personas muestran cada número.";
        CountOther: "The numbers say something else than the hands. Count once more.", "Los números no coinciden con las manos. Cuenten otra vez.";
        FirstRight: "All six are counted. Now press “{0}”.", "Las seis están contadas. Ahora opriman “{0}”.";
        SecondRight: "Both votes stand side by side. Go on to “{0}”.", "Las dos votaciones quedan lado a lado. Sigan con “{0}”.";
        Says: "They answer", "Responden";
        AlikeSays: "“Now that you ask: a family would say that it depends on the room.” Write it down as evidence to look for. All see the same, so there is no need to vote again: go on to “{0}”.", "“Ya que lo preguntan: una familia diría que depende del salón.” Anótenlo como evidencia por buscar. Todos ven lo mismo, así que no hace falta votar otra vez: sigan con “{0}”.";
        OpenLow: "The lowest: “In the groups that I see, it has not begun.”", "Quien lo ve más bajo: “En los grupos que yo veo, no ha empezado.”";
        OpenHigh: "The highest: “In our rooms it has been so for two years; come and look.”", "Quien lo ve más alto: “En nuestros salones es así desde hace dos años; vengan a ver.”";
        OpenUnsure: "The two who are not sure: “We have seen only our own rooms.”", "Las dos personas que no lo saben: “Solo hemos visto nuestros propios salones.”";
        CloserLow: "The lowest: “The students who leave the room for support do not get it.”", "Quienes lo ven más bajo: “A los estudiantes que salen del salón para recibir apoyo no les llega.”";
        CloserHigh: "The highest: “In four rooms it is there every week; the folder shows it.”", "Quien lo ve más alto: “En cuatro salones se hace cada semana; la carpeta lo muestra.”";
        CloserUnsure: "The one who is not sure: “I did not know about the folder. That helps.”", "Quien no lo sabe: “No sabía de la carpeta. Eso ayuda.”";
        ThenAgain: "Add what they brought as evidence, without saying whose it is. Then let them vote once more.", "Agreguen como evidencia lo que aportaron, sin decir de quién es. Luego que voten otra vez.";
        Offer: "Ask: “Can everyone live with ‘{0}’?” Choose it, and let them show a fist to five.", "Pregunten: “¿Todos podemos aceptar ‘{0}’?” Elijan ese nivel y que muestren de cero a cinco dedos.";
        FistGo: "Fist to five: show", "De cero a cinco dedos: muestren";
        FistRight: "Nobody shows less than three. Say how it was agreed on: “{0}”.", "Nadie muestra menos de tres. Indiquen cómo se acordó: “{0}”.";
        FistTwo: "The one with two fingers: “I can live with it when it is written down that the support groups are left out.” Write that under “{0}”, and say how it was agreed on: “{1}”.", "Quien muestra dos dedos: “Lo puedo aceptar si se anota que los grupos de apoyo quedan fuera.” Anótenlo en “{0}” e indiquen cómo se acordó: “{1}”.";
        NoClose: "It does not close today, and that is a full answer. Choose “{0}”. Back at the component you write what to find out and which group will.", "Hoy no se cierra, y esa es una respuesta completa. Elijan “{0}”. De vuelta en el componente se anota qué averiguar y qué grupo lo hará.";
        Done: "That was the whole conversation, from the vote to the record: the votes, the level and who sees it differently are in “{0}”, in the summary and in the file of this practice. Your own workbooks are as they were.", "Esa fue la conversación completa, de la votación al registro: los votos, el nivel y quién lo ve de otra manera están en “{0}”, en el resumen y en el archivo de esta práctica. Sus propios cuadernos siguen como estaban.";
    }
}
