/* Classic embeds, as far as a bot that prefers components still sends them. */
import { tint } from "./components.js";
import { el } from "./dom.js";
import { isWebAddress } from "./inline.js";
import { externalLink, markdown } from "./markdown-view.js";
import { drawPicture } from "./media.js";
import { writtenAt } from "./time.js";

/** Draws one embed. */
export function drawEmbed({ author, title, url, description, fields = [], image, footer, timestamp, color }, context) {
  const drawField = ({ name, value, inline }) =>
    el(inline ? "div.field.inline" : "div.field", el("div.embed-title", name), markdown(value, context));
  const box = el("div.container.embed",
    author && el("div.quiet", author.name),
    title && el("div.embed-title", isWebAddress(url) ? externalLink("a", url, {}, title) : title),
    description && markdown(description, context),
    fields.length > 0 && el("div.fields", fields.map(drawField)),
    image && drawPicture(image.url, image.description, "picture"),
    (footer || timestamp) && el("small.subtext.quiet", footer?.text, " ", timestamp && writtenAt(timestamp)));
  tint(box, color);
  return box;
}
