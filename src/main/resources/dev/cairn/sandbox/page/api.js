/* The sandbox's HTTP interface, as docs/sandbox.md describes it. Every failure is an Error with a sentence to show. */

/** The bot may take its 20 s; a little more, and the sandbox itself is gone. */
const PATIENCE_MS = 25_000;

/** How soon a stream that the browser has given up is opened again. */
const REOPEN_MS = 2_000;

export const server = () => request("/sandbox/server");

export const messages = (member, channel) =>
  request(`/sandbox/messages?${new URLSearchParams({ member, channel })}`);

/** Sends a line; `picked` has the values of options that a suggestion was taken for. */
export const type = (member, channel, text, picked, files) =>
  post("/sandbox/type", { member, channel, text, picked }, files);

/** What to offer for the line's last option; `picked` as for type(). */
export const suggest = (member, channel, text, picked) => post("/sandbox/suggest", { member, channel, text, picked });

export const press = (member, message, component) => post("/sandbox/press", { member, message, component });

export const pick = (member, message, component, values) =>
  post("/sandbox/pick", { member, message, component, values });

export const submit = (member, form, values, files) => post("/sandbox/submit", { member, form, values }, files);

/** What the bot has asked Discord since request `after`, oldest first. */
export async function requests(after) {
  const lines = await (await reach(`/sandbox/requests?${new URLSearchParams({ after })}`)).text();
  return lines.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

export const faults = () => request("/sandbox/faults");

export const setFaults = (changes) => post("/sandbox/faults", changes);

export const clearFaults = () => request("/sandbox/faults", { method: "DELETE" });

export const counts = () => request("/sandbox/counts");

export const clock = () => request("/sandbox/clock");

/** Moves the bot's clock on: by a duration such as PT1H, or to what is due `next`. */
export const moveClock = (ahead) => post("/sandbox/clock", { ahead });

/** Takes an event out of the server's list, as an organiser does by hand. */
export const cancelEvent = (id) => request(`/sandbox/scheduled-events/${id}`, { method: "DELETE" });

export const roadmaps = () => request("/sandbox/roadmaps");

/**
 * Follows what a member sees. `listener` has opened(), lost(), and changed(kind, data) with kind message, edit, delete,
 * server, clock or roadmaps. Returns a function that ends it.
 */
export function follow(member, listener) {
  let source;
  let timer;

  function open() {
    source = new EventSource(`/sandbox/events?${new URLSearchParams({ member })}`);
    source.onopen = listener.opened;
    source.onerror = failed;
    for (const kind of ["message", "edit", "delete", "server", "clock", "roadmaps"]) {
      source.addEventListener(kind, (event) => listener.changed(kind, JSON.parse(event.data)));
    }
  }

  function failed() {
    listener.lost();
    // After a refusal (as opposed to a broken connection) browsers do not try again by themselves.
    if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_MS);
  }

  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

function post(path, body, files = []) {
  const json = JSON.stringify(body);
  if (files.length === 0) {
    return request(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: json });
  }
  const parts = new FormData();
  parts.append("payload_json", json);
  for (const file of files) parts.append("files", file, file.name);
  return request(path, { method: "POST", body: parts });
}

async function request(path, options) {
  const response = await reach(path, options);
  return response.json().catch(unreachable);
}

async function reach(path, options = {}) {
  const response = await attempt(path, options);
  if (response.ok) return response;
  const body = await response.json().catch(() => null);
  throw new Error(body?.error ?? `The sandbox answered ${response.status}.`);
}

const attempt = (path, options) =>
  fetch(path, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(unreachable);

/** Also where an answer breaks off half-way. */
function unreachable() {
  throw new Error("The sandbox cannot be reached. Is it still running?");
}
