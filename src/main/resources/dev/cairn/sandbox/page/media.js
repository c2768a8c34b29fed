/* Pictures and files. The page asks no host but its own: a picture from elsewhere is a link with its description. */
import { el, icon } from "./dom.js";
import { isWebAddress } from "./inline.js";
import { openLightbox } from "./lightbox.js";
import { externalLink } from "./markdown-view.js";
import { isPlainClick } from "./place.js";
import { cover } from "./spoiler.js";

/** The small picture beside a section's text. */
export const drawThumbnail = ({ media, description, spoiler }) =>
  cover(drawPicture(media.url, description, "thumbnail"), spoiler);

/** One to ten pictures in a grid. */
export function drawGallery({ items }) {
  const draw = ({ media, description, spoiler }) => cover(drawPicture(media.url, description, "picture"), spoiler);
  return el(`div.gallery.of-${items.length}`, items.map(draw));
}

/** A file component: its name and size, to be saved. */
export const drawFile = ({ file, name, size, spoiler }) => cover(drawFileCard(name, size, file.url), spoiler);

/** What is attached to a message without components: pictures as such, all else as files. */
export const drawAttachment = ({ content_type: type, url, filename, size, description }) =>
  type?.startsWith("image/") ? drawPicture(url, description, "picture") : drawFileCard(filename, size, url);

/** A picture that opens large; in a tab of its own with Ctrl or the middle button. */
export function drawPicture(url, description, kind) {
  if (isOwn(url)) {
    const picture = el("img", { src: url, alt: description ?? "", title: description });
    const attributes = { "aria-label": `Open picture ${description ?? ""}`, "aria-haspopup": "dialog", onclick: enlarge };
    return externalLink(`a.${kind}`, url, attributes, picture);
  }
  const text = description || "Picture";
  if (isWebAddress(url)) return externalLink(`a.${kind}.foreign`, url, { title: url }, text);
  return el(`span.${kind}.foreign`, text);
}

/** Those of one gallery, or of one message's attachments, are turned over together. */
function enlarge(event) {
  if (!isPlainClick(event)) return;
  event.preventDefault();
  const link = event.currentTarget;
  const pictures = [...link.parentElement.querySelectorAll(":scope > a.picture:not(.foreign)")];
  openLightbox(pictures.includes(link) ? pictures : [link], link);
}

function drawFileCard(name, size, url) {
  const label = isOwn(url) ? el("a", { href: url, download: name }, name) : name;
  const details = Number.isFinite(size) && el("div.quiet", sizeInWords(size));
  return el("div.file", icon("file"), el("div", label, details));
}

/** Whether this page may show what is there. */
export function isOwn(url) {
  if (!url || !URL.canParse(url, location.href)) return false;
  return new URL(url, location.href).origin === location.origin || /^data:image\//.test(url);
}

/** A file's size as Discord says it, rounded up: what is above a limit never reads as within it. */
export function sizeInWords(bytes) {
  const [unit, name] = bytes < MEGABYTE ? [1024, "KB"] : [MEGABYTE, "MB"];
  const digits = unit === MEGABYTE ? 10 : 1;
  return `${Math.ceil((bytes / unit) * digits) / digits} ${name}`;
}

const MEGABYTE = 1024 * 1024;
