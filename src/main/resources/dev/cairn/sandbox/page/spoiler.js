/* Covers what a message hides until its reader asks for it. */
import { el } from "./dom.js";

/** The node itself, or, if it is a `spoiler`, the node hidden from eyes, screen readers and the keyboard. */
export function cover(node, spoiler) {
  if (!spoiler) return node;
  const reveal = () => {
    frame.replaceWith(node);
    node.inert = false;
    if (!node.matches("a")) node.tabIndex = -1; // links take the focus anyway
    node.focus({ preventScroll: true });
  };
  const button = el("button.cover", { "aria-label": "Spoiler, press to show", onclick: reveal }, el("span", "SPOILER"));
  const frame = el("div.covered", node, button);
  node.inert = true;
  return frame;
}
