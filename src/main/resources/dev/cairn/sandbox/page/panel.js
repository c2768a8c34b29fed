/*
 * The panel for the curious: what the bot asks Discord, what is to go wrong, its clock, and its roadmaps. Beside the
 * conversation where there is room, else a sheet over it.
 */
import { drawClock } from "./bot-clock.js";
import { byId, drawClose, el, icon } from "./dom.js";
import { drawFaults } from "./faults.js";
import { count } from "./panel-part.js";
import { drawRequests } from "./requests.js";
import { drawRoadmaps } from "./roadmaps.js";

const TITLE = "Behind the scenes";

/** How often an open panel asks what is new. */
const EVERY_MS = 1_000;

/** Draws the panel and the button that opens it. */
export function mountPanel(store, session) {
  const panel = byId("panel");
  const button = byId("behind");
  const narrow = matchMedia("(max-width: 1000px)");
  const refused = el("p.failure", { role: "alert" });
  const requests = drawRequests(store, session);
  let timer;

  panel.append(
    el("header.panel-head", el("h2", TITLE), drawClose(() => panel.close())),
    el("div.panel-body", refused,
      drawFaults(store, session, act), drawClock(store, session, act), drawRoadmaps(store), requests.element));
  store.watch(({ roadmaps }) => [roadmaps?.problems.length ?? 0], label);
  button.addEventListener("click", () => (panel.open ? panel.close() : open()));
  panel.addEventListener("close", closed);
  narrow.addEventListener("change", () => panel.close()); // what it has opened as fits no longer
  // Beside the conversation it is no modal dialog, so that Escape is not the browser's to handle.
  panel.addEventListener("keydown", (event) => event.key === "Escape" && panel.close());

  /** Does what a control asks for; a refusal is told at the head. */
  async function act(call) {
    refused.textContent = "";
    await call.catch((error) => (refused.textContent = error.message));
  }

  function open() {
    if (narrow.matches) panel.showModal();
    else panel.show();
    button.ariaExpanded = "true";
    look();
  }

  async function look() {
    if (!document.hidden) await Promise.all([session.lookBehind(), requests.refresh()]);
    clearTimeout(timer); // closed and opened again meanwhile, there would be two
    if (panel.open) timer = setTimeout(look, EVERY_MS);
  }

  function closed() {
    clearTimeout(timer);
    button.ariaExpanded = "false";
  }

  function label(problems) {
    button.replaceChildren(icon("pulse"), el("span.behind-words", TITLE));
    button.title = TITLE;
    if (problems === 0) return;
    button.append(el("span.badge-count", String(problems)), el("span.unseen", "problems in roadmaps"));
    button.title += `: ${count(problems, "roadmap problem")}`;
  }
}
