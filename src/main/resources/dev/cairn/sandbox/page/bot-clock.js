/* The part of the panel with the bot's clock, which can be moved ahead. */
import { el } from "./dom.js";
import { count, drawPart } from "./panel-part.js";
import { drawTimestamp } from "./time.js";

const UNITS = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1_000 };

/** `act` does what a button asks the session for. */
export function drawClock(store, session, act) {
  const move = (ahead) => act(session.moveClock(ahead));
  const button = (words, ahead) => el("button.button.secondary", { onclick: () => move(ahead) }, words);
  const next = el("button.button.secondary", { onclick: () => next.ariaDisabled || move("next") });
  const now = el("p");
  const state = el("p.state", { role: "status" });
  const due = el("p.quiet");
  const part = drawPart("The bot's clock", now,
    el("div.row", button("+1 hour", "PT1H"), button("+1 day", "P1D"), next), due, state);

  function show(clock) {
    part.hidden = !clock;
    if (!clock) return;
    now.replaceChildren(drawTimestamp(Date.parse(clock.now) / 1000, "F"));
    const then = clock.next_due && drawTimestamp(Date.parse(clock.next_due) / 1000, "f");
    next.textContent = then ? "Next thing due" : "Nothing is due";
    next.ariaDisabled = then ? null : "true";
    due.replaceChildren(...(then ? ["Next due: ", then] : []));
  }

  store.watch(({ clock }) => [clock], show);
  // The time goes on every second, this does not: screen readers read it out whenever it is set.
  store.watch(({ clock }) => [clock && aheadInWords(clock)],
    (words) => (state.textContent = words ? `${words} A restart sets it right.` : "It shows this computer's time."));
  return part;
}

/** How far the bot's clock is ahead as a sentence, "" if it is not. */
export function aheadInWords({ ahead_ms: ms }) {
  let rest = ms;
  const parts = Object.entries(UNITS).map(([noun, unit]) => {
    const whole = Math.floor(rest / unit);
    rest -= whole * unit;
    return whole > 0 && count(whole, noun);
  });
  const words = parts.filter(Boolean).slice(0, 2).join(" ");
  return words && `The bot's clock is ${words} ahead.`;
}
