/* The head of every conversation, and, where nobody has used the bot yet, what to try first. */
import { el, icon } from "./dom.js";
import { DIRECT } from "./session.js";

const WITH_SHIPPED_ROADMAPS = {
  "/roadmap ml phase 3": "See a phase, and tick it off by menu",
  "/done backpropagation": "Tick a topic off",
  "/progress": "How far you have come",
  "/search attention": "Look through everything",
};

const WITH_ANY = {
  "/checklist": "Tick topics off by menu",
  "/next": "What to learn next",
  "/progress": "How far you have come",
};

const FOR_ORGANISERS = {
  "/setup": "Is all well here, and what comes next",
  "/reminder list": "What is posted of itself, and when",
};

/** What answers well, whoever's roadmaps these are. */
function examples(roadmaps, { organiser }) {
  return organiser ? FOR_ORGANISERS : forLearners(roadmaps);
}

function forLearners(roadmaps) {
  const [first] = roadmaps;
  if (!first || roadmaps.some(({ id }) => id === "ml")) return WITH_SHIPPED_ROADMAPS;
  return { [`/roadmap ${first.id}`]: `Look at ${first.title}`, ...WITH_ANY };
}

/** What this place is. */
export function drawWelcome({ channel, bot }) {
  const direct = channel.key === DIRECT;
  return el("section.welcome", { "aria-label": "Start of this conversation" },
    el("div.welcome-symbol", direct ? el("img", { src: "cairn.svg", alt: "" }) : icon(channel.parent ? "thread" : "hash")),
    el("h2", direct ? bot.name : `Welcome to #${channel.name}`),
    el("p.welcome-topic", channel.topic));
}

/** The first things to try. `run` types a line and sends it. */
export function drawTour({ server, bot, member, roadmaps }, run) {
  const example = ([line, what]) =>
    el("li", el("button.example", { onclick: () => run(line) }, el("code", line), el("span.quiet", what)));
  return el("section.tour", { "aria-label": "First steps" },
    el("p", `${server.name} is a make-believe Discord server on this computer; ${bot.name} is the real bot. `,
      `You are ${member.name}. Type a command, or press one of these:`),
    el("ul", Object.entries(examples(roadmaps?.roadmaps ?? [], member)).map(example)),
    el("p.quiet", "Type ", el("code", "/"), " to see every command."));
}
