/* The part of the panel with the bot's newest requests to Discord and their answers. */
import { el } from "./dom.js";
import { count, drawCopy, drawPart } from "./panel-part.js";

/** Older ones leave the page; the sandbox keeps more. */
const KEPT = 200;

/** What a request does, in words: "METHOD path", without the API's prefix and the query. */
const WORDS = [
  [/^POST \/interactions\/.*\/callback$/, ({ body }) => ANSWERS[body?.type] ?? "Answers"],
  [/^PATCH \/webhooks\/.*\/messages\//, () => "Completes its answer"],
  [/^DELETE \/webhooks\/.*\/messages\//, () => "Takes its answer back"],
  [/^POST \/webhooks\//, () => "Adds to its answer"],
  [/^POST \/users\/@me\/channels$/, () => "Opens direct messages"],
  [/^POST \/channels\/\d+\/messages$/, () => "Sends a message"],
  [/^PATCH \/channels\/\d+\/messages\//, () => "Changes a message"],
  [/^DELETE \/channels\/\d+\/messages\//, () => "Deletes a message"],
  [/^PUT \/applications\/.*\/commands$/, () => "Registers its commands"],
  [/^GET \/applications\/.*\/commands$/, () => "Looks at its commands"],
  [/^GET \/gateway/, () => "Asks where to connect"],
  [/^GET \/users\/@me$/, () => "Asks who it is"],
];

/** The types of an interaction's first answer. */
const ANSWERS = {
  4: "Answers with a message",
  5: "Asks for time to think",
  6: "Asks for time for a change",
  7: "Changes the message",
  8: "Offers suggestions",
  9: "Opens a form",
};

/** Returns the part, and refresh(), which asks for what is new. */
export function drawRequests(store, session) {
  const counts = el("p.quiet");
  const list = el("ol.requests");
  const none = el("p.quiet", "The bot has asked nothing yet.");
  let last = null;

  /** Asks for the last one again too: a sandbox that does not know it is another one, which counts from one again. */
  async function refresh() {
    const known = last;
    const told = await session.requests(known ? known.n - 1 : 0).catch(() => null);
    if (!told) return; // the next turn asks again
    if (known && JSON.stringify(told[0]) !== JSON.stringify(known)) {
      last = null;
      list.replaceChildren();
      return;
    }
    const fresh = told.filter(({ n }) => n > (last?.n ?? 0));
    last = fresh.at(-1) ?? last;
    list.prepend(...fresh.slice(-KEPT).reverse().map(drawRequest));
    while (list.children.length > KEPT) list.lastChild.remove();
    none.hidden = list.children.length > 0;
  }

  store.watch((state) => [state.counts], (told) => (counts.textContent = told ? countsInWords(told) : ""));
  return { element: drawPart("Requests to Discord", counts, none, list), refresh };
}

/** Discord bans the address of whoever asks wrongly too often. */
function countsInWords({ messages, busiest_second: busiest, unauthorized, forbidden, limited }) {
  const wrong = unauthorized + forbidden + limited;
  return `${count(messages, "message")} posted in channels, at most ${count(busiest, "request")} a second` +
    (wrong > 0 ? `, ${wrong} that Discord counts as invalid (401, 403, 429).` : ".");
}

function drawRequest(request) {
  const { method, path, status, ms } = request;
  const short = path.replace(/^\/api\/v\d+/, "").replace(/\?.*/, "");
  const words = WORDS.find(([pattern]) => pattern.test(`${method} ${short}`))?.[1](request);
  const row = el("details", { ontoggle: () => row.open && fillIn() },
    el("summary",
      el("span.request-words", words ?? `${method} ${abridge(short)}`),
      ms != null && el("span.quiet", `${ms} ms`),
      el(`span.pill.${kindOf(status)}`, inWords(status)),
      words && el("code.quiet", `${method} ${abridge(short)}`)));

  /** What it carried is drawn only once somebody looks. */
  function fillIn() {
    if (row.children.length > 1) return;
    row.append(
      drawJson("Request", request.body), drawJson("Answer", request.response),
      drawCopy("Copy", () => pretty(request)));
  }

  return el("li", row);
}

/** Ids and tokens say nothing to a reader. */
const abridge = (path) => path.replace(/\b(\w{3})\w{13,}\b/g, "$1\u2026");

const kindOf = (status) => (status == null ? "cut" : status < 400 ? "fine" : "bad");

function inWords(status) {
  if (status == null) return "cut off";
  if (status < 400) return `${status} done`;
  if (status === 429) return "429 too many";
  return status < 500 ? `${status} refused` : `${status} failed`;
}

const drawJson = (title, value) =>
  el("figure", el("figcaption", title),
    value == null ? el("p.quiet", "Nothing") : el("pre", { tabindex: "0" }, el("code", pretty(value))));

const pretty = (value) => JSON.stringify(value, null, 2);
