/*
 * Reads a line being typed, as far as the page must: which command it is, which words belong to which option, which
 * options are still open. The rules are those of docs/sandbox.md; what the line means in the end, the sandbox decides.
 * Pure functions on Discord's command objects.
 */

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const STRING = 3;
const SLASH = 1;

/** Every command that can be typed as { path, description, options }; one with subcommands counts only through them. */
function typable(commands) {
  return commands
    .filter(({ type = SLASH }) => type === SLASH)
    .flatMap((command) => unfold(command, command.name))
    .sort((one, other) => one.path.localeCompare(other.path));
}

function unfold({ description, options = [] }, path) {
  const inner = options.filter(({ type }) => type === SUBCOMMAND || type === SUBCOMMAND_GROUP);
  if (inner.length === 0) return [{ path, description, options }];
  return inner.flatMap((option) => unfold(option, `${path} ${option.name}`));
}

/** The commands that a beginning may become: those that begin so first, then those that have it elsewhere. */
export function completions(commands, line) {
  const typed = line.slice(1).toLowerCase();
  const all = typable(commands).filter(({ path }) => path.includes(typed));
  return [...all.filter(({ path }) => path.startsWith(typed)), ...all.filter(({ path }) => !path.startsWith(typed))];
}

/** The line that a command begins with: what it cannot do without is asked for at once. */
export const begin = ({ path, options }) => goOn(`/${path} `, options);

/** A line with the next option that it cannot do without, if any of the `open` ones is such. */
export function goOn(line, open) {
  const next = open.find(({ required }) => required);
  return next ? withOption(line, next.name, "") : line;
}

/** A line with one more option at its end. */
export const withOption = (line, name, value) =>
  `${line.trimEnd()} ${name}:${/[\s":]/.test(value) ? `"${value.replace(/["\\]/g, "\\$&")}"` : value}`;

/** What stands in a line before one of its slots, without the blank between them, and what stands behind it. */
export const aroundSlot = (line, { from, end }) => [line.slice(0, from).trimEnd(), line.slice(end)];

/**
 * What a line is so far: its command, null if it names none in full; whether it is past the name, so that options come
 * next; the `slots`, options that it has begun to give; the options still `open`; and `surplus`, words that belong
 * nowhere, as { from, end }.
 *
 * A slot is { option, text, from, start, end, repeated }: `from` is where it begins in the line, name and all, and
 * `start` to `end` is where its value stands.
 */
export function readLine(commands, line) {
  const command = typable(commands).find(({ path }) => nameIn(line, path)) ?? null;
  if (!command) return { command, past: false, slots: [], open: [], surplus: [] };
  const end = nameIn(line, command.path)[0].length;
  return { command, past: end < line.length, ...readOptions(command.options, line, end) };
}

const nameIn = (line, path) => new RegExp(`^/${path.replaceAll(" ", "\\s+")}(?!\\S)`, "i").exec(line);

const NAME = /([^\s:"]+):/y;
const WORD = /\S+/y;
/** Straight marks hold curly ones. Behind the closing one goes a blank, else the marks are part of the text. */
const STRAIGHT = /"((?:\\.|[^"\\])*)(?:"(?!\S)|\\?$)/sy;
const CURLY = /[\u201C\u201D]((?:\\.|[^"\u201C\u201D\\])*)(?:["\u201C\u201D](?!\S)|\\?$)/sy;
const MARK = /["\u201C\u201D]/;

function at(pattern, line, index) {
  pattern.lastIndex = index;
  return pattern.exec(line);
}

const quotedAt = (line, index) => at(STRAIGHT, line, index) ?? at(CURLY, line, index);

/** `name:value` or a bare name starts an option; other words go to the first one that is not yet complete. */
function readOptions(options, line, begin) {
  const slots = [];
  const surplus = [];
  const isGiven = (option) => slots.some((slot) => slot.option === option);
  const open = () => options.filter((option) => !isGiven(option));
  const called = (name, among) => among.find((option) => option.name === name.toLowerCase());

  function start(option, from, index) {
    slots.push({ option, text: "", from, start: index, end: index, complete: false, repeated: isGiven(option) });
    return slots.at(-1);
  }

  /** Whether the text that goes on began with a mark that quotes nothing. */
  function isInText() {
    const last = slots.at(-1);
    return last !== undefined && !last.complete && MARK.test(line[last.start]);
  }

  /** The slot that takes the word at an index, if there is one left. */
  function slotFor(index, isClosed) {
    const last = slots.at(-1);
    if (last && !isClosed(last)) return last;
    const [next] = open();
    return next && start(next, index, index);
  }

  function readNamed(option, from, index) {
    const slot = start(option, from, index);
    const quoted = quotedAt(line, index);
    if (quoted) return fill(slot, index, quoted, true);
    const word = at(WORD, line, index);
    return word ? fill(slot, index, word, false) : index;
  }

  function readWord(index) {
    const named = at(NAME, line, index);
    const option = named && called(named[1], options);
    if (option) return readNamed(option, index, NAME.lastIndex);
    const quoted = isInText() ? null : quotedAt(line, index);
    const word = quoted ?? at(WORD, line, index);
    const end = index + word[0].length;
    const bare = !quoted && called(word[0], open());
    if (bare) return start(bare, index, end).end;
    const slot = slotFor(index, quoted ? ({ start, end }) => start < end : ({ complete }) => complete);
    if (slot) return fill(slot, index, word, Boolean(quoted));
    surplus.push({ from: index, end });
    return end;
  }

  /** Puts a word into a slot. Quotes complete it, and values other than text are one word. */
  function fill(slot, index, [all, inner], isQuoted) {
    if (slot.start === slot.end) slot.start = index;
    slot.end = index + all.length;
    slot.text = isQuoted ? inner.replace(/\\(.)/gs, "$1") : line.slice(slot.start, slot.end);
    slot.complete = isQuoted || slot.option.type !== STRING;
    return slot.end;
  }

  const next = /\s*(?=\S)/y;
  for (let index = begin; at(next, line, index); ) index = readWord(next.lastIndex);
  return { slots, open: open(), surplus };
}

/** "/reminder add" of "/reminder add when:friday". */
export function commandName(commands, line) {
  const { command } = readLine(commands, line);
  return command ? `/${command.path}` : line.split(/\s/, 1)[0];
}
