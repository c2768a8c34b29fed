/* Whether a value can be what an option takes, as far as Discord's client would know. */

const INTEGER = 4;
const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;
const NUMBER = 10;
const ATTACHMENT = 11;

const isAs = (text) => (each) => String(each).toLowerCase() === text.toLowerCase();

/** By id or name, as such or as a mention. */
const isOneOf = (list, text) => {
  const bare = text.replace(/^<?[@#]|>$/g, "");
  return list.some(({ id, key, name }) => [id, key, name].some(isAs(bare)));
};

const CHECKS = {
  [INTEGER]: ({ text }) => /^[-+]?\d+$/.test(text),
  [BOOLEAN]: ({ text }) => /^(true|false|yes|no)$/i.test(text),
  [USER]: ({ text }, { members, bot }) => isOneOf([...members, bot], text),
  [CHANNEL]: ({ text }, { channels }) => isOneOf(channels, text),
  [NUMBER]: ({ text }) => text !== "" && Number.isFinite(Number(text)),
  [ATTACHMENT]: ({ text }, { files }) => files.some(({ name }) => name === text),
};

/** Whether a slot of a line (see command-line.js) holds what its option takes. */
export function isTaken(slot, known) {
  const { option, text, repeated } = slot;
  if (repeated || text === "") return false;
  if (option.choices?.length > 0) return option.choices.some(({ name, value }) => [name, value].some(isAs(text)));
  return CHECKS[option.type]?.(slot, known) ?? true;
}
