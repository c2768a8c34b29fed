/* The textarea that grows with its line, the pills behind it, and the count of characters left. */
import { aroundSlot } from "./command-line.js";
import { el } from "./dom.js";
import { drawLine } from "./line-view.js";

/** Discord's limit for a plain message of a member without Nitro, and how near to it the count is shown. */
const MOST_CHARACTERS = 2000;
const NEAR_CHARACTERS = 200;

/** Discord counts code points, of which some are two units of a string. */
const lengthOf = (line) => Array.from(line).length;

/** Why a line cannot be sent; "" if it can. Commands have limits of their own, which the sandbox knows. */
export function tooLong(line) {
  if (line.startsWith("/") || lengthOf(line) <= MOST_CHARACTERS) return "";
  return `Your message is too long. It has ${lengthOf(line)} characters; the most is ${MOST_CHARACTERS}.`;
}

/** Makes the box. `known()` tells what values of options may name (see option-value.js). */
export function createLineBox(attributes, known) {
  const box = el("textarea", { rows: "1", autocomplete: "off", spellcheck: "false", ...attributes });
  const mirror = el("div.mirror", { "aria-hidden": "true" });
  const count = el("output.count", { for: box.id, title: "Characters left", "aria-live": "off", hidden: true });

  /** Brings pills and count in step with the line. */
  function draw() {
    const caret = document.activeElement === box ? box.selectionEnd : null;
    const left = MOST_CHARACTERS - lengthOf(box.value);
    mirror.replaceChildren(...drawLine(box.value, caret, known()));
    follow();
    count.hidden = left > NEAR_CHARACTERS || box.value.startsWith("/");
    count.textContent = String(left);
    count.classList.toggle("beyond", left < 0);
  }

  function follow() {
    mirror.scrollTop = box.scrollTop;
  }

  /** Puts a line into the box, whatever stood there. */
  function put(line) {
    box.value = line;
    box.setSelectionRange(line.length, line.length);
    draw();
  }

  /** Changes the line as typing would, so that it can be undone; there is no newer way for that than execCommand. */
  function edit(line, caret = line.length) {
    box.focus();
    box.select();
    document.execCommand("insertText", false, line);
    box.setSelectionRange(caret, caret);
  }

  /** Takes an option (a slot of command-line.js) out of the line, with the blank before it. */
  function removeSlot(slot) {
    const [before, after] = aroundSlot(box.value, slot);
    edit(before + after, before.length);
  }

  /** When a dialog closes, Chromium gives the focus back without the caret, and what is typed then would be lost. */
  function takeCaretBack() {
    if (document.activeElement === box) box.setSelectionRange(box.selectionStart, box.selectionEnd);
  }

  for (const kind of ["input", "focus", "blur"]) box.addEventListener(kind, draw);
  box.addEventListener("scroll", follow);
  document.addEventListener("selectionchange", () => document.activeElement === box && draw());
  document.addEventListener("close", takeCaretBack, true);
  return { box, element: el("div.line", mirror, box), count, put, edit, removeSlot };
}
