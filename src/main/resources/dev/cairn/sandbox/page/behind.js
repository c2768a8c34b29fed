/* The part of the session for the curious: what goes wrong, the bot's clock, its roadmaps, and its requests. */
import * as api from "./api.js";

/** A part that the sandbox does not tell stays null in the store, and the panel leaves it out. */
export function createBehind(store) {
  const asked = {};
  const answered = {};

  /** Keeps what the sandbox tells of one part, unless a later answer was there first; the same again is no change. */
  async function told(part, telling) {
    const turn = (asked[part] = (asked[part] ?? 0) + 1);
    const fresh = await telling;
    if (turn < answered[part]) return;
    answered[part] = turn;
    if (JSON.stringify(fresh) !== JSON.stringify(store.get()[part])) store.update({ [part]: fresh });
  }

  const lookBehind = () =>
    Promise.all(["faults", "counts", "clock", "roadmaps"].map((part) => told(part, api[part]()).catch(() => {})));

  /** What ends by itself is looked at again then. */
  async function setFaults(changes) {
    await told("faults", api.setFaults(changes));
    const { limit_ms: left } = store.get().faults;
    if (left > 0) setTimeout(lookBehind, left);
  }

  return {
    told,
    lookBehind,
    requests: api.requests,
    setFaults,
    clearFaults: () => told("faults", api.clearFaults()),
    moveClock: (ahead) => told("clock", api.moveClock(ahead)),
  };
}
