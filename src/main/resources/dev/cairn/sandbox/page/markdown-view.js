/*
 * Draws parsed Markdown. `context` answers what names and links need: memberName(id), channel(id), and
 * goTo(place), fill(line) for mentions that can be clicked.
 */
import { el } from "./dom.js";
import { parseMarkdown } from "./markdown.js";
import { drawTimestamp } from "./time.js";

/** A message's or a component's text as nodes. */
export const markdown = (text, context) => el("div.markdown", { dir: "auto" }, blocks(parseMarkdown(text), context));

const blocks = (list, context) => list.map((block) => BLOCKS[block.type](block, context));

const inline = (nodes, context) =>
  nodes.map((node) => (typeof node === "string" ? node : INLINE[node.type](node, context)));

const wrap = (kind) => ({ nodes }, context) => el(kind, inline(nodes, context));

const BLOCKS = {
  text: wrap("div.text"),
  subtext: wrap("small.subtext.quiet"),
  // Under the message's author, who is an h3, nothing may be left out; messages mostly begin with their second level.
  heading: ({ level, nodes }, context) => el(`${level < 3 ? "h4" : "h5"}.heading-${level}`, inline(nodes, context)),
  quote: (block, context) => el("blockquote", blocks(block.blocks, context)),
  fence: ({ text }) => el("pre", { tabindex: "0" }, el("code", text)),
  list: drawList,
};

const INLINE = {
  strong: wrap("strong"),
  emphasis: wrap("em"),
  underline: wrap("u"),
  strike: wrap("s"),
  spoiler: drawSpoiler,
  code: ({ text }) => el("code", text),
  link: ({ url, nodes }, context) => externalLink("a", url, { title: url }, inline(nodes, context)),
  member: ({ id }, context) => mention(`@${context.memberName(id)}`),
  role: ({ id }, { roles }) => mention(`@${roles.find((role) => role.id === id)?.name ?? "role"}`),
  mention: ({ text }) => mention(text),
  channel: drawChannel,
  command: ({ name }, { fill }) => el("button.mention", { onclick: () => fill(`/${name} `) }, `/${name}`),
  time: ({ seconds, style, all }) => drawTimestamp(seconds, style) ?? all,
};

/** A link that leaves the page, in a tab of its own that learns nothing of this one. */
export const externalLink = (kind, url, attributes, ...children) =>
  el(kind, { href: url, target: "_blank", rel: "noopener noreferrer", ...attributes }, children);

const mention = (text) => el("span.mention", text);

function drawList({ ordered, start, items }, context) {
  const inner = items.map(({ nodes, lists }) =>
    el("li", inline(nodes, context), lists.map((list) => drawList(list, context))));
  return ordered ? el("ol", { start }, inner) : el("ul", inner);
}

function drawChannel({ id }, { channel, goTo }) {
  const found = channel(id);
  if (!found) return mention("#unknown");
  return el("button.mention", { onclick: () => goTo({ channel: found.key }) }, `#${found.name}`);
}

/** Hidden also from screen readers and the keyboard until it is asked for; then plain text. */
function drawSpoiler({ nodes }, context) {
  const content = el("span", inline(nodes, context));
  content.inert = true;
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    spoiler.replaceWith(el("span.spoiler", ...content.childNodes));
  };
  const attributes = { role: "button", tabindex: "0", "aria-label": "Spoiler, press to show" };
  const spoiler = el("span.spoiler", { ...attributes, onclick: reveal, onkeydown: reveal }, content);
  return spoiler;
}
