/*
 * Select menus. A single choice is sent at once; several are sent when the menu closes, and Escape takes them back.
 * The list is a popover: it lies above the scrolling messages, and closes by itself on a click elsewhere.
 */
import { emojiText } from "./button.js";
import { el, freshId, icon } from "./dom.js";

/** The menus by their type number; a menu of strings brings its own options. */
const STRING = 3;
const USER = 5;
const ROLE = 6;
const CHANNEL = 8;

/** Room a list should have below its button, else it opens upwards. */
const ROOM_PX = 260;
const GAP_PX = 6;

/** A select menu of any kind in a message. */
export function drawSelect(component, context) {
  const send = (values) => context.pick(component.custom_id, values);
  return createSelect({ ...component, name: component.placeholder || PLACEHOLDER }, context, send).element;
}

const PLACEHOLDER = "Make a selection";

/**
 * A select menu; those of people, roles and channels list what this server has. `send` gets what was chosen whenever
 * that has changed, and may return that it failed, as a promise of false; values() tells it at any time.
 */
export function createSelect(component, context, send) {
  const options = optionsOf(component, context);
  const menu = {
    options,
    send,
    name: component.name,
    least: component.min_values ?? 1,
    most: Math.min(component.max_values ?? 1, Math.max(options.length, 1)),
    given: options.filter((option) => option.default).map(({ value }) => value),
    placeholder: component.placeholder || PLACEHOLDER,
  };
  drawParts(menu, component);
  listen(menu);
  takeBack(menu);
  return { element: el("div.select-frame", menu.button, menu.popup), button: menu.button, values: () => menu.given };
}

function optionsOf({ type, options, default_values: given = [] }, { members, roles, channels, bot }) {
  if (type === STRING) return options ?? [];
  const name = (sign) => ({ id, name }) => ({ value: id, label: sign + name });
  const people = [...members, bot].map(name(""));
  const listed = type === USER ? people
    : type === CHANNEL ? channels.filter(({ id }) => id).map(name("#"))
      : type === ROLE ? roles.map(name("@")) : [...people, ...roles.map(name("@"))];
  return listed.map((option) => ({ ...option, default: given.some(({ id }) => id === option.value) }));
}

function drawParts(menu, { disabled, custom_id: id }) {
  const many = menu.most > 1;
  const done = el("button.button.primary", { onclick: () => menu.popup.hidePopover() }, "Done");
  menu.button = el("button.select", { disabled, "aria-haspopup": "listbox", "data-component": id });
  menu.items = menu.options.map((option) => drawOption(option, () => choose(menu, option.value)));
  const attributes = { role: "listbox", tabindex: "0", "aria-label": menu.name };
  menu.list = el("div.options", { ...attributes, "aria-multiselectable": many && "true" }, menu.items);
  menu.count = el("span.quiet");
  menu.popup = el("div.menu", { popover: "auto" }, menu.list, many && el("div.menu-footer", menu.count, done));
}

const drawOption = ({ label, description, emoji }, onclick) =>
  el("div.option", { role: "option", id: freshId("option"), onclick },
    emoji && el("span", { "aria-hidden": "true" }, emojiText(emoji)),
    el("span.option-text", el("span.label", label), description && el("span.description", description)),
    el("span.tick", icon("check")));

function listen(menu) {
  const { button, popup, list } = menu;
  // A menu that is drawn anew while it is open leaves the page without a toggle event.
  const follow = () => (popup.isConnected ? place(menu) : listenToWindow(removeEventListener));
  const listenToWindow = (change) => {
    change("scroll", follow, true);
    change("resize", follow);
  };
  button.popoverTargetElement = popup;
  list.addEventListener("keydown", (event) => steer(event, menu));
  popup.addEventListener("keydown", (event) => event.key === "Escape" && takeBack(menu));
  popup.addEventListener("beforetoggle", (event) => event.newState === "open" && place(menu));
  popup.addEventListener("toggle", ({ newState }) => {
    const open = newState === "open";
    listenToWindow(open ? addEventListener : removeEventListener);
    button.ariaExpanded = String(open);
    if (open) opened(menu);
    else closed(menu);
  });
}

/** Brings what one sees in step with what is chosen. */
function show({ options, items, chosen, least, most, name, placeholder, button, count }) {
  const labels = options.filter(({ value }) => chosen.has(value)).map(({ label }) => label);
  const text = labels.join(", ") || placeholder;
  button.replaceChildren(el(labels.length > 0 ? "span.label" : "span.label.placeholder", text), icon("chevron"));
  button.ariaLabel = name === text ? text : `${name}: ${text}`;
  options.forEach(({ value }, at) => {
    items[at].ariaSelected = String(chosen.has(value));
    items[at].ariaDisabled = String(most > 1 && chosen.size >= most && !chosen.has(value));
  });
  const needed = chosen.size < least ? `, at least ${least}` : "";
  count.textContent = `${chosen.size} of ${most} chosen${needed}`;
}

function choose(menu, value) {
  const { chosen, least, most } = menu;
  if (most === 1) {
    menu.chosen = new Set(least === 0 && chosen.has(value) ? [] : [value]);
    menu.picked = true; // the same choice again counts too, unlike the same several
    menu.popup.hidePopover();
  } else if (!chosen.delete(value) && chosen.size < most) {
    chosen.add(value);
  }
  show(menu);
}

/** Leaves the menu as it was before it opened. */
function takeBack(menu) {
  menu.chosen = new Set(menu.given);
  show(menu);
}

function opened(menu) {
  menu.list.focus();
  point(menu, menu.options.findIndex(({ value }) => menu.chosen.has(value)));
}

async function closed(menu) {
  if (menu.chosen.size < menu.least) takeBack(menu);
  const values = menu.options.map(({ value }) => value).filter((value) => menu.chosen.has(value));
  if (!menu.picked && values.join("\n") === menu.given.join("\n")) return;
  const before = menu.given;
  menu.picked = false;
  menu.given = values;
  if ((await menu.send(values)) === false) menu.given = before; // so that the same can be sent again
}

/** Below its button, or above it where there is more room. On narrow screens the style sheet decides. */
function place({ button, popup }) {
  const { left, width, top, bottom } = button.getBoundingClientRect();
  const below = innerHeight - bottom - 2 * GAP_PX;
  const above = top - 2 * GAP_PX;
  const position = below < ROOM_PX && above > below
    ? { top: "auto", bottom: `${innerHeight - top + GAP_PX}px`, maxHeight: `${above}px` }
    : { top: `${bottom + GAP_PX}px`, bottom: "auto", maxHeight: `${below}px` };
  Object.assign(popup.style, position, { left: `${left}px`, width: `${width}px` });
}

function steer(event, menu) {
  const { at, items } = menu;
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  if (event.key in moves) point(menu, moves[event.key]);
  else if (event.key === "Enter" || event.key === " ") items[at]?.click();
  else return;
  event.preventDefault();
}

/** Moves the keyboard's pointer; the focus itself stays on the list. */
function point(menu, to) {
  const { items, list } = menu;
  if (items.length === 0) return;
  menu.at = Math.min(Math.max(to, 0), items.length - 1);
  items.forEach((item, at) => item.classList.toggle("pointed", at === menu.at));
  list.setAttribute("aria-activedescendant", items[menu.at].id);
  items[menu.at].scrollIntoView({ block: "nearest" });
}
