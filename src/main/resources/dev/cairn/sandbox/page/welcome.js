/* The head of every conversation, and, where nobody has used the bot yet, what to try first. */
import { el, icon } from "./dom.js";
import { DIRECT } from "./session.js";

const EXAMPLES = {
  "/roadmap ml phase 3": "See a phase, and tick it off by menu",
  "/done backpropagation": "Tick a topic off",
  "/progress": "How far you have come",
  "/search attention": "Look through everything",
};

/** What this place is. */
export function drawWelcome({ channel, bot }) {
  const direct = channel.key === DIRECT;
  return el("section.welcome", { "aria-label": "Start of this conversation" },
    el("div.welcome-symbol", direct ? el("img", { src: "cairn.svg", alt: "" }) : icon("hash")),
    el("h2", direct ? bot.name : `Welcome to #${channel.name}`),
    el("p.welcome-topic", channel.topic));
}

/** The first things to try. `run` types a line and sends it. */
export function drawTour({ server, bot, member }, run) {
  const example = ([line, what]) =>
    el("li", el("button.example", { onclick: () => run(line) }, el("code", line), el("span.quiet", what)));
  return el("section.tour", { "aria-label": "First steps" },
    el("p", `${server.name} is a make-believe Discord server on this computer; ${bot.name} is the real bot. `,
      `You are ${member.name}. Type a command, or press one of these:`),
    el("ul", Object.entries(EXAMPLES).map(example)),
    el("p.quiet", "Type ", el("code", "/"), " to see every command."));
}
