/* What the parts of the panel share. */
import { el, icon } from "./dom.js";

/** A part that can be folded away. */
export const drawPart = (title, ...children) =>
  el("details.part", { open: true }, el("summary", el("h3", title), icon("chevron")), children);

/** A number with its noun. */
export const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** How long a button says that it has copied. */
const COPIED_MS = 2_000;

/** A button that copies what `text` returns. Browsers allow that only on this computer or by https. */
export function drawCopy(label, text) {
  const button = el("button.text-button", { onclick: copy }, icon("copy"), label);
  const say = (words) => (button.lastChild.textContent = words);
  let timer;

  async function copy() {
    clearTimeout(timer);
    say(label);
    try {
      await navigator.clipboard.writeText(text());
      say("Copied");
      timer = setTimeout(say, COPIED_MS, label);
    } catch {
      say("Your browser does not allow copying here");
    }
  }
  return button;
}
