/*
 * What is offered above the box while a command is typed: commands by name, then the values that the bot suggests for
 * the option where the caret is, then the options still open.
 */
import { begin, completions, goOn, readLine, withOption } from "./command-line.js";
import { el, freshId } from "./dom.js";

/** Discord's client waits a moment too, so that not every key is a request. */
const DEBOUNCE_MS = 120;

/**
 * Ties the list to a box. `edit(line, caret)` puts a line into it as if it had been typed; `onPick(line, option, value)`
 * tells what stands behind a suggestion's name in it; `picked(line)` returns what was told of a line's options.
 */
export function createSuggestions(store, session, box, { edit, onPick, picked }) {
  const head = el("div.suggestions-head");
  const attributes = { role: "listbox", id: freshId("suggestions"), "aria-label": "Suggestions", tabindex: "0" };
  const list = el("div.options", attributes);
  const keys = el("p.keys.quiet", "Tab takes the first, \u2191\u2193 choose, Enter sends, Esc closes");
  const spoken = el("p.unseen", { "aria-live": "polite" });
  const panel = el("div.suggestions", { hidden: true }, head, list, keys);
  let items = [];
  let at = -1;
  let timer;
  let turn = 0;
  let isAsking = false;
  let takesFirst = false;

  // A press on the panel must not take the focus from the box, which would close it before the click arrives.
  panel.addEventListener("pointerdown", (event) => event.preventDefault());
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);

  function update() {
    const line = box.value;
    const { commands } = store.get();
    forget();
    point(-1);
    if (!line.startsWith("/") || line.includes("\n")) show(null, []);
    else if (readLine(commands, line).past) askSoon(line);
    else show(null, completions(commands, line).map(commandItem));
  }

  function askSoon(line) {
    isAsking = true;
    timer = setTimeout(ask, DEBOUNCE_MS, line, turn);
  }

  /** Gives up the question that waits, and the answer that is on its way. */
  function forget() {
    clearTimeout(timer);
    turn++;
    isAsking = takesFirst = false;
  }

  async function ask(line, myTurn) {
    const caret = box.selectionStart;
    const { slots } = readLine(store.get().commands, line);
    const slot = slots.find(({ from, end }) => from <= caret && caret <= end);
    const end = slot && slot !== slots.at(-1) ? slot.end : line.length;
    const known = picked(line.slice(0, slot?.from)); // the option at the caret counts as it stands
    // Without suggestions the line can still be sent: a failure here is no news.
    const { option, choices } = await session.suggest(line.slice(0, end), known).catch(() => ({ choices: [] }));
    const items = choices.map((choice) => choiceItem(choice, option, line.slice(end)));
    if (myTurn !== turn) return;
    offer(line, option, items.filter((item) => (item.line + item.tail).trim() !== line.trim()));
    isAsking = false;
    if (takesFirst) take(true);
  }

  function offer(line, option, choices) {
    const read = readLine(store.get().commands, line);
    const others = read.open.filter(({ name }) => name !== option?.name);
    const optional = `+${others.filter(({ required }) => !required).length} optional`;
    const items = others.map((each) => ({ ...optionItem(each, line), group: each.required ? "Options" : optional }));
    show(read.command && drawUsage(line, read, option), [...choices, ...items]);
  }

  /** The command with its options as pills, and what the one being typed is for. One given can be gone to. */
  function drawUsage(line, { command, slots }, option) {
    const draw = (each) => {
      const slot = slots.find((slot) => slot.option === each);
      const kind = each.name === option?.name ? "current" : slot ? "given" : "open";
      const go = () => (slot ? box.setSelectionRange(slot.start, slot.end) : takeItem(optionItem(each, line)));
      return el(`button.pill.${kind}`, { tabindex: "-1", onclick: go }, each.name);
    };
    return [
      el("div.usage", el("strong", `/${command.path}`), command.options.map(draw)),
      el("div.description", option?.description ?? command.description),
    ];
  }

  function show(usage, offered) {
    items = offered;
    at = -1;
    items.forEach((item) => (item.element = drawItem(item, () => takeItem(item))));
    head.replaceChildren(...(usage ?? []));
    list.replaceChildren(...items.flatMap(withTitle));
    head.hidden = !usage;
    list.hidden = keys.hidden = items.length === 0;
    panel.hidden = head.hidden && list.hidden;
    box.removeAttribute("aria-activedescendant");
    spoken.textContent = items.length > 0 ? `Suggestions: ${items.length}` : "";
  }

  function withTitle({ group, element }, index) {
    if (!group || group === items[index - 1]?.group) return [element];
    return [el("div.group", { role: "presentation" }, group), element];
  }

  /** After a value only the options still open are of interest, not the same values again. */
  function takeItem({ line, tail = "", picked }) {
    const { open } = readLine(store.get().commands, line + tail);
    const next = picked && tail === "" ? goOn(line, open) : line;
    if (picked?.shown) onPick(line, picked.option, picked.value);
    edit(next + tail, next.length);
    if (!picked || next !== line) return;
    forget();
    offer(line + tail, null, []);
    if (items.length === 0) close();
  }

  function close() {
    const wasOpen = !panel.hidden;
    forget();
    show(null, []);
    return wasOpen;
  }

  /** Moves the pointer, round at the ends; false if nothing is offered. */
  function move(step) {
    if (items.length === 0) return false;
    point(at < 0 && step < 0 ? items.length - 1 : (at + step + items.length) % items.length);
    items[at].element.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", items[at].element.id);
    return true;
  }

  function point(to) {
    at = to;
    items.forEach(({ element }, index) => {
      element.classList.toggle("pointed", index === at);
      element.ariaSelected = String(index === at);
    });
    if (at < 0) box.removeAttribute("aria-activedescendant");
  }

  /** Takes what the arrows have led to, or else, if `orFirst`, the first; false if there is nothing to take. */
  function take(orFirst) {
    if (at < 0 && orFirst && isAsking) takesFirst = true; // what is shown is for an older line: the first to come
    else if (at < 0 && !(orFirst && items.length > 0)) return false;
    else takeItem(items[Math.max(at, 0)]);
    return true;
  }

  return { element: el("div.suggestions-frame", panel, spoken), update, close, move, take };
}

const drawItem = ({ label, detail }, onclick) =>
  el("div.option", { role: "option", id: freshId("suggestion"), "aria-selected": "false", onclick },
    el("span.label", label),
    detail && el("span.description", detail));

const commandItem = (command) =>
  ({ group: "Commands", label: `/${command.path}`, detail: command.description, line: begin(command) });

/** `shown` is the line with the suggestion's name; a choice whose name is what is typed anyway has none. */
const choiceItem = ({ name, text, shown, value }, option, tail) =>
  ({ label: name, line: shown ?? text, tail, picked: { option: option?.name, shown, value } });

const optionItem = ({ name, description, required }, line) => ({
  label: name,
  detail: required ? `${description} (required)` : description,
  line: withOption(line, name, ""),
});
