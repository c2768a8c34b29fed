/* What a visitor can do, and what the sandbox tells: with behind.js, the only place that changes the store. */
import * as api from "./api.js";
import { createBehind } from "./behind.js";
import { dismissedBefore, rememberDismissed } from "./dismissed.js";
import { enterPlace, readPlace } from "./place.js";
import { remove, renew, upsert } from "./timeline.js";

/** How soon a first visit is tried again. */
const RETRY_MS = 2_000;

/** The channel key for a member's own conversation with the bot. */
export const DIRECT = "dm";

/** The visitor's session on a store. */
export function createSession(store) {
  const behind = createBehind(store);
  let unfollow = () => {};
  let lines = 0;
  let loads = 0;
  let heard = 0;

  async function start() {
    store.update({ dismissed: dismissedBefore() });
    const told = await api.server().catch(() => null);
    if (!told) {
      store.update({ connection: "lost" });
      setTimeout(start, RETRY_MS);
      return;
    }
    learn(told);
    addEventListener("popstate", () => goTo(readPlace()));
    goTo(readPlace());
  }

  /** Takes in the server. What is told again unchanged stays the very same value, so that nothing is drawn again. */
  function learn({ server, bot, members, roles, channels, events, commands }) {
    const direct = { id: null, key: DIRECT, name: bot.name, topic: `Only you and ${bot.name} read this.` };
    const fresh = { server, bot, members, roles, events, commands, channels: [...channels, direct] };
    const old = store.get();
    for (const part of Object.keys(fresh)) {
      if (JSON.stringify(old[part]) === JSON.stringify(fresh[part])) fresh[part] = old[part];
    }
    store.update(fresh);
    if (old.channel && !find(fresh.channels, old.channel.key)) goTo({}); // it was deleted
  }

  /** Goes to a place; whatever it does not name, or names wrongly, stays as it is. */
  function goTo(place) {
    const { members, member: oldMember, channel: oldChannel, unread: oldUnread } = store.get();
    const member = find(members, place.member) ?? find(members, oldMember?.key) ?? firstLearner(members);
    const channels = visibleChannels(store.get().channels, member);
    const channel = find(channels, place.channel) ?? find(channels, oldChannel?.key) ?? channels[0];
    const sameMember = member.key === oldMember?.key;
    enterPlace(member.key, channel.key);
    if (sameMember && channel.key === oldChannel?.key) return;
    const unread = new Set(sameMember ? oldUnread : []);
    unread.delete(channel.key);
    store.update({ member, channel, unread, messages: [], loaded: false, problem: null, form: null });
    if (!sameMember) follow(member);
    load();
  }

  /**
   * Listens to what a member sees, while the window itself is seen: a browser opens six connections to a host, and
   * those of hidden windows would leave none for the others.
   */
  function follow(member) {
    unfollow();
    let lostAt = null;
    let end = () => {};
    const opened = () => {
      store.update({ connection: "open" });
      catchUp(lostAt);
      lostAt = null;
    };
    const deaf = (connection) => {
      lostAt ??= Date.now();
      store.update({ connection });
    };
    const listen = () => {
      end();
      if (document.hidden) deaf("paused");
      else end = api.follow(member.key, { opened, lost: () => deaf("lost"), changed: hear });
    };
    document.addEventListener("visibilitychange", listen);
    unfollow = () => {
      document.removeEventListener("visibilitychange", listen);
      end();
    };
    listen();
  }

  /** Whatever happened while nobody listened is not told again: after a loss everything is asked anew. */
  async function catchUp(lostAt) {
    load();
    behind.lookBehind();
    if (lostAt === null) return;
    try {
      learn(await api.server());
      await markMissed(lostAt);
    } catch {
      // The stream notices the loss itself, and comes back here.
    }
  }

  /** Marks the channels elsewhere in which something was said after a time, in milliseconds. */
  async function markMissed(since) {
    const { member, channel, channels } = store.get();
    for (const { key } of visibleChannels(channels, member)) {
      const { messages } = key === channel.key ? { messages: [] } : await api.messages(member.key, key);
      const isNew = messages.some(({ timestamp }) => Date.parse(timestamp) > since);
      const { member: present, channel: here, unread } = store.get();
      if (isNew && present === member && here.key !== key) store.update({ unread: new Set(unread).add(key) });
    }
  }

  /**
   * Loads the messages of the present place, unless it is asked to again before they come. What the stream has told
   * meanwhile may be newer than they are: then they are asked for once more.
   */
  async function load() {
    const { member, channel } = store.get();
    const turn = ++loads;
    const before = heard;
    try {
      const { messages } = await api.messages(member.key, channel.key);
      if (turn !== loads) return;
      if (heard === before) store.update({ messages: renew(store.get().messages, messages), loaded: true, problem: null });
      else load();
    } catch (error) {
      if (turn === loads) store.update({ problem: error.message });
    }
  }

  function hear(kind, data) {
    if (kind === "server") {
      learn(data);
      return;
    }
    if (kind === "clock" || kind === "roadmaps") {
      behind.told(kind, data);
      return;
    }
    // The server's channels are listed; one that is not can only be the member's direct messages.
    const { messages, channels, channel, unread } = store.get();
    const key = channels.find(({ id }) => id === data.channel)?.key ?? DIRECT;
    if (key === channel.key) {
      heard++;
      if (kind === "delete") store.update({ messages: remove(messages, data.id) });
      else show(data.message);
    } else if (kind === "message") {
      store.update({ unread: new Set(unread).add(key) });
    }
  }

  /** Shows a message, new or changed. A new one stands for the oldest of the lines waiting here that it may answer. */
  function show(message) {
    const { messages, pending, channel } = store.get();
    const { invocation } = messages.some(({ id }) => id === message.id) ? {} : message;
    const line = pending.find(({ place, invocation: { member, text } }) =>
      place.channel === channel.key && member === invocation?.member && text === invocation.text);
    store.update({ messages: upsert(messages, message), pending: pending.filter((each) => each !== line) });
    noteFailure(message.id, null);
  }

  function noteFailure(id, sentence) {
    const failures = new Map(store.get().failures);
    if (sentence) failures.set(id, sentence);
    else if (!failures.delete(id)) return;
    store.update({ failures });
  }

  /**
   * Waits for the bot's answer, and returns the form if it is one. Messages come by the stream, or, while that is lost
   * or paused, by asking.
   */
  async function answered(call) {
    const { member } = store.get();
    const { outcome, error, form } = await call;
    if (store.get().connection !== "open") load();
    if (outcome === "failed") throw new Error(error ?? "This interaction failed");
    return form ? { ...form, member: member.key } : null;
  }

  /**
   * Types a line into the present channel, with the values of picked suggestions, by option, and with files. Fails with
   * a sentence for the typist.
   */
  async function send(text, picked, files) {
    const { member, channel, pending } = store.get();
    const answer = awaitedAnswer(text);
    store.update({ sent: true, pending: text.startsWith("/") ? [...pending, answer] : pending });
    const settle = () => store.update({ pending: store.get().pending.filter((each) => each !== answer) });
    openForm(await answered(api.type(member.key, channel.key, text, picked, files)).finally(settle));
  }

  /** What stands for the answer to a line until it comes: a message of the bot's in which it thinks. */
  function awaitedAnswer(text) {
    const { member, channel, bot } = store.get();
    return {
      id: `waiting-${++lines}`,
      place: { member: member.key, channel: channel.key },
      author: { id: bot.id, username: bot.name, bot: true },
      timestamp: new Date().toISOString(),
      invocation: { member: member.id, text },
      ephemeral: false,
      thinking: true,
      waiting: true,
    };
  }

  /**
   * Presses or picks something of a message; a failure is noted under that message. Discord takes one press at a time:
   * until the bot has answered, no other is sent. Returns whether this one was answered.
   */
  async function interact({ id }, component, call) {
    if (store.get().busy.has(id)) return false;
    noteFailure(id, null);
    store.update({ busy: new Map(store.get().busy).set(id, component) });
    try {
      openForm(await answered(call(store.get().member.key)));
      return true;
    } catch (error) {
      noteFailure(id, error.message);
      return false;
    } finally {
      const busy = new Map(store.get().busy);
      busy.delete(id);
      store.update({ busy });
    }
  }

  function dismiss(id) {
    const dismissed = new Set(store.get().dismissed).add(id);
    rememberDismissed(dismissed);
    store.update({ dismissed });
  }

  /** Opens a form that the bot has answered with, unless its member has left meanwhile. */
  function openForm(form) {
    if (form?.member === store.get().member.key) store.update({ form });
  }

  /** Sends the form that is open. It stays open if that fails. */
  async function submit(values, files) {
    const { form } = store.get();
    await answered(api.submit(form.member, form.id, values, files));
    if (store.get().form === form) closeForm();
  }

  const closeForm = () => store.update({ form: null });

  return {
    start,
    goTo,
    reload: load,
    send,
    suggest: (text, picked) => api.suggest(store.get().member.key, store.get().channel.key, text, picked),
    press: (message, component) => interact(message, component, (me) => api.press(me, message.id, component)),
    pick: (message, component, values) =>
      interact(message, component, (me) => api.pick(me, message.id, component, values)),
    submit,
    closeForm,
    dismiss,
    ...behind,
  };
}

const find = (list, key) => list.find((each) => each.key === key);

/** The channels that a member sees; as in Discord, the others are not even named. */
export const visibleChannels = (channels, { id }) => channels.filter((each) => each.visible_to?.includes(id) ?? true);

/** Newcomers come as learners: that is what most members are. */
const firstLearner = (members) => members.find((member) => !member.organiser) ?? members[0];
