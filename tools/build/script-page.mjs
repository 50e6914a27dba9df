// Writes the facilitator's script as plain pages, one a language and one sheet each: what to say at each step, in plain words, for
// somebody who leads the conversation for the first time.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { marked, paperPage, text } from "./paper-page.mjs";

// {low}, {third} and {top} stand for the names of the lowest, the third and the highest level.
const LANGUAGES = [
  {
    code: "en",
    file: "script.html",
    links: [{ href: "./", words: "Open Juneward" }, { href: "./script.es.html", code: "es", words: "Esta hoja en español" }, { href: "./rubric.html", words: "The rubric on paper" }],
    title: "Leading the conversation",
    lede: "One sheet for whoever leads. What to say is in quotation marks; say it in your own words. To try it first: “Practice”, then “Take the votes”.",
    foot: "No student names; groups only. Self-review by the team. Not for evaluation.",
    parts: [
      {
        title: "Before you begin",
        steps: [
          "Pick *one system*. Put a component on the wall (a second window follows you), or give everyone the rubric on paper. Ask for the evidence that each component names.",
          "Choose a timekeeper, or start a time plan under “This sitting”. You lead and *do not vote*, unless you say so before the first vote.",
          "“We look at how our school works, not at any person. Nobody is being evaluated, and nothing leaves this device unless we send it.”",
          "“Everyone rates before anyone speaks. ‘Not sure yet’ is a full answer. We take no average: we agree on what everyone can live with, and write down who sees it differently.”",
        ],
      },
      {
        title: "Each component, about seven minutes",
        numbered: true,
        steps: [
          "*Look* (2 minutes). “Read the four levels. What do we have in front of us that shows where we are? Say what you see, not yet what you think of it.”",
          "*Rate alone* (1 minute). “Choose the highest level that holds as a whole, and keep it to yourself. One finger is {low}, four are {top}; a thumb to the side is Not sure yet.”",
          "*Show together.* “On three, all at once. One, two, three.” Count the hands for each level and enter them. Say nothing about them yet.",
          "*Hear the ends first* (2 minutes). “Who sees it lowest: what have you seen that the rest of us may not know? And who sees it highest?” Add the evidence as it is said; by whom is never written.",
          "*Once more,* if it would change anything. “Having heard that: once more, all at once.” Only once. Both votes stay side by side.",
          "*Agree.* “Can everyone live with ‘{third}’? Show a fist to five. Five: I am for it. Three: I can live with it. Two or less: say what you would need.” When nobody shows less than three, it is agreed.",
          "*Write it down*: the level, one line on why, and in one line who sees it differently and what they see: a group, never a name.",
        ],
      },
      {
        title: "When it gets hard",
        steps: [
          "*Somebody senior speaks first.* “Let us hear the others, then come back to you.”",
          "*All agree at once.* “What would somebody say who sees it differently? A new teacher? A family?”",
          "*One voice stands alone.* “Thank you. I will write it as you said it.” And write it.",
          "*It leaves the component.* “That matters. I will park it.” Write it in the parking lot, below the votes.",
          "*It won’t close.* “We have heard each other and see it differently. What would we have to look at to know?” Choose Not sure yet, with what to find out and which group will. Only when you must decide today: the majority, said aloud and marked as one, with the other view in its line.",
        ],
      },
      {
        title: "The end, three minutes",
        steps: [
          "“Today we agreed on … We still have to find out …; the group that will is … Parked: …” It stands under “This sitting”.",
          "“What is one thing that we learned about our school?” Choose one to three components to work on now, or at the next meeting.",
          "*Save a file* before anyone leaves, and say who has it.",
        ],
      },
    ],
  },
  {
    code: "es",
    file: "script.es.html",
    links: [{ href: "./", words: "Abrir Juneward" }, { href: "./script.html", code: "en", words: "This sheet in English" }, { href: "./rubric.es.html", words: "La rúbrica en papel" }],
    title: "Guía para conducir la conversación",
    lede: "Una hoja para quien conduce. Lo que se dice va entre comillas; díganlo con sus propias palabras. Para probarlo antes: “Practicar” y “Anotar los votos”.",
    foot: "Sin nombres de estudiantes; solo grupos. Revisión hecha por el propio equipo. No es para evaluar a nadie.",
    parts: [
      {
        title: "Antes de empezar",
        steps: [
          "Elijan *un sistema*. Pongan un componente en la pared (otra ventana los sigue) o repartan la rúbrica en papel. Pidan la evidencia que nombra cada componente.",
          "Que alguien cuide el tiempo, o inicien un plan de tiempo en “Esta sesión”. Quien conduce *no vota*, salvo que lo diga antes de la primera votación.",
          "“Miramos cómo funciona nuestra escuela, no a una persona. No se evalúa a nadie, y nada sale de este dispositivo si no lo enviamos.”",
          "“Todos valoran antes de que alguien hable. ‘Todavía no lo sabemos’ es una respuesta completa. No sacamos promedios: acordamos lo que todos podamos aceptar y anotamos quién lo ve de otra manera.”",
        ],
      },
      {
        title: "Cada componente, unos siete minutos",
        numbered: true,
        steps: [
          "*Mirar* (2 minutos). “Lean los cuatro niveles. ¿Qué tenemos enfrente que muestre dónde estamos? Digan lo que ven, todavía no lo que opinan.”",
          "*Valorar por separado* (1 minuto). “Elijan el nivel más alto que se cumpla por completo, sin decirlo. Un dedo es {low}, cuatro son {top}; el pulgar de lado es Todavía no lo sabemos.”",
          "*Mostrar juntos.* “A la de tres, todos a la vez. Uno, dos, tres.” Cuenten las manos de cada nivel y anótenlas. Todavía sin comentarios.",
          "*Primero los extremos* (2 minutos). “¿Quién lo ve más bajo? ¿Qué ha visto que los demás quizá no sepamos? ¿Y quién lo ve más alto?” Agreguen la evidencia conforme se diga; nunca se anota quién la dijo.",
          "*Una vez más,* si eso cambiaría algo. “Después de oír esto: otra vez, todos a la vez.” Solo una. Las dos votaciones quedan lado a lado.",
          "*Acordar.* “¿Todos podemos aceptar ‘{third}’? Muestren de cero a cinco dedos. Cinco: estoy a favor. Tres: lo puedo aceptar. Dos o menos: digan qué les haría falta.” Cuando nadie muestra menos de tres, hay acuerdo.",
          "*Anotarlo*: el nivel, una línea sobre por qué y otra sobre quién lo ve de otra manera y qué ve: un grupo, nunca un nombre.",
        ],
      },
      {
        title: "Cuando se pone difícil",
        steps: [
          "*Alguien con autoridad habla primero.* “Oigamos a los demás y luego volvemos contigo.”",
          "*Todos están de acuerdo de inmediato.* “¿Qué diría alguien que lo ve de otra manera? ¿Un docente nuevo? ¿Una familia?”",
          "*Una voz se queda sola.* “Gracias. Lo anoto tal como lo dijiste.” Y se anota.",
          "*Se sale del componente.* “Eso importa. Lo dejo pendiente.” Anótenlo en Pendientes, debajo de los votos.",
          "*No se cierra.* “Ya nos oímos y lo vemos distinto. ¿Qué tendríamos que mirar para saberlo?” Elijan Todavía no lo sabemos, con qué averiguar y qué grupo lo hará. Solo si hay que decidir hoy: la mayoría, dicho en voz alta y marcado así, con la otra mirada en su línea.",
        ],
      },
      {
        title: "El cierre, tres minutos",
        steps: [
          "“Hoy acordamos… Nos falta averiguar…; lo hará el grupo… Pendientes: …” Está en “Esta sesión”.",
          "“¿Qué aprendimos hoy de nuestra escuela?” Elijan de uno a tres componentes en los que trabajar, ahora o en la próxima reunión.",
          "*Guarden un archivo* antes de irse y digan quién lo tiene.",
        ],
      },
    ],
  },
];

export function scriptPages(folder, parts) {
  return LANGUAGES.map(({ code, file, links, title, ...words }) => {
    const names = JSON.parse(readFileSync(join(folder, `juneward.${code}.json`), "utf8")).levels.map((level) => level.name);
    const fill = (step) => marked(step.replace("{low}", names[0]).replace("{third}", names[2]).replace("{top}", names[3]));
    const list = ({ steps, numbered }) => {
      const tag = numbered ? "ol" : "ul";
      return `<${tag}>${steps.map((step) => `<li>${fill(step)}</li>`).join("")}</${tag}>`;
    };
    const sections = words.parts.map((part) => `<section><h2>${text(part.title)}</h2>${list(part)}</section>`);
    const body = `<main class="script">
<h1>${text(title)}</h1>
<p>${text(words.lede)}</p>
${sections.join("\n")}
</main>
<footer><p>${text(words.foot)}</p></footer>`;
    return { name: file, text: paperPage({ code, title, links, body }, parts) };
  });
}
