/* What the page knows, in one place. Views watch the part they draw; only the session changes it. */

/** A store of one immutable state. */
export function createStore(initial) {
  let state = initial;
  const watchers = [];
  return {
    get: () => state,
    update(changes) {
      state = { ...state, ...changes };
      for (const watcher of watchers) watcher();
    },
    /** Calls `act` now and whenever one of the values that `select` lists is another one than before. */
    watch(select, act) {
      let seen = null;
      const watcher = () => {
        const values = select(state);
        if (seen && same(seen, values)) return;
        seen = values;
        act(...values);
      };
      watchers.push(watcher);
      watcher();
    },
  };
}

/** Whether two lists of the same length hold the very same values. */
export const same = (one, other) => one.every((value, at) => Object.is(value, other[at]));

/** The state before anything is known. `channel` and `member` are null until the server has answered. */
export const blank = Object.freeze({
  ...{ server: null, bot: null, members: [], roles: [], channels: [], commands: [] }, // as the sandbox tells it
  ...{ member: null, channel: null, messages: [], loaded: false, problem: null }, // where one is, and what is there
  ...{ connection: "connecting", unread: new Set() }, // the stream: connecting, open, lost or paused
  ...{ sent: false }, // whether this window has sent anything
  ...{ pending: [], failures: new Map(), dismissed: new Set() }, // lines sent; sentences and ids of messages
  ...{ busy: new Map() }, // what the bot is to answer: the component pressed, by message
  ...{ form: null }, // the form that the bot has opened, with `member` and `id`
  ...{ faults: null, counts: null, clock: null, roadmaps: null }, // null where the sandbox does not tell it
});
