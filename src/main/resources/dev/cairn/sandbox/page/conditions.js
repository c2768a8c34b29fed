/* The slim line that reminds of what was set behind the scenes, so that nobody wonders later. */
import { aheadInWords } from "./bot-clock.js";
import { byId, el } from "./dom.js";
import { faultsInWords } from "./faults-words.js";
import { setAhead } from "./time.js";

/** Keeps the line, and the times that are counted by the bot's clock, true. */
export function mountConditions(store, { clearFaults }) {
  const conditions = byId("conditions");
  const words = conditions.querySelector("[role=status]");
  // If the sandbox cannot be reached, the line above says so already.
  const well = el("button.text-button", { onclick: () => clearFaults().catch(() => {}) }, "All well again");
  conditions.append(well);
  store.watch(({ clock }) => [clock?.ahead_ms ?? 0], setAhead);
  store.watch(({ faults, clock }) => [faults, clock], (faults, clock) => {
    const wrong = faults ? faultsInWords(faults) : "";
    words.textContent = [wrong, clock ? aheadInWords(clock) : ""].filter(Boolean).join(" ");
    well.hidden = wrong === "";
  });
}
