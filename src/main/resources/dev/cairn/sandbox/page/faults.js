/* The part of the panel in which one lets things go wrong. */
import { el } from "./dom.js";
import { drawPart } from "./panel-part.js";

const LATENCIES = { 0: "at once", 500: "0.5 s", 2000: "2 s", 8000: "8 s" };

/** `act` does what a control asks the session for. */
export function drawFaults(store, session, act) {
  const set = async (changes) => {
    await act(session.setFaults(changes));
    show(store.get().faults); // a switch that was refused goes back
  };
  const latency = Object.entries(LATENCIES).map(([ms, words]) => drawLatency(ms, words, set));
  const twice = drawSwitch("Deliver everything twice", (on) => set({ twice: on }));
  const down = drawSwitch("Discord is down", (on) => set({ down: on }));
  const button = (words, onclick) => el("button.button.secondary", { onclick }, words);
  const state = el("p.state", { role: "status" });
  const part = drawPart("What goes wrong",
    el("fieldset", el("legend", "Discord answers"), el("div.segments", latency)),
    twice, down,
    el("div.row",
      button("Fail the next request", () => set({ status: 503, times: 1 })),
      button("Say \u201ctoo many requests\u201d once", () => set({ status: 429, times: 1 })),
      button("Drop the connection", async () => {
        await set({ gateway: "drop" });
        state.textContent = "Dropped. The bot comes back by itself.";
      }),
      button("All well again", () => act(session.clearFaults()))),
    state);

  function show(faults) {
    part.hidden = !faults;
    if (!faults) return;
    for (const { control } of latency) control.checked = Number(control.value) === faults.latency_ms;
    twice.control.checked = faults.twice;
    down.control.checked = faults.down;
  }

  store.watch(({ faults }) => [faults], show);
  store.watch(({ faults }) => [faults && faultsInWords(faults)],
    (words) => (state.textContent = words || "All is well."));
  return part;
}

const drawLatency = (value, words, set) =>
  el("label.segment",
    el("input.unseen", { type: "radio", name: "latency", value, onchange: () => set({ latency_ms: Number(value) }) }),
    el("span", words));

const drawSwitch = (words, turn) =>
  el("label.switch", words,
    el("input", { type: "checkbox", role: "switch", onchange: ({ target }) => turn(target.checked) }));

/** What is set to go wrong as one sentence, "" if nothing is. */
export function faultsInWords({ down, latency_ms: latency, twice, times, status, reset }) {
  const next = (number) => (number === 1 ? "the next request" : `the next ${number} requests`);
  const all = [
    down && "Discord is down",
    latency > 0 && `answers come ${latency / 1000} s late`,
    twice && "everything is delivered twice",
    times > 0 && `${next(times)} will be answered ${status}`,
    reset > 0 && `${next(reset)} will be cut off`,
  ].filter(Boolean).join(", ");
  return all && `${all[0].toUpperCase()}${all.slice(1)}.`;
}
