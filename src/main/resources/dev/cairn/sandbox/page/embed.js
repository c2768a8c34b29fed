/* Classic embeds, as far as a bot that prefers components still sends them. */
import { tint } from "./components.js";
import { el } from "./dom.js";
import { isWebAddress } from "./inline.js";
import { externalLink, markdown } from "./markdown-view.js";
import { drawPicture, isOwn } from "./media.js";
import { writtenAt } from "./time.js";

/** Draws one embed. */
export function drawEmbed(embed, context) {
  const { author, provider, title, url, description, fields = [], thumbnail, image, footer, timestamp, color } = embed;
  const drawField = ({ name, value, inline }) =>
    el(inline ? "div.field.inline" : "div.field", el("div.embed-title", name), markdown(value, context));
  const text = el("div.section-text",
    provider && el("div.quiet", provider.name),
    author && el("div.embed-line.embed-title", small(author.icon_url), link(author.url, author.name)),
    title && el("div.embed-title", link(url, title)),
    description && markdown(description, context),
    fields.length > 0 && el("div.fields", fields.map(drawField)));
  const box = el("div.container.embed",
    el("div.section", text, thumbnail && drawPicture(thumbnail.url, thumbnail.description, "thumbnail")),
    image && drawPicture(image.url, image.description, "picture"),
    (footer || timestamp) && el("small.embed-line.quiet", small(footer?.icon_url), footer?.text,
      footer && timestamp && " \u2022 ", timestamp && writtenAt(timestamp)));
  tint(box, color);
  return box;
}

const link = (url, text) => (isWebAddress(url) ? externalLink("a", url, {}, text) : text);

/** The small round picture beside a name, if the page may show it. */
const small = (url) => isOwn(url) && el("img.embed-icon", { src: url, alt: "" });
