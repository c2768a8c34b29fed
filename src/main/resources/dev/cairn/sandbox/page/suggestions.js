/*
 * What is offered above the box while a command is typed: commands by name, then the values that the bot suggests for
 * an option, then the options still open.
 */
import { completions, readLine } from "./command-line.js";
import { el, freshId } from "./dom.js";

/** Discord's client waits a moment too, so that not every key is a request. */
const DEBOUNCE_MS = 120;

/** Ties the list to a box. `onTake(line)` gets the whole line when something is taken. */
export function createSuggestions(store, session, box, onTake) {
  const head = el("div.suggestions-head");
  const list = el("div.options", { role: "listbox", id: freshId("suggestions"), "aria-label": "Suggestions" });
  const keys = el("p.keys.quiet", "Tab takes the first, \u2191\u2193 choose, Enter sends, Esc closes");
  const spoken = el("p.unseen", { "aria-live": "polite" });
  const panel = el("div.suggestions", { hidden: true }, head, list, keys);
  let items = [];
  let at = -1;
  let timer;
  let turn = 0;

  // A press on the panel must not take the focus from the box, which would close it before the click arrives.
  panel.addEventListener("pointerdown", (event) => event.preventDefault());
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);

  function update() {
    const line = box.value;
    const { commands } = store.get();
    forget();
    if (!line.startsWith("/") || line.includes("\n")) show(null, []);
    else if (readLine(commands, line).past) timer = setTimeout(ask, DEBOUNCE_MS, line, turn);
    else show(null, completions(commands, line).map(commandItem));
  }

  /** Gives up the question that waits, and the answer that is on its way. */
  function forget() {
    clearTimeout(timer);
    turn++;
  }

  async function ask(line, myTurn) {
    // Without suggestions the line can still be sent: a failure here is no news.
    const { option, choices } = await session.suggest(line).catch(() => ({ choices: [] }));
    if (myTurn === turn) offer(line, option, choices.filter(({ text }) => text.trim() !== line.trim()));
  }

  function offer(line, option, choices) {
    const { command, open } = readLine(store.get().commands, line);
    const others = open.filter(({ name }) => name !== option?.name).map((each) => optionItem(each, line));
    const usage = command && drawUsage(command, option, open);
    show(usage, [...choices.map(({ name, text }) => ({ label: name, line: text })), ...others]);
  }

  function show(usage, offered) {
    items = offered;
    at = -1;
    items.forEach((item, index) => (item.element = drawItem(item, () => takeAt(index))));
    head.replaceChildren(...(usage ?? []));
    list.replaceChildren(...items.flatMap(withTitle));
    head.hidden = !usage;
    list.hidden = keys.hidden = items.length === 0;
    panel.hidden = head.hidden && list.hidden;
    box.removeAttribute("aria-activedescendant");
    spoken.textContent = items.length > 0 ? `${items.length} suggestions` : "";
  }

  function withTitle({ group, element }, index) {
    if (!group || group === items[index - 1]?.group) return [element];
    return [el("div.group", { role: "presentation" }, group), element];
  }

  function takeAt(index) {
    const { line, group } = items[index];
    close();
    onTake(line);
    // After a value only the options still open are of interest, not the same values again.
    if (group) update();
    else offer(line, null, []);
    if (!group && items.length === 0) close();
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
    at = at < 0 && step < 0 ? items.length - 1 : (at + step + items.length) % items.length;
    items.forEach(({ element }, index) => {
      element.classList.toggle("pointed", index === at);
      element.ariaSelected = String(index === at);
    });
    items[at].element.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", items[at].element.id);
    return true;
  }

  /** Takes what the arrows have led to, or else, if `orFirst`, the first; false if there is nothing to take. */
  function take(orFirst) {
    if (at < 0 && !(orFirst && items.length > 0)) return false;
    takeAt(Math.max(at, 0));
    return true;
  }

  return { element: el("div.suggestions-frame", panel, spoken), update, close, move, take };
}

const drawItem = ({ label, detail }, onclick) =>
  el("div.option", { role: "option", id: freshId("suggestion"), "aria-selected": "false", onclick },
    el("span.label", label),
    detail && el("span.description", detail));

const commandItem = ({ path, description: detail }) => {
  const line = `/${path}`;
  return { group: "Commands", label: line, detail, line: `${line} ` };
};

const optionItem = ({ name, description, required }, line) => ({
  group: "Options",
  label: name,
  detail: required ? `${description} (required)` : description,
  line: `${line.trimEnd()} ${name}:`,
});

/** The command with its options as pills, and what the one being typed is for. */
function drawUsage(command, option, open) {
  const stateOf = (each) => (each.name === option?.name ? "current" : open.includes(each) ? "open" : "given");
  const pills = command.options.map((each) => el(`span.pill.${stateOf(each)}`, each.name));
  return [
    el("div.usage", el("strong", `/${command.path}`), pills),
    el("div.description", option?.description ?? command.description),
  ];
}
