/* The lines sent from this window, to be had back with the Up key. */

/** An empty memory of lines. */
export function recall() {
  const lines = [];
  let at = 0;
  return {
    add(line) {
      if (lines.at(-1) !== line) lines.push(line);
      at = lines.length;
    },
    /** The line one step back (-1) or on (1) from `present`; null if the key is not meant for the memory. */
    step(step, present) {
      if (present !== (lines[at] ?? "")) at = lines.length;
      const next = at + step;
      if (present !== (lines[at] ?? "") || next < 0 || next > lines.length) return null;
      at = next;
      return lines[at] ?? "";
    },
  };
}
