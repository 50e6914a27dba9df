// Writes the facilitator's script as plain pages, one a language and one sheet each: what to say at each step, in plain words, for
// somebody who leads the conversation for the first time.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appWords } from "./app-words.mjs";
import { marked, paperPage, text } from "./paper-page.mjs";

// {low} and {top} stand for the names of the lowest and the highest level, {system} for the one that practice opens on, {each} and {end} for
// the minutes with which Prepare and the time plan reckon. {Talk.Show} is what the
// app says there: as a button or a field, in a box; {~Talk.FistRule} as a sentence, so that the sheet and the screen have one rule.
const LANGUAGES = [
  {
    code: "en",
    file: "script.html",
    links: [{ href: "./", words: "Open Juneward" }, { href: "./script.es.html", code: "es", words: "Esta hoja en español" }, { href: "./rubric.html", words: "The rubric on paper" }],
    title: "Leading the conversation",
    lede: "One sheet for whoever leads. Say what is in quotation marks, in your own words; what is in a box is a button or a field on the screen. To try it first, {Start.PractiseGo} opens the system {system} with a made-up team of six: begin at “Look”. To lead another system, choose it in {Frame.Prepare} instead.",
    foot: "No student names; groups only. Self-review by the team. Not for evaluation.",
    parts: [
      {
        title: "Before you begin",
        steps: [
          "Open {Frame.Sitting}: read what was decided last time.",
          "Pick *one system* in {Frame.Prepare}. Put its components on the projector: {Review.OnTheWall}, or, after {Review.TakeVotes}, {Wall.Second}, which shows the component that you are on, and the votes once you show them. A clicker turns components when the wall window is the active one. Or give everyone the rubric on paper. Ask for the evidence that each component names.",
          "Choose a timekeeper, or start a time plan in {Frame.Sitting}, above the votes: it shares out the time that is left. You lead and *do not vote*, unless the team wants it.",
          "“We look at how our school works, not at any person. Nobody is being evaluated, and nothing leaves this device unless we send it.”",
          "“Everyone rates before anyone gives an opinion. ‘Not sure yet’ is a full answer. We take no average: we agree on what everyone can live with, and write down who sees it differently.”",
        ],
      },
      {
        title: "Each component, about {each} minutes, or what the time plan gives",
        numbered: true,
        steps: [
          "*Look* (2 minutes). Press {Review.TakeVotes}; the levels stand under {Step.Look}. “Read the four levels. What do we have in front of us that shows where we are? Say what you see, not yet what you think of it.”",
          "*Rate alone* (1 minute). “Choose the highest level that holds as a whole, and keep it to yourself. One finger is {low}, four are {top}; a thumb to the side is Not sure yet.”",
          "*Show together.* “On three, all at once. One, two, three.” Count the hands for each level and enter them. Press {Talk.Show}, and say nothing about it yet.",
          "*Hear the ends first* (2 minutes). “Who sees it lowest: what have you seen that the rest of us may not know? And who sees it highest?” If they voted on devices, ask for nobody: “What could somebody have seen who rates this low?” Press {Review.AddEvidence} as it is said; by whom is never written.",
          "*Once more,* if it would change anything: {Talk.Again}. “Having heard that: once more, all at once.” Only once; then press {Talk.ShowBoth}.",
          "*Agree.* “Which level can everyone live with?” Open {Talk.Agree}, choose it, and open {Talk.Fist}. {~Talk.FistSays} {~Talk.FistRule} The second time goes into {Talk.FistAgain}: both stay. If you change the level, ask the fist to five again.",
          "*Write it down*: {Talk.Dissent}, a group, never a name; {Talk.How}; and in one line {Review.Note}. Then {Talk.Next}; after the last one, {Review.SeeWhatItSays}.",
        ],
      },
      {
        title: "When it gets hard",
        steps: [
          "*Somebody senior speaks first.* “Let us hear the others, then come back to you.”",
          "*All agree at once.* “What would somebody say who sees it differently? A new teacher? A family?”",
          "*One voice stands alone.* “Thank you. I will write it as you said it.” Write it in {Talk.Dissent}.",
          "*It leaves the component.* “That matters. I will park it.” Write it in the {Sitting.Parked}, at the foot of the page.",
          "*It won’t close.* “We have heard each other and see it differently. What would we have to look at to know?” Choose {Review.NotSureYet}, and write below it {Review.FindOut} and {Review.FindOutWho}; {Talk.Fist} and {Talk.How} are not needed then. Only when you must decide today: {Talk.ByMajority}, said aloud, with the other view in its line.",
        ],
      },
      {
        title: "The end, {end} minutes",
        steps: [
          "“Today we agreed on … We still have to find out …; the group that will is … Parked: …” It stands in {Frame.Sitting}.",
          "“What is one thing that we learned about our school?” In {Frame.Choose}, now or at the next meeting: one to three components to work on.",
          "{Frame.HandOn}, {HandOn.SaveFile}: before anyone leaves. Say who has it.",
        ],
      },
    ],
  },
  {
    code: "es",
    file: "script.es.html",
    links: [{ href: "./", words: "Abrir Juneward" }, { href: "./script.html", code: "en", words: "This sheet in English" }, { href: "./rubric.es.html", words: "La rúbrica en papel" }],
    title: "Guía para moderar la conversación",
    lede: "Una hoja para quien modera. Lo que va entre comillas se dice, con sus propias palabras; lo que va en un recuadro es un botón o un campo de la pantalla. Para probarlo antes, {Start.PractiseGo} abre el sistema {system} con un equipo inventado de seis personas: empiecen en “Mirar”. Para moderar otro sistema, elíjanlo en {Frame.Prepare} en su lugar.",
    foot: "Sin nombres de estudiantes; solo grupos. Revisión hecha por el propio equipo. No es para evaluar a nadie.",
    parts: [
      {
        title: "Antes de empezar",
        steps: [
          "Abran {Frame.Sitting}: lean lo que se decidió la última vez.",
          "Elijan *un sistema* en {Frame.Prepare}. Pongan sus componentes en el proyector: {Review.OnTheWall} o, después de {Review.TakeVotes}, {Wall.Second}, que muestra el componente en el que van, y los votos cuando ustedes los muestren. El control de presentaciones cambia de componente cuando la ventana de la pared es la activa. O repartan la rúbrica en papel. Pidan la evidencia que nombra cada componente.",
          "Que alguien cuide el tiempo, o inicien un plan de tiempo en {Frame.Sitting}, arriba de los votos: reparte el tiempo que queda. Quien modera *no vota*, salvo que el equipo lo quiera.",
          "“Miramos cómo funciona nuestra escuela, no a una persona. No se evalúa a nadie, y nada sale de este dispositivo si no lo enviamos.”",
          "“Todas las personas valoran antes de que alguien opine. ‘Todavía no lo sabemos’ es una respuesta completa. No sacamos promedios: acordamos lo que todos podamos aceptar y anotamos quién lo ve de otra manera.”",
        ],
      },
      {
        title: "Cada componente, unos {each} minutos, o lo que dé el plan de tiempo",
        numbered: true,
        steps: [
          "*Mirar* (2 minutos). Opriman {Review.TakeVotes}; los niveles están en {Step.Look}. “Lean los cuatro niveles. ¿Qué tenemos enfrente que muestre dónde estamos? Digan lo que ven, todavía no lo que opinan.”",
          "*Valorar por separado* (1 minuto). “Elijan el nivel más alto que se cumpla por completo, sin decirlo. Un dedo es {low}, cuatro son {top}; el pulgar de lado es Todavía no lo sabemos.”",
          "*Mostrar juntos.* “A la de tres, todos a la vez. Uno, dos, tres.” Cuenten las manos de cada nivel y anótenlas. Opriman {Talk.Show}, todavía sin comentarios.",
          "*Primero los extremos* (2 minutos). “¿Quién lo ve más bajo? ¿Qué ha visto que los demás quizá no sepamos? ¿Y quién lo ve más alto?” Si votaron en dispositivos, no pregunten por nadie: “¿Qué podría haber visto alguien que lo valora tan bajo?” Opriman {Review.AddEvidence} conforme se diga; nunca se anota quién la dijo.",
          "*Una vez más,* si eso cambiaría algo: {Talk.Again}. “Después de oír esto: otra vez, todos a la vez.” Solo una; luego opriman {Talk.ShowBoth}.",
          "*Acordar.* “¿Qué nivel podemos aceptar todos?” Abran {Talk.Agree}, elíjanlo y abran {Talk.Fist} (fist to five). {~Talk.FistSays} {~Talk.FistRule} La segunda vez va en {Talk.FistAgain}: quedan las dos. Si cambian de nivel, vuelvan a preguntar con los dedos.",
          "*Anotarlo*: {Talk.Dissent}, un grupo, nunca un nombre; {Talk.How}; y en una línea {Review.Note}. Luego {Talk.Next}; después del último, {Review.SeeWhatItSays}.",
        ],
      },
      {
        title: "Cuando se pone difícil",
        steps: [
          "*Alguien con autoridad habla primero.* “Oigamos a los demás y luego volvemos con usted.”",
          "*Todos están de acuerdo de inmediato.* “¿Qué diría alguien que lo ve de otra manera? ¿Un docente nuevo? ¿Una familia?”",
          "*Una voz se queda sola.* “Gracias. Lo anoto tal como lo dijo.” Anótenlo en {Talk.Dissent}.",
          "*Se sale del componente.* “Eso importa. Lo dejo pendiente.” Anótenlo en {Sitting.Parked}, al pie de la página.",
          "*No se cierra.* “Ya nos oímos y lo vemos distinto. ¿Qué tendríamos que mirar para saberlo?” Elijan {Review.NotSureYet} y anoten debajo {Review.FindOut} y {Review.FindOutWho}; entonces no hacen falta {Talk.Fist} ni {Talk.How}. Solo si hay que decidir hoy: {Talk.ByMajority}, dicho en voz alta, con la otra mirada en su línea.",
        ],
      },
      {
        title: "El cierre, {end} minutos",
        steps: [
          "“Hoy acordamos… Nos falta averiguar…; lo hará el grupo… Pendientes: …” Está en {Frame.Sitting}.",
          "“¿Qué aprendimos hoy de nuestra escuela?” En {Frame.Choose}, ahora o en la próxima reunión: de uno a tres componentes en los que trabajar.",
          "{Frame.HandOn}, {HandOn.SaveFile}: antes de irse. Digan quién lo tiene.",
        ],
      },
    ],
  },
];

