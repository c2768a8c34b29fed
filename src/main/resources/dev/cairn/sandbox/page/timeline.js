/* Lists of messages, oldest first, as values. */

const GROUP_MS = 7 * 60_000;

/** Puts a message in place of an older state of itself, or at the end. */
export function upsert(list, message) {
  const at = list.findIndex(({ id }) => id === message.id);
  return at < 0 ? [...list, message] : list.with(at, message);
}

export const remove = (list, id) => list.filter((message) => message.id !== id);

/** A freshly loaded list that keeps what has not changed, so that views need not draw it again. */
export function renew(list, loaded) {
  const known = new Map(list.map((message) => [message.id, message]));
  return loaded.map((message) => {
    const old = known.get(message.id);
    return old && JSON.stringify(old) === JSON.stringify(message) ? old : message;
  });
}

/** Whether a message shows its author again, or simply follows the one before it. */
export function startsGroup(previous, message) {
  if (!previous || message.invocation || previous.ephemeral !== message.ephemeral) return true;
  if (previous.author.id !== message.author.id) return true;
  return new Date(message.timestamp) - new Date(previous.timestamp) > GROUP_MS;
}
