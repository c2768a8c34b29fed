/*
 * The box to type in. A line typed in one go and sent with Enter never waits for a suggestion; whoever wants one takes
 * it with Tab, or with the arrows and Enter, or by a click.
 */
import { createAttachments } from "./attachments.js";
import { aroundSlot, begin, completions, readLine, withOption } from "./command-line.js";
import { byId, el, icon } from "./dom.js";
import { tooMuch } from "./files.js";
import { createLineBox, tooLong } from "./line-box.js";
import { createPicks } from "./picks.js";
import { recall } from "./recall.js";
import { DIRECT } from "./session.js";
import { createSuggestions } from "./suggestions.js";

/** Discord's number for an option that is a file. */
const ATTACHMENT = 11;

const EMPTY = Object.freeze({ line: "", files: [] });

const isEmpty = ({ line, files }) => line.trim() === "" && files.length === 0;

/** Draws the box. Returns fill(line), which puts a line into it, and run(line), which sends one past it. */
export function mountComposer(store, session, onSend) {
  const form = byId("composer");
  const error = el("p.composer-error", { id: "composer-error", "aria-live": "polite" });
  const known = () => ({ ...store.get(), files: attachments.get() });
  const lineBox = createLineBox({ id: "box", "aria-describedby": error.id }, known);
  const { box, edit } = lineBox;
  const send = el("button.send", { "aria-label": "Send", title: "Send", onclick: submit }, icon("send"));
  const picks = createPicks();
  const onPick = (line, option, value) => picks.add(store.get().commands, line, option, value);
  const picked = (line) => picks.of(store.get().commands, line);
  const suggestions = createSuggestions(store, session, box, { edit, onPick, picked });
  const listener = { added: giveFile, removed: takeFile, changed, refused: tell };
  const attachments = createAttachments(box, listener);
  const lines = recall();
  const drafts = new Map();
  const narrow = matchMedia("(max-width: 720px)");
  let place = null;
  narrow.addEventListener("change", nameBox);
  form.append(
    suggestions.element,
    el("div.box-frame",
      attachments.cards,
      el("div.box-row", attachments.picker, lineBox.element, lineBox.count, send)),
    error,
    attachments.spoken);
  store.watch((state) => [state.member, state.channel], enterPlace);
  store.watch(({ connection }) => [connection], (connection) => connection === "open" && tell("")); // it was lost, perhaps

  /** Each member's line in each channel waits there, as in Discord. */
  function enterPlace(member, channel) {
    const next = channel && `${member.key} ${channel.key}`;
    if (next === place) return;
    drafts.set(place, draft());
    place = next;
    nameBox();
    putDraft(drafts.get(place) ?? EMPTY);
    suggestions.close();
  }

  /** Says where a line goes, and as whose; in few words where there is little room. */
  function nameBox() {
    const { channel, member } = store.get();
    if (!channel) return;
    const target = `Message ${channel.key === DIRECT ? "@" : "#"}${channel.name} as ${member.name}`;
    box.ariaLabel = target;
    box.placeholder = narrow.matches ? `Message as ${member.name}` : `${target} \u2013 type / for commands`;
  }

  /** The line with the files that wait to be sent with it. */
  const draft = () => ({ line: box.value, files: attachments.get() });

  function putDraft({ line, files }) {
    lineBox.put(line);
    attachments.set(files);
  }

  function changed() {
    send.disabled = isEmpty(draft());
    tell("");
  }

  function tell(sentence) {
    error.textContent = sentence;
    form.classList.toggle("refused", sentence !== "");
  }

  function put(line) {
    lineBox.put(line);
    changed();
  }

  function fill(line) {
    put(line);
    box.focus();
    suggestions.update();
  }

  function submit() {
    const { line, files } = draft();
    const sent = { line: line.trim(), files: sentWith(line.trim(), files) };
    const refusal = tooLong(sent.line) || tooMuch(sent.files);
    if (refusal) tell(refusal);
    if (refusal || isEmpty(draft())) return;
    putDraft({ line: "", files: files.filter((file) => !sent.files.includes(file)) });
    box.focus();
    suggestions.close();
    deliver(sent);
  }

  /** A command takes the files that its options name, or a single one that needs no naming; the others wait on. */
  function sentWith(line, files) {
    if (!line.startsWith("/")) return files;
    const isClear = files.length === 1 && read(line).open.some(takesFile);
    return isClear ? files : files.filter(({ name }) => slotOfFile(name, line));
  }

  async function deliver({ line, files }) {
    const from = place;
    if (line !== "") lines.add(line);
    onSend();
    try {
      await session.send(line, picked(line), files);
    } catch (problem) {
      giveBack({ line, files }, from, problem.message);
    }
  }

  /** What failed comes back to where it was sent from, unless another line stands there by now. */
  function giveBack(failed, from, sentence) {
    const { line, files } = from === place ? draft() : drafts.get(from);
    const back = { line: failed.line, files: [...failed.files, ...files] };
    const isFree = line.trim() === "";
    if (from !== place && isFree) drafts.set(from, back);
    if (from === place && isFree) putDraft(back);
    if (from === place) tell(sentence);
  }

  /** Enter sends, unless the arrows lead to a suggestion, or a command's name is not whole or not enough yet. */
  function enter() {
    if (suggestions.take(false)) return;
    const { command, past, open } = read();
    const enough = past || (command && !open.some(({ required }) => required));
    const best = box.value.startsWith("/") && !enough && completions(store.get().commands, box.value)[0];
    if (best) edit(begin(best));
    else submit();
  }

  const read = (line = box.value) => readLine(store.get().commands, line);

  const takesFile = ({ type }) => type === ATTACHMENT;

  /** The option of a line that has this file, "" being one that waits for its file. */
  const slotOfFile = (name, line) => read(line).slots.find(({ option, text }) => takesFile(option) && text === name);

  /** A file is meant for the first option that takes one and has none. */
  function giveFile({ name }) {
    const waiting = slotOfFile("");
    const line = waiting ? aroundSlot(box.value, waiting).join("") : box.value;
    const option = waiting?.option ?? read().open.find(takesFile);
    if (option) edit(withOption(line, option.name, name));
  }

  function takeFile({ name }) {
    const slot = slotOfFile(name);
    if (slot) lineBox.removeSlot(slot);
  }

  /** Backspace behind `name:` takes the whole name away, as it does with an empty option in Discord. */
  function removeEmpty() {
    const { value, selectionStart, selectionEnd: caret } = box;
    if (selectionStart !== caret || value[caret - 1] !== ":") return false;
    const slot = read().slots.find(({ start, end }) => start === caret && end === caret);
    if (slot) lineBox.removeSlot(slot);
    return slot !== undefined;
  }

  function recallLine(step) {
    const line = lines.step(step, box.value);
    if (line === null) return false;
    put(line);
    suggestions.close();
    return true;
  }

  /** Each returns whether the key has done its work here. */
  const KEYS = {
    Enter: () => enter() ?? true,
    Tab: () => suggestions.take(true),
    Escape: () => suggestions.close(),
    Backspace: removeEmpty,
    ArrowUp: () => suggestions.move(-1) || recallLine(-1),
    ArrowDown: () => suggestions.move(1) || recallLine(1),
  };

  box.addEventListener("keydown", (event) => {
    const modified = event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
    if (!modified && KEYS[event.key]?.()) event.preventDefault();
  });
  box.addEventListener("keyup", ({ key }) => /^(ArrowLeft|ArrowRight|Home|End)$/.test(key) && suggestions.update());
  box.addEventListener("click", () => suggestions.update());
  box.addEventListener("input", () => {
    changed();
    suggestions.update();
  });
  box.addEventListener("blur", () => suggestions.close());
  /** As in Discord, what is typed anywhere goes into the box. */
  document.addEventListener("keydown", (event) => {
    const printable = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (printable && event.target === document.body) box.focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  changed();

  return { fill, run: (line) => deliver({ line, files: [] }) };
}
