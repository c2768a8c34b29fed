/*
 * What picked suggestions stand for: a line shows their names, the bot gets their values. A name means its value as long
 * as it stands in the line unchanged, and again when the line is had back.
 */
import { readLine } from "./command-line.js";

/** An empty memory of picks. */
export function createPicks() {
  const values = new Map();
  const keyOf = ({ path }, { option, text }) => JSON.stringify([path, option.name, text]);

  return {
    /** Remembers that the line's option `name`, as it stands there, means `value`. */
    add(commands, line, name, value) {
      const { command, slots } = readLine(commands, line);
      const slot = slots.find(({ option }) => option.name === name);
      if (slot) values.set(keyOf(command, slot), value);
    },
    /** The values that are known of a line's options, by their names. */
    of(commands, line) {
      const { command, slots } = readLine(commands, line);
      const known = slots.filter((slot) => values.has(keyOf(command, slot)));
      return Object.fromEntries(known.map((slot) => [slot.option.name, values.get(keyOf(command, slot))]));
    },
  };
}
