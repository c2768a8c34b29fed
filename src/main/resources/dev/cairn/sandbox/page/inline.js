/*
 * Discord's Markdown inside a line: text -> nodes as plain values { type, ... }, no DOM. Plain text is a string.
 * Every rule is tried only at its own first character, and looks for its end once.
 */

/** Deeper nesting than anybody writes; beyond it, marks are shown as they are. */
const DEEPEST = 12;

const RULES = {
  "\\": [escaped],
  "`": [code],
  "*": [wrapped("strong", "**"), emphasis],
  _: [wrapped("underline", "__"), emphasis],
  "~": [wrapped("strike", "~~")],
  "|": [wrapped("spoiler", "||")],
  "[": [maskedLink],
  "<": [angled],
  h: [bareLink],
  "@": [everyone],
};

/** Parses what stands in one paragraph. `inLink` keeps links out of links. */
export function parseInline(text, depth = 0, inLink = false) {
  const nodes = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const found = depth < DEEPEST ? match({ text, at, depth, inLink }) : null;
    if (found && typeof found.node !== "string") {
      if (plain) nodes.push(plain);
      plain = "";
      nodes.push(found.node);
    } else {
      plain += found ? found.node : text[at];
    }
    at = found ? found.end : at + 1;
  }
  return plain ? [...nodes, plain] : nodes;
}

/** What begins here as { node, end }, null if only a character does. */
function match(source) {
  const first = source.text[source.at];
  for (const rule of Object.hasOwn(RULES, first) ? RULES[first] : []) {
    const found = rule(source);
    if (found) return found;
  }
  return null;
}

/** Where a sticky pattern matches at a place, null if it does not. */
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  const groups = pattern.exec(text);
  return groups && { groups, end: pattern.lastIndex };
}

function escaped({ text, at }) {
  const next = text[at + 1];
  return next && /[^0-9A-Za-z\s]/.test(next) ? { node: next, end: at + 2 } : null;
}

function code({ text, at }) {
  const ticks = text.startsWith("``", at) ? "``" : "`";
  const from = at + ticks.length;
  const close = text.indexOf(ticks, from);
  return close > from ? { node: { type: "code", text: text.slice(from, close) }, end: close + ticks.length } : null;
}

function wrapped(type, mark) {
  return ({ text, at, depth, inLink }) => {
    const from = at + mark.length;
    const close = text.startsWith(mark, at) ? closing(text, from, mark) : -1;
    if (close <= from) return null;
    return { node: { type, nodes: parseInline(text.slice(from, close), depth + 1, inLink) }, end: close + mark.length };
  };
}

/** `*so*` or `_so_`; the underscore only at the edges of words, so that snake_case_names stay whole. */
function emphasis(source) {
  const { text, at } = source;
  const found = /\S/.test(text[at + 1] ?? " ") ? wrapped("emphasis", text[at])(source) : null;
  if (!found || /\s/.test(text[found.end - 2])) return null;
  const insideWord = /\w/.test(text[at - 1] ?? " ") || /\w/.test(text[found.end] ?? " ");
  return text[at] === "_" && insideWord ? null : found;
}

/** Where a mark is closed, past escapes and code; -1 if nowhere. Half of a double mark closes no single one. */
function closing(text, from, mark) {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "`") at = Math.max(at, text.indexOf("`", at + 1));
    else if (mark.length === 1 && text.startsWith(mark + mark, at)) at++;
    else if (text.startsWith(mark, at) && text[at + mark.length] !== mark[0]) return at;
  }
  return -1;
}

/** Beyond it, an address without angle brackets is none: what looks like many is not read to the end for each. */
const LONGEST_ADDRESS = 2048;

const LABEL = /\[((?:\\.|[^[\]\\]|\[[^[\]]*\])+)\]\(\s*/y;
const ANGLED_TARGET = /<([^<>\s]*)>/y;
const PLAIN_TARGET = new RegExp(`[^\\s<>]{0,${LONGEST_ADDRESS}}`, "y");
const END_OF_LINK = /(?:\s+"[^"]*")?\s*\)/y;

/** `[label](address)`, `[label](<address>)`, each with an optional "title". */
function maskedLink({ text, at, depth, inLink }) {
  const label = inLink ? null : matchAt(LABEL, text, at);
  if (!label) return null;
  const target = matchAt(ANGLED_TARGET, text, label.end) ?? plainTarget(text, label.end);
  const url = target.groups[1];
  const close = isWebAddress(url) && matchAt(END_OF_LINK, text, target.end);
  if (!close) return null;
  return { node: { type: "link", url, nodes: parseInline(label.groups[1], depth + 1, true) }, end: close.end };
}

/** An address runs to a blank, or to the bracket that closes what it has not opened: Wikipedia's have their own. */
function plainTarget(text, from) {
  const [address] = matchAt(PLAIN_TARGET, text, from).groups;
  let open = 0;
  let end = 0;
  for (; end < address.length; end++) {
    if (address[end] === "(") open++;
    if (address[end] === ")" && open-- === 0) break;
  }
  return { groups: [null, address.slice(0, end)], end: from + end };
}

/** Only web addresses become links: no script, no file. */
export const isWebAddress = (url) => /^https?:\/\/[^\s/]/i.test(url ?? "") && URL.canParse(url);

function bareLink({ text, at, inLink }) {
  const found = inLink ? null : matchAt(/https?:\/\/[^\s<>]+/iy, text, at);
  const url = found?.groups[0].length <= LONGEST_ADDRESS ? withoutTail(found.groups[0]) : null;
  return isWebAddress(url) ? { node: { type: "link", url, nodes: [url] }, end: at + url.length } : null;
}

/** Punctuation after an address belongs to the sentence; so does a bracket that the address has not opened. */
function withoutTail(url) {
  let unopened = url.split(")").length - url.split("(").length;
  let end = url.length;
  while (TAIL.includes(url[end - 1]) || (url[end - 1] === ")" && unopened-- > 0)) end--;
  return url.slice(0, end);
}

const TAIL = ".,:;!?\"'*_~|]";

/** What stands in angle brackets, each with what it becomes. */
const ANGLED = [
  [/<@!?(\d{1,20})>/y, ([, id]) => ({ type: "member", id })],
  [/<@&(\d{1,20})>/y, ([, id]) => ({ type: "role", id })],
  [/<#(\d{1,20})>/y, ([, id]) => ({ type: "channel", id })],
  [/<\/([^:<>\n]{1,100}):\d{1,20}>/y, ([, name]) => ({ type: "command", name })],
  [/<t:(-?\d{1,16})(?::([tTdDfFsSR]))?>/y, ([all, seconds, style = "f"]) => ({ type: "time", seconds, style, all })],
  [/<a?:(\w{2,32}):\d{1,20}>/y, ([, name]) => `:${name}:`],
  [/<(https?:\/\/[^\s<>]+)>/iy, ([, url]) => (isWebAddress(url) ? { type: "link", url, nodes: [url] } : null)],
];

function angled({ text, at, inLink }) {
  for (const [pattern, toNode] of ANGLED) {
    const found = matchAt(pattern, text, at);
    const node = found && toNode(found.groups);
    if (node && !(inLink && node.type === "link")) return { node, end: found.end };
  }
  return null;
}

function everyone({ text, at }) {
  const found = matchAt(/@(everyone|here)\b/y, text, at);
  return found ? { node: { type: "mention", text: found.groups[0] }, end: found.end } : null;
}
