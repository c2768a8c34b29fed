/* Draws one message: who, when, what it answers, what it says, and who else can see it. */
import { avatar } from "./avatar.js";
import { commandName } from "./command-line.js";
import { drawComponents } from "./components.js";
import { el, freshId, icon } from "./dom.js";
import { drawEmbed } from "./embed.js";
import { markdown } from "./markdown-view.js";
import { drawAttachment } from "./media.js";
import { writtenAt } from "./time.js";

/** With Components V2 a file is seen only where a component shows it. */
const COMPONENTS_V2 = 1 << 15;

/** A message as an article. `startsGroup`: it shows its author; `failure`: what went wrong with its controls. */
export function drawMessage(message, { startsGroup, failure }, shared) {
  const context = bind(message, shared);
  const head = drawHead(authorOf(message), writtenAt(message.timestamp));
  head.id = freshId("head");
  head.classList.toggle("unseen", !startsGroup); // for screen readers every message has its author
  const article = el("article.message", { "aria-labelledby": head.id, tabindex: "-1" },
    message.invocation && drawInvocation(message.invocation, context),
    el("div.side", startsGroup ? avatar(authorOf(message), context.members) : writtenAt(message.timestamp)),
    el("div.body", head, message.thinking ? drawThinking(context) : drawContent(message, context)),
    message.ephemeral && drawOnlyYou(message, context),
    failure && el("p.failure", { role: "alert" }, failure));
  article.classList.toggle("starts-group", startsGroup);
  article.classList.toggle("ephemeral", message.ephemeral);
  article.classList.toggle("waiting", message.waiting ?? false);
  article.classList.toggle("mentions-me", pings(message, context.member));
  return article;
}

const pings = ({ mentions = [], mention_roles: roles = [] }, member) =>
  mentions.some(({ id }) => id === member.id) || roles.some((id) => member.roles.includes(id));

/** What a message's own parts need: controls that act on it. */
const bind = (message, shared) => ({
  ...shared,
  press: (component) => shared.press(message, component),
  pick: (component, values) => shared.pick(message, component, values),
});

function drawInvocation({ member, text }, context) {
  const name = context.memberName(member);
  const again = { title: `${text}\nPress to type it again`, onclick: () => context.fill(text) };
  return el("div.invocation",
    avatar({ id: member, name }, context.members),
    el("span.name", name),
    "used",
    el("button.text-button.name", again, commandName(context.commands, text)));
}

const authorOf = ({ author }) => ({ id: author.id, name: author.global_name ?? author.username, bot: author.bot });

const drawHead = ({ name, bot }, time) => el("header", el("h3.name", name), bot && el("span.badge", "APP"), time);

function drawContent({ content, flags, attachments, embeds, components, edited_timestamp: edited }, context) {
  return [
    content && markdown(content, context),
    flags & COMPONENTS_V2 ? null : attachments?.map(drawAttachment),
    embeds?.map((embed) => drawEmbed(embed, context)),
    drawComponents(components, context),
    edited && el("small.edited", "(edited)"),
  ];
}

const drawThinking = ({ bot }) => el("p.thinking", el("span.dots"), `${bot.name} is thinking\u2026`);

const drawOnlyYou = ({ id }, { dismiss }) =>
  el("p.only-you",
    icon("eye"),
    "Only you can see this \u00b7",
    el("button.text-button", { onclick: () => dismiss(id) }, "Dismiss message"));
