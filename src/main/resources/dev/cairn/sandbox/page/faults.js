/* The part of the panel in which one lets things go wrong. */
import { el } from "./dom.js";
import { drawPart } from "./panel-part.js";
import { faultsInWords } from "./faults-words.js";

const LATENCIES = { 0: "at once", 500: "0.5 s", 2000: "2 s", 8000: "8 s" };

/** How long every request is answered that there are too many. */
const LIMIT_MS = 10_000;

/** The channel that can be closed to the bot. */
const CLOSED = "papers";

/** `act` does what a control asks the session for. */
export function drawFaults(store, session, act) {
  const set = async (changes) => {
    await act(session.setFaults(changes));
    show(store.get().faults); // a switch that was refused goes back
  };
  const latency = Object.entries(LATENCIES).map(([ms, words]) => drawLatency(ms, words, set));
  const switches = [
    drawSwitch("Deliver everything twice", ({ twice }) => twice, (on) => set({ twice: on })),
    drawSwitch("Discord is down", ({ down }) => down, (on) => set({ down: on })),
  ];
  const inServer = [
    drawSwitch("Discord cannot reach the server", ({ server }) => server === "away",
      (on) => set({ server: on ? "away" : "here" })),
    drawSwitch(`No writing in #${CLOSED}`, ({ deny }) => CLOSED in deny,
      (on) => set({ deny: { [CLOSED]: on ? ["SEND_MESSAGES"] : [] } })),
  ];
  const button = (words, onclick) => el("button.button.secondary", { onclick }, words);
  const state = el("p.state", { role: "status" });
  const part = drawPart("What goes wrong",
    el("fieldset", el("legend", "Discord answers"), el("div.segments", latency)),
    switches,
    group("On this server", inServer),
    group("Once", el("div.row",
      button("Fail the next request", () => set({ status: 503, times: 1 })),
      button("Drop the connection", async () => {
        await set({ gateway: "drop" });
        state.textContent = "Dropped. The bot comes back by itself.";
      }),
      button("Take the next post, then fail", () => set({ accept_then: "fail", posts: 1 })),
      button(`Limit for ${LIMIT_MS / 1000} s`, () => set({ limit: "global", limit_ms: LIMIT_MS })),
      button("Say \u201ctoo many requests\u201d once", () => set({ status: 429, times: 1 })))),
    state,
    el("div.row", button("All well again", () => act(session.clearFaults()))));

  function show(faults) {
    part.hidden = !faults;
    if (!faults) return;
    for (const { control } of latency) control.checked = Number(control.value) === faults.latency_ms;
    for (const { control, isOn } of [...switches, ...inServer]) control.checked = isOn(faults);
  }

  store.watch(({ faults }) => [faults], show);
  store.watch(({ faults }) => [faults && faultsInWords(faults)],
    (words) => (state.textContent = words || "All is well."));
  return part;
}

const group = (title, ...children) => el("fieldset.faults", el("legend", title), children);

const drawLatency = (value, words, set) =>
  el("label.segment",
    el("input.unseen", { type: "radio", name: "latency", value, onchange: () => set({ latency_ms: Number(value) }) }),
    el("span", words));

/** `isOn` tells of the faults whether it is. */
const drawSwitch = (words, isOn, turn) =>
  Object.assign(el("label.switch", words,
    el("input", { type: "checkbox", role: "switch", onchange: ({ target }) => turn(target.checked) })), { isOn });
