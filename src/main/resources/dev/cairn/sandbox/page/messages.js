/*
 * The list of messages. Rows are kept by key and drawn again only when what they show has changed, so that an open menu
 * or a revealed spoiler in one message survives what happens in the others.
 */
import { byId, el } from "./dom.js";
import { drawMessage } from "./message.js";
import { keepAtEnd } from "./scroll.js";
import { same } from "./store.js";
import { dayOf } from "./time.js";
import { startsGroup } from "./timeline.js";
import { drawTour, drawWelcome } from "./welcome.js";

/** Draws the conversation into its place and keeps it true. `actions` is what a message's controls may do. */
export function mountMessages(store, actions) {
  const log = byId("log");
  const timeline = byId("timeline");
  const end = keepAtEnd(log, timeline, byId("jump"));
  let drawn = new Map();
  let place = null;

  function render() {
    const state = store.get();
    if (!state.channel || document.querySelector("dialog:modal")) return;
    log.setAttribute("aria-label", `Messages in ${state.channel.name}`);
    // Screen readers read what is added to a log; a whole conversation at once is not meant.
    log.setAttribute("aria-busy", String(!state.loaded));
    const here = `${state.member.key} ${state.channel.key}`;
    if (here !== place) {
      timeline.replaceChildren();
      drawn = new Map();
      end.go();
      place = here;
    }
    drawn = reconcile(timeline, drawn, rowsOf(state, actions));
    markBusy();
  }

  /** Shows at which control of a message the bot is. No message is drawn again for that: a menu stays as it is. */
  function markBusy() {
    const { busy } = store.get();
    for (const [key, { node }] of drawn) {
      if (!busy.has(key) && node.ariaBusy !== "true") continue;
      node.ariaBusy = String(busy.has(key));
      for (const control of node.querySelectorAll(CONTROL)) {
        control.classList.toggle("working", control.dataset.component === busy.get(key));
      }
    }
  }

  store.watch(
    (state) => [state.messages, state.loaded, state.problem, state.pending, state.failures, state.dismissed, state.sent,
      state.member, state.channel, state.channels, state.members, state.commands, state.roadmaps],
    render,
  );
  store.watch(({ busy }) => [busy], markBusy);
  // A log behind a modal dialog is silent to screen readers: what comes meanwhile is added when the dialog has closed.
  document.addEventListener("close", render, true);
  return { showEnd: end.go };
}

/** The list as rows of { key, memo, draw }; one whose memo is the same as before need not be drawn again. */
function rowsOf(state, actions) {
  if (state.problem && !state.loaded) return [problemRow(state, actions)];
  if (!state.loaded) return [];
  const context = contextOf(state, actions);
  const { member, channel } = state;
  const waiting = state.pending.filter(({ place }) => place.channel === channel.key && place.member === member.key);
  const seen = [...state.messages.filter(({ id }) => !state.dismissed.has(id)), ...waiting];
  const rows = [welcomeRow(state)];
  seen.forEach((message, at) => {
    const day = dayOf(message.timestamp);
    const newDay = at === 0 || day !== dayOf(seen[at - 1].timestamp);
    if (newDay) rows.push({ key: day, memo: [], draw: () => el("div.day", el("span", day)) });
    rows.push(messageRow(message, newDay || startsGroup(seen[at - 1], message), state, context));
  });
  // Where people have only talked, and the visitor has not, nobody has found out yet what the bot is for.
  const isUntried = !state.sent && ![...state.messages, ...waiting].some(({ invocation }) => invocation);
  return isUntried ? [...rows, tourRow(state, actions)] : rows;
}

const welcomeRow = (state) => ({
  key: "welcome",
  memo: [state.channel, state.bot.name],
  draw: () => drawWelcome(state),
});

const tourRow = (state, { run }) => ({ key: "tour", memo: [state.member, state.roadmaps], draw: () => drawTour(state, run) });

function messageRow(message, first, { failures, commands, channels, members, member }, context) {
  const failure = failures.get(message.id);
  return {
    key: message.id,
    memo: [message, first, failure, commands, channels, members, member],
    draw: () => drawMessage(message, { startsGroup: first, failure }, context),
  };
}

function problemRow({ problem }, { reload }) {
  const draw = () => el("div.problem", el("p", problem), el("button.button.primary", { onclick: reload }, "Try again"));
  return { key: "problem", memo: [problem], draw };
}

/** What drawing a message needs to know of the server, and what its controls may do. */
export function contextOf({ members, roles, channels, bot, commands, member }, actions) {
  return {
    ...actions,
    ...{ members, roles, channels, bot, commands, member },
    memberName: (id) => [...members, bot].find((each) => each.id === id)?.name ?? "unknown-user",
    channel: (id) => channels.find((each) => each.id === id),
  };
}

/** Makes a parent's children those of `rows`, in their order. Returns what is drawn now, by key. */
function reconcile(parent, drawn, rows) {
  const next = new Map(rows.map((row) => [row.key, keepOrDraw(drawn.get(row.key), row)]));
  for (const [key, { node }] of drawn) if (next.get(key)?.node !== node) node.remove();
  [...next.values()].forEach(({ node }, at) => {
    if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null);
  });
  return next;
}

function keepOrDraw(old, { memo, draw }) {
  if (old && same(old.memo, memo)) return old;
  const node = draw();
  if (old) replace(old.node, node);
  return { node, memo };
}

/** What of a message calls the bot back. */
const CONTROL = "[data-component]";

/**
 * If the keyboard was on a control of the old node, it goes on the same one of the new: the one of that id, or, as ids
 * say what a control does next, the one in its place that is called the same. Failing that, on the message.
 */
function replace(old, node) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(node);
  if (!focused) return;
  const control = focused.closest(".select-frame")?.querySelector(CONTROL) ?? focused;
  const place = [...old.querySelectorAll(CONTROL)].indexOf(control);
  const controls = [...node.querySelectorAll(CONTROL)];
  const sameId = controls.find(({ dataset }) => dataset.component === control.dataset.component);
  const samePlace = controls[place]?.textContent === control.textContent ? controls[place] : null;
  const next = [sameId, samePlace].find((each) => each && !each.disabled) ?? node;
  next.focus({ preventScroll: true });
}
