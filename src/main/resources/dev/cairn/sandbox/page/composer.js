/*
 * The box to type in. A line typed in one go and sent with Enter never waits for a suggestion; whoever wants one takes
 * it with Tab, or with the arrows and Enter, or by a click.
 */
import { completions, readLine } from "./command-line.js";
import { byId, el, icon } from "./dom.js";
import { recall } from "./recall.js";
import { DIRECT } from "./session.js";
import { createSuggestions } from "./suggestions.js";

/** Draws the box. Returns fill(line), which puts a line into it, and run(line), which also sends it. */
export function mountComposer(store, session, onSend) {
  const form = byId("composer");
  const error = el("p.composer-error", { id: "composer-error", "aria-live": "polite" });
  const attributes = { id: "box", rows: "1", maxlength: "4000", autocomplete: "off", spellcheck: "false" };
  const box = el("textarea", { ...attributes, "aria-describedby": error.id });
  const send = el("button.send", { "aria-label": "Send", title: "Send", onclick: () => submit() }, icon("send"));
  const suggestions = createSuggestions(store, session, box, put);
  const lines = recall();
  const drafts = new Map();
  const narrow = matchMedia("(max-width: 720px)");
  let place = null;
  form.append(suggestions.element, el("div.box-frame", box, send), error);
  store.watch((state) => [state.member, state.channel], enterPlace);

  /** Each member's line in each channel waits there, as in Discord. */
  function enterPlace(member, channel) {
    const next = channel && `${member.key} ${channel.key}`;
    if (next === place) return;
    drafts.set(place, box.value);
    place = next;
    const target = `Message ${channel.key === DIRECT ? "@" : "#"}${channel.name} as ${member.name}`;
    box.ariaLabel = target;
    box.placeholder = narrow.matches ? `Message as ${member.name}` : `${target} \u2013 type / for commands`;
    put(drafts.get(place) ?? "");
    suggestions.close();
  }

  /** Puts a line into the box. */
  function put(line) {
    box.value = line;
    box.setSelectionRange(line.length, line.length);
    changed();
  }

  function changed() {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
    send.disabled = box.value.trim() === "";
    tell("");
  }

  function tell(sentence) {
    error.textContent = sentence;
    form.classList.toggle("refused", sentence !== "");
  }

  function fill(line) {
    put(line);
    box.focus();
    suggestions.update();
  }

  async function submit() {
    const line = box.value.trim();
    if (line === "") return;
    const from = place;
    lines.add(line);
    put("");
    box.focus();
    suggestions.close();
    onSend();
    try {
      await session.send(line);
    } catch (problem) {
      giveBack(line, from, problem.message);
    }
  }

  /** A line that failed comes back to where it was typed, unless something else stands there by now. */
  function giveBack(line, from, sentence) {
    if (from !== place) {
      drafts.set(from, drafts.get(from) || line);
      return;
    }
    if (box.value === "") put(line);
    tell(sentence);
  }

  /** Enter sends, unless the arrows lead to a suggestion, or a command's name is not whole or not enough yet. */
  function enter() {
    if (suggestions.take(false)) return;
    const { commands } = store.get();
    const { command, past, open } = readLine(commands, box.value);
    const enough = past || (command && !open.some(({ required }) => required));
    const best = box.value.startsWith("/") && !enough && completions(commands, box.value)[0];
    if (best) fill(`/${best.path} `);
    else submit();
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
    ArrowUp: () => suggestions.move(-1) || recallLine(-1),
    ArrowDown: () => suggestions.move(1) || recallLine(1),
  };

  box.addEventListener("keydown", (event) => {
    const modified = event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
    if (!modified && KEYS[event.key]?.()) event.preventDefault();
  });
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

  return {
    fill,
    run(line) {
      put(line);
      submit();
    },
  };
}
