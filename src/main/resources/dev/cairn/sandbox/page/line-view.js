/*
 * What lies behind the typed line: the same text in the same metrics, unseen but for the pills behind options, and
 * behind the line's end the options still to give. The line itself stays plain text, to be typed, copied and undone.
 */
import { readLine } from "./command-line.js";
import { el } from "./dom.js";
import { isTaken } from "./option-value.js";

/** The mirror's content for a line, the caret being at `caret`, or null. `known` is what values of options may name. */
export function drawLine(line, caret, known) {
  const read = line.startsWith("/") ? readLine(known.commands, line) : { slots: [], open: [], surplus: [] };
  const slots = read.slots.map((slot) => ({ from: slot.from, end: slot.end, node: drawPill(line, slot, caret, known) }));
  const surplus = read.surplus.map((word) => ({ ...word, node: el("span.line-pill.wrong", cut(line, word)) }));
  const parts = [];
  let at = 0;
  for (const { from, end, node } of [...slots, ...surplus].sort((one, other) => one.from - other.from)) {
    parts.push(line.slice(at, from), node);
    at = end;
  }
  // The last, empty line of a text has a height only if something stands in it.
  parts.push(line.slice(at), "\u200B", ...(read.past ? drawOpen(line, read.open) : []));
  return parts;
}

const cut = (line, { from, end }) => line.slice(from, end);

function drawPill(line, slot, caret, known) {
  const { from, start, end } = slot;
  const isCurrent = caret !== null && from <= caret && caret <= end;
  const kind = isCurrent ? "current" : isTaken(slot, known) ? "given" : "wrong";
  return el(`span.line-pill.${kind}`, start > from && el("span.line-key", line.slice(from, start)), line.slice(start, end));
}

/** Discord shows what a command cannot do without, and counts the rest. */
function drawOpen(line, open) {
  const optional = open.filter(({ required }) => !required).length;
  const needed = open.filter(({ required }) => required).map(({ name }) => name);
  const words = [...needed, optional > 0 && `+${optional} optional`].filter(Boolean);
  return words.map((word) => [/\s$/.test(line) ? "" : " ", el("span.line-open", word)]).flat();
}
