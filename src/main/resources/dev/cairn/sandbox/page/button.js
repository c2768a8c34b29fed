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
  const onclick = () => hold(button, () => context.press(id));
  const attributes = { disabled, onclick, "data-component": id };
  const button = el(`button.button.${STYLES[style] ?? "secondary"}`, attributes, face(component));
  return button;
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

/**
 * Keeps a message's other controls from being used until the bot has answered: Discord takes one press at a time.
 * If the answer changes the message, it is drawn anew and nothing is left to release.
 */
export async function hold(control, act) {
  const message = control.closest(".message");
  if (message.ariaBusy === "true") return;
  message.ariaBusy = "true";
  control.classList.add("working");
  await act();
  message.ariaBusy = "false";
  control.classList.remove("working");
}