// Minutes as the app has them.
const plan = readFileSync(new URL("../../src/session/sitting.rs", import.meta.url), "utf8");
const minutes = (name) => new RegExp(`^pub const ${name}: \\w+ = (\\d+);`, "m").exec(plan)?.[1];

export function scriptPages(folder, parts) {
  return LANGUAGES.map(({ code, file, links, title, ...words }) => {
    const read = (name) => JSON.parse(readFileSync(join(folder, `${name}.${code}.json`), "utf8"));
    const [rubric, practice, app] = [read("juneward"), read("practice"), appWords(code)];
    const names = rubric.levels.map((level) => level.name);
    const known = { each: minutes("EACH"), end: minutes("END"), low: names[0], top: names.at(-1), system: rubric.systems.find((one) => practice.systems.includes(one.id)).name };
    const word = (name) => {
      const [group, key] = name.split(".");
      const said = key ? app[group]?.[key] : known[name];
      // A sheet that says what to press must not name what the app does not have.
      if (!said || said.includes("{")) throw new Error(`The script names ${name}, which the app does not say.`);
      return text(said);
    };
    const box = (name) => `<span class="press">${word(name)}</span>`;
    const fill = (step) => marked(step).replace(/\{(~?)([\w.]+)\}/g, (_, plain, name) => (plain || !name.includes(".") ? word(name) : box(name)));
    const list = ({ steps, numbered }) => {
      const tag = numbered ? "ol" : "ul";
      return `<${tag}>${steps.map((step) => `<li>${fill(step)}</li>`).join("")}</${tag}>`;
    };
    const sections = words.parts.map((part) => `<section><h2>${fill(part.title)}</h2>${list(part)}</section>`);
    const body = `<main class="script">
<h1>${text(title)}</h1>
<p>${fill(words.lede)}</p>
${sections.join("\n")}
</main>
<footer><p>${text(words.foot)}</p></footer>`;
    return { name: file, text: paperPage({ code, title, links, body }, parts) };
  });
}
