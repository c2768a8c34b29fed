/* Dates and times in words: in English like the page, in the reader's own variant of it where there is one. */
import { el } from "./dom.js";

const locale = navigator.language.startsWith("en") ? navigator.language : "en-GB";

const format = (options) => {
  const formatter = new Intl.DateTimeFormat(locale, options);
  return (date) => formatter.format(date);
};

const clock = format({ timeStyle: "short" });
const day = format({ dateStyle: "long" });
const shortDay = format({ dateStyle: "short" });
const full = format({ dateStyle: "full", timeStyle: "short" });

/** The styles of Discord's `<t:seconds:style>`. */
const STYLES = {
  t: clock,
  T: format({ timeStyle: "medium" }),
  d: shortDay,
  D: day,
  f: format({ dateStyle: "long", timeStyle: "short" }),
  F: full,
  s: format({ dateStyle: "short", timeStyle: "short" }),
  S: format({ dateStyle: "short", timeStyle: "medium" }),
  R: relative,
};

const UNITS = { year: 31_536_000, month: 2_592_000, day: 86_400, hour: 3_600, minute: 60, second: 1 };

const relativeFormat = new Intl.RelativeTimeFormat("en");

/** How far the bot's clock is ahead of this computer's, in milliseconds: what is due is due by that clock. */
let ahead = 0;

export function setAhead(ms) {
  ahead = ms;
  renewRelativeTimes();
}

/** A date as seen from now: "in 3 days". */
function relative(date) {
  const seconds = Math.round((date - Date.now() - ahead) / 1000);
  const unit = Object.keys(UNITS).find((each) => Math.abs(seconds) >= UNITS[each]) ?? "second";
  return relativeFormat.format(Math.round(seconds / UNITS[unit]), unit);
}

/** A `<t:seconds:style>`; null if no calendar reaches that far. */
export function drawTimestamp(seconds, style) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return null;
  const attributes = { datetime: date.toISOString(), title: full(date), "data-relative": style === "R" };
  return el("time.timestamp", attributes, STYLES[style](date));
}

/** When a message was written: the time alone for today's, with its day for older ones. */
export function writtenAt(iso) {
  const date = new Date(iso);
  return el("time", { datetime: iso, title: full(date) }, written(date));
}

function written(date) {
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  if (dayOf(date) === dayOf(new Date())) return clock(date);
  return dayOf(date) === dayOf(yesterday) ? `Yesterday at ${clock(date)}` : `${shortDay(date)} ${clock(date)}`;
}

/** The day of a date, in words. */
export const dayOf = (date) => day(new Date(date));

/** Keeps every relative time on the page true. */
export const keepRelativeTimes = () => setInterval(renewRelativeTimes, 20_000);

function renewRelativeTimes() {
  for (const element of document.querySelectorAll("time[data-relative]")) {
    element.textContent = relative(new Date(element.dateTime));
  }
}
