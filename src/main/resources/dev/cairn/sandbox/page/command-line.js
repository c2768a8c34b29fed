/*
 * Reads a line being typed, as far as the page must: which command it is, which options are still open. What the line
 * means in the end, the sandbox decides. Pure functions on Discord's command objects.
 */

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
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

const WORD = /(?:[^\s"]|"[^"]*"?)+/g;

/**
 * What a line is so far: its command, null if it names none in full; whether it is past the name, so that options come
 * next; and the options it has not given yet.
 */
export function readLine(commands, line) {
  const words = line.slice(1).match(WORD) ?? [];
  const named = `${words.join(" ").toLowerCase()} `;
  const command = typable(commands).find(({ path }) => named.startsWith(`${path} `)) ?? null;
  if (!command) return { command, past: false, open: [] };
  const rest = words.slice(command.path.split(" ").length);
  const given = givenOptions(command.options, rest);
  const open = command.options.filter((option) => !given.has(option));
  return { command, past: rest.length > 0 || /\s$/.test(line), open };
}

/** `name:value` or a bare name starts an option; words before any name go to the first one. */
function givenOptions(options, words) {
  const given = new Set();
  for (const word of words) {
    const named = options.find(({ name }) => word === name || word.startsWith(`${name}:`));
    if (named) given.add(named);
    else if (given.size === 0 && options.length > 0) given.add(options[0]);
  }
  return given;
}

/** "/reminder add" of "/reminder add when:friday". */
export function commandName(commands, line) {
  const { command } = readLine(commands, line);
  return command ? `/${command.path}` : line.split(/\s/, 1)[0];
}
