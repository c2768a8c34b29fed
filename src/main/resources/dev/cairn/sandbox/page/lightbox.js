/* Pictures opened large over the page, one at a time, each with its description below. */
import { el, icon } from "./dom.js";
import { externalLink } from "./markdown-view.js";

/** Opens the picture of one of `links`; the arrows lead to the others. The focus returns when it closes. */
export function openLightbox(links, link) {
  let at = links.indexOf(link);
  const figure = el("figure");
  const step = (by, label, kind) =>
    links.length > 1 && el(`button.icon-button.${kind}`, { "aria-label": label, onclick: () => go(by) }, icon("chevron"));
  const close = el("button.icon-button.close", { "aria-label": "Close", onclick: () => dialog.close() }, icon("close"));
  const parts = [close, step(-1, "Previous picture", "previous"), figure, step(1, "Next picture", "next")];
  const dialog = el("dialog.lightbox", { onclose: () => dialog.remove(), onclick: closeBeside, onkeydown: turn }, parts);

  function go(by) {
    at = (at + by + links.length) % links.length;
    const { href } = links[at];
    const { alt } = links[at].querySelector("img");
    const count = links.length > 1 && el("span.quiet", `${at + 1} of ${links.length}`);
    const original = externalLink("a", href, {}, "Open original");
    figure.replaceChildren(el("img", { src: href, alt }), el("figcaption", el("span.alt", alt), count || "", original));
    dialog.ariaLabel = links.length > 1 ? `Picture ${at + 1} of ${links.length}` : "Picture";
  }

  function turn({ key }) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (by) go(by);
  }

  function closeBeside({ target }) {
    if (target === dialog || target === figure) dialog.close();
  }

  go(0);
  document.body.append(dialog);
  dialog.showModal();
}
