/* What is set to go wrong, in words. */

const AFTERWARDS = { fail: "answered 502", hang: "not answered for 30 s", reset: "cut off" };

const nextOnes = (number, noun) => (number === 1 ? `the next ${noun}` : `the next ${number} ${noun}s`);

const listed = (faults, say) => Object.entries(faults ?? {}).map(([key, value]) => say(key, value));

const lacking = (channel, names) =>
  names.join() === "SEND_MESSAGES"
    ? `the bot may not write in #${channel}`
    : `in #${channel} the bot lacks ${names.join(", ")}`;

/** What is set to go wrong as one sentence, "" if nothing is. It stays the same while a time runs down. */
export function faultsInWords(faults) {
  const { down, latency_ms: latency, twice, times, status, reset, accept_then: then, posts, limit, server } = faults;
  const all = [
    down && "Discord is down",
    latency > 0 && `answers come ${latency / 1000} s late`,
    twice && "everything is delivered twice",
    times > 0 && `${nextOnes(times, "request")} will be answered ${status}`,
    reset > 0 && `${nextOnes(reset, "request")} will be cut off`,
    posts > 0 && `${nextOnes(posts, "post")} will be taken, then ${AFTERWARDS[then]}`,
    limit && "there are too many requests, and the bot has to wait",
    server === "away" && "Discord cannot reach the server",
    server === "removed" && "the bot is not in the server",
    listed(faults.refuse, (channel, code) => `posts in #${channel} are refused (${code})`),
    listed(faults.deny, lacking),
    listed(faults.deleted, (channel) => `#${channel} is deleted`),
    listed(faults.archived, (thread) => `#${thread} is archived`),
    listed(faults.locked, (thread) => `#${thread} is locked`),
    listed(faults.closed_direct_messages, (member) => `${member} takes no direct messages`),
    faults.withhold_heartbeats && "heartbeats go unanswered",
  ].flat().filter(Boolean).join(", ");
  return all && `${all[0].toUpperCase()}${all.slice(1)}.`;
}
