/*
 * Discord's Markdown: text -> blocks as plain values { type, ... }, no DOM. What Discord does not know (tables, HTML,
 * rules) is text here too.
 */
import { parseInline } from "./inline.js";

/** Discord draws no deeper lists either. */
const DEEPEST_LIST = 10;

const FENCE = /```(?:[\w+#.-]{1,30}\n)?\n?([^]+?)\n?```/g;
const HEADING = /^(#{1,3}) +(\S.*)$/;
const SUBTEXT = /^-# +(\S.*)$/;
const QUOTED = /^> (.*)$/;
const QUOTED_TO_END = /^>>> (.*)$/;
const ITEM = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;
const CONTINUED = /^ {2,}\S/;

/** Parses a whole message or text component. */
export function parseMarkdown(text) {
  const blocks = [];
  let from = 0;
  for (const fence of text.matchAll(FENCE)) {
    blocks.push(...parseLines(text.slice(from, fence.index).replace(/\n$/, "")), { type: "fence", text: fence[1] });
    from = fence.index + fence[0].length;
    if (text[from] === "\n") from++;
  }
  return [...blocks, ...parseLines(text.slice(from))];
}

/** Quotes hold no quotes in Discord: `inQuote`, a further `>` is text. */
function parseLines(text, inQuote = false) {
  const lines = text.split("\n");
  const blocks = [];
  let plain = [];
  const endText = () => {
    if (plain.length > 0) blocks.push({ type: "text", nodes: parseInline(plain.join("\n")) });
    plain = [];
  };
  for (let at = 0; text && at < lines.length; ) {
    const found = readBlock(lines, at, inQuote);
    if (found) {
      endText();
      blocks.push(found.block);
    } else {
      plain.push(lines[at]);
    }
    at = found ? found.end : at + 1;
  }
  endText();
  return blocks;
}

/** The block that begins at a line as { block, end }, null if it is plain text. */
function readBlock(lines, at, inQuote) {
  const heading = HEADING.exec(lines[at]);
  const subtext = SUBTEXT.exec(lines[at]);
  const end = at + 1;
  if (heading) return { block: { type: "heading", level: heading[1].length, nodes: parseInline(heading[2]) }, end };
  if (subtext) return { block: { type: "subtext", nodes: parseInline(subtext[1]) }, end };
  if (ITEM.test(lines[at])) return readList(lines, at);
  return inQuote ? null : readQuote(lines, at);
}

function readQuote(lines, at) {
  const toEnd = QUOTED_TO_END.exec(lines[at]);
  const quoted = toEnd ? [toEnd[1], ...lines.slice(at + 1)] : [];
  for (let each = at; !toEnd && QUOTED.test(lines[each] ?? ""); each++) quoted.push(QUOTED.exec(lines[each])[1]);
  if (quoted.length === 0) return null;
  return { block: { type: "quote", blocks: parseLines(quoted.join("\n"), true) }, end: at + quoted.length };
}

/**
 * Items, the deeper indented ones inside the item above them. An indented line without a mark continues its item;
 * where bullets change to numbers or back, another list begins.
 */
function readList(lines, at) {
  const root = newList(ITEM.exec(lines[at]));
  const open = [root];
  let end = at;
  for (; end < lines.length; end++) {
    const item = ITEM.exec(lines[end]);
    if (item ? !addItem(open, item) : !CONTINUED.test(lines[end])) break;
    if (!item) open.at(-1).items.at(-1).text += `\n${lines[end].trim()}`;
  }
  return { block: finish(root), end };
}

const newList = ([, { length: indent }, mark]) =>
  ({ indent, ordered: /\d/.test(mark), start: Number.parseInt(mark, 10) || 0, items: [] });

/** Adds an item where its indent puts it; false if it belongs to another list beside the outermost one. */
function addItem(open, item) {
  const list = newList(item);
  while (open.length > 1 && list.indent < open.at(-1).indent) open.pop();
  const deeper = list.indent > open.at(-1).indent && open.length <= DEEPEST_LIST;
  const otherKind = !deeper && list.ordered !== open.at(-1).ordered;
  if (otherKind && open.length === 1) return false;
  if (otherKind) open.pop();
  if (deeper || otherKind) {
    open.at(-1).items.at(-1).lists.push(list);
    open.push(list);
  }
  open.at(-1).items.push({ text: item[3], lists: [] });
  return true;
}

const finish = ({ ordered, start, items }) => ({
  type: "list",
  ordered,
  start,
  items: items.map(({ text, lists }) => ({ nodes: parseInline(text), lists: lists.map(finish) })),
});
