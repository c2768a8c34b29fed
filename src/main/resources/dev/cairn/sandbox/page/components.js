/*
 * Draws Discord's message components by their type number. Layouts are here; what one presses, picks or looks at has
 * files of its own. `context` is that of markdown-view.js, with press(), pick() and who is who.
 */
import { drawButton } from "./button.js";
import { el } from "./dom.js";
import { markdown } from "./markdown-view.js";
import { drawFile, drawGallery, drawThumbnail } from "./media.js";
import { drawSelect } from "./select.js";
import { cover } from "./spoiler.js";

const DRAW = {
  1: ({ components }, context) => el("div.row", drawComponents(components, context)),
  2: drawButton,
  3: drawSelect,
  5: drawSelect,
  6: drawSelect,
  7: drawSelect,
  8: drawSelect,
  9: drawSection,
  10: ({ content }, context) => markdown(content, context),
  11: drawThumbnail,
  12: drawGallery,
  13: drawFile,
  14: drawSeparator,
  17: drawContainer,
};

/** Draws a list of components one below the other. */
export const drawComponents = (components = [], context) => components.map((each) => drawComponent(each, context));

/** A type from after this page was written is named rather than left out. */
const drawComponent = (component, context) =>
  DRAW[component.type]?.(component, context) ?? el("p.quiet", `(component of type ${component.type})`);

function drawContainer({ components, accent_color: accent, spoiler }, context) {
  const box = el("div.container", drawComponents(components, context));
  tint(box, accent);
  return cover(box, spoiler);
}

/** Gives a box the accent that its message asks for, a 24-bit RGB number. */
export function tint(box, accent) {
  if (Number.isInteger(accent)) box.style.setProperty("--accent", `#${accent.toString(16).padStart(6, "0")}`);
}

function drawSection({ components, accessory }, context) {
  return el("div.section",
    el("div.section-text", drawComponents(components, context)),
    accessory && el("div.accessory", drawComponent(accessory, context)));
}

function drawSeparator({ divider = true, spacing }) {
  return el(`${divider ? "hr" : "div"}.separator.${spacing === 2 ? "wide" : "narrow"}`);
}
