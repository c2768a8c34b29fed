/* The head of every conversation: what this place is, and, where nothing has been said yet, what to try first. */
import { el, icon } from "./dom.js";
import { DIRECT } from "./session.js";

const EXAMPLES = {
  "/roadmap ml phase 3": "See phase 3 of the machine learning roadmap",
  "/done backpropagation": "Tick a topic off",
  "/progress": "See how far you have come",
};

/** `empty`: nothing has been said yet. `run` types a line and sends it. */
export function drawWelcome({ channel, bot, server, member }, empty, run) {
  const direct = channel.key === DIRECT;
  return el("section.welcome", { "aria-label": "Start of this conversation" },
    el("div.welcome-symbol", direct ? el("img", { src: "cairn.svg", alt: "" }) : icon("hash")),
    el("h2", direct ? bot.name : `Welcome to #${channel.name}`),
    el("p.welcome-topic", channel.topic),
    empty && drawTour(server, bot, member, run));
}

function drawTour(server, bot, member, run) {
  const example = ([line, what]) =>
    el("li", el("button.example", { onclick: () => run(line) }, el("code", line), el("span.quiet", what)));
  return el("div.tour",
    el("p", `${server.name} is a make-believe Discord server on this computer, and ${bot.name} is the real bot, `,
      `answering in it. You are ${member.name}. Type a command as you would in Discord, or try one of these:`),
    el("ul", Object.entries(EXAMPLES).map(example)),
    el("p.quiet", "Type ", el("code", "/"), " to see every command."));
}
