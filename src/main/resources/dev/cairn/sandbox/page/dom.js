/*
 * Builds nodes. Text enters a page only as text nodes and attributes, never as markup, so whatever a message carries
 * stays inert.
 */

/** An element: el("p.quiet.small", { title, onclick }, children); attributes may be left out, empty children are. */
export function el(kind, ...parts) {
  const [tag, ...classes] = kind.split(".");
  const element = document.createElement(tag);
  if (tag === "button") element.type = "button"; // and not "submit", whatever form it stands in
  for (const name of classes) element.classList.add(name);
  if (parts[0]?.constructor === Object) setAll(element, parts.shift());
  element.append(...parts.flat(Infinity).filter((part) => part != null && part !== false));
  return element;
}

function setAll(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
}

/** The cross in the corner of what lies over the page. */
export const drawClose = (onclick) =>
  el("button.icon-button", { "aria-label": "Close", title: "Close", onclick }, icon("close"));

/** A part of index.html. */
export const byId = (id) => document.getElementById(id);

let lastId = 0;

/** A fresh id, for what aria attributes must point at. */
export const freshId = (prefix) => `${prefix}-${++lastId}`;

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  check: "M5 12.5l4.5 4.5L19 7.5",
  chevron: "M6 9.5l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M9 9h11v11H9zM5.5 15H4V4h11v1.5",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z",
  file: "M6.5 3h7.5l4.5 4.5V21h-12zM14 3v4.5h4.5",
  hash: "M5 9h15M4 15h15M10 4L8 20M16 4l-2 16",
  menu: "M4 7h16M4 12h16M4 17h16",
  moon: "M20 14.5A8.5 8.5 0 019.5 4 8.5 8.5 0 1020 14.5z",
  pulse: "M2.5 12h4.5l3-8 4.5 16 3-8h4",
  open: "M13.5 4.5h6v6M19 5l-8.5 8.5M10 5.5H5V19h13.5v-5",
  plus: "M12 5v14M5 12h14",
  send: "M4 12l16-7.5-5 16-3.5-6.5zM11.5 14L20 4.5",
  upload: "M12 15.5V4M7 8.5L12 3.5l5 5M4 15.5v5h16v-5",
  thread: "M7 3.5v7.5a3.5 3.5 0 003.5 3.5H20M16 10.5l4 4-4 4",
  sun: "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2",
};

/** A line drawing, hidden from screen readers: its button or neighbour carries the words. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
