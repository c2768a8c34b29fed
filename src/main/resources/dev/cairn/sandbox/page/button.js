/* Buttons: they call the bot back, or lead to an address. */
import { el, icon } from "./dom.js";
import { isWebAddress } from "./inline.js";
import { externalLink } from "./markdown-view.js";

const LINK = 5;
const PREMIUM = 6;

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger" };

/** A button of any style. */
export function drawButton(component, context) {
  const { style, custom_id: id, disabled } = component;
  if (style === LINK) return drawLink(component);
  if (style === PREMIUM) return el("button.button.primary", { disabled: true }, "Premium"); // nothing is sold here
  const attributes = { disabled, onclick: () => context.press(id), "data-component": id };
  return el(`button.button.${STYLES[style] ?? "secondary"}`, attributes, face(component));
}

function drawLink(component) {
  const { url, disabled } = component;
  const content = [face(component), icon("open")];
  return disabled || !isWebAddress(url)
    ? el("a.button.secondary", { role: "link", "aria-disabled": "true" }, content)
    : externalLink("a.button.secondary", url, { title: url }, content);
}

const face = ({ emoji, label }) => [
  emoji && el("span", { "aria-hidden": label != null && "true" }, emojiText(emoji)),
  label && el("span.label", label),
];

/** A server's own emoji are pictures on Discord's hosts; here their name stands for them. */
export const emojiText = ({ id, name }) => (id ? `:${name}:` : name);
