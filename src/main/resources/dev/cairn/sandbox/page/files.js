/* Files that a visitor is about to send: how large they may be, and their cards. */
import { el, icon } from "./dom.js";
import { sizeInWords } from "./media.js";

/** Discord's limit for one file, without a boost or Nitro. */
const MOST_BYTES = 10 * 1024 * 1024;

/** What the sandbox takes at once. */
const MOST_BYTES_IN_ALL = 25 * 1024 * 1024;

/** Why these cannot be sent, in Discord's own words; "" if they can. */
export function tooLarge(files) {
  const large = files.find(({ size }) => size > MOST_BYTES);
  return large ? `Your files are too powerful. ${large.name} has ${sizeInWords(large.size)}; the most is 10 MB.` : "";
}

/** Why these cannot be sent together, "" if they can. */
export function tooMuch(files) {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes > MOST_BYTES_IN_ALL
    ? `Your files are too powerful. Together they have ${sizeInWords(bytes)}; the most is 25 MB.`
    : "";
}

/** What was dropped as [files, sentence]: folders cannot be sent, and are left out with a sentence, else "". */
export function dropped({ items }) {
  const all = [...items].filter(({ kind }) => kind === "file");
  const files = all.filter((item) => !item.webkitGetAsEntry()?.isDirectory).map((item) => item.getAsFile());
  return [files, files.length < all.length ? "A folder cannot be sent; please drop the files in it." : ""];
}

/** Files under names that neither another one nor any of `others` has: the interface tells them apart by name. */
export function distinct(files, others) {
  const named = [];
  for (const file of files) named.push(renamed(file, [...others, ...named]));
  return named;
}

function renamed(file, others) {
  const [, stem, extension = ""] = /^(.+?)(\.[^.]*)?$/s.exec(file.name);
  const isFree = (name) => others.every((other) => other.name !== name);
  let name = file.name;
  for (let count = 2; !isFree(name); count++) name = `${stem}-${count}${extension}`;
  return name === file.name ? file : new File([file], name, { type: file.type });
}

/** A file with its size and, if it is a picture, its looks; and the button that takes it away again. */
export const drawFileToSend = (file, onRemove) =>
  el("li.file",
    drawPreview(file) ?? icon("file"),
    el("div", el("div.name", { title: file.name }, file.name), el("div.quiet", sizeInWords(file.size))),
    el("button.icon-button", { "aria-label": `Remove ${file.name}`, title: "Remove", onclick: onRemove }, icon("close")));

function drawPreview(file) {
  if (!file.type.startsWith("image/")) return null;
  const url = URL.createObjectURL(file);
  const release = () => URL.revokeObjectURL(url);
  return el("img.preview", { src: url, alt: "", onload: release, onerror: release });
}
