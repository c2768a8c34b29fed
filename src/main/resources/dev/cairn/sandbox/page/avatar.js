/* Faces: the bot's cairn, and the members' initials on a colour of their own. */
import { el } from "./dom.js";

/** The round picture of a member or of the bot. Decorative: the name stands beside it. */
export function avatar({ id, name, bot }, members) {
  if (bot) return el("img.avatar", { src: "cairn.svg", alt: "" });
  const colour = members.findIndex((member) => member.id === id);
  const initial = Array.from(name.trim())[0] ?? "?";
  return el("span", { class: `avatar colour-${colour}`, "aria-hidden": "true" }, initial.toUpperCase());
}
