/*
 * The files that wait to be sent with the next line: picked by a button, pasted, or dropped anywhere on the window. The
 * interface tells them apart by name, so no two have the same.
 */
import { el, icon } from "./dom.js";
import { distinct, drawFileToSend, dropped, tooLarge } from "./files.js";

/** Discord's limit for one message. */
const MOST_FILES = 10;

/**
 * Makes the button and the cards. `listener` has added(file) and removed(file), what the visitor did; changed(), for
 * every change; and refused(sentence).
 */
export function createAttachments(box, listener) {
  const input = el("input", { type: "file", multiple: true, hidden: true, onchange: picked });
  const pick = { onclick: () => input.click(), "aria-label": "Attach files", title: "Attach files" };
  const picker = [el("button.icon-button.attach", pick, icon("plus")), input];
  const cards = el("ul.attachments", { "aria-label": "Files to send", hidden: true });
  const spoken = el("p.unseen", { "aria-live": "polite" });
  let files = [];

  function picked() {
    add([...input.files]);
    input.value = ""; // so that the same file can be picked again
    box.focus();
  }

  function add(more, refused = "") {
    const small = more.filter((file) => !tooLarge([file]));
    const fitting = distinct(small.slice(0, MOST_FILES - files.length), files);
    set([...files, ...fitting]);
    spoken.textContent = fitting.length > 0 ? `${fitting.map(({ name }) => name).join(", ")} attached` : "";
    fitting.forEach(listener.added);
    const crowded = fitting.length < small.length ? `A message takes at most ${MOST_FILES} files.` : "";
    const refusal = refused || tooLarge(more) || crowded;
    if (refusal) listener.refused(refusal);
  }

  function set(next) {
    files = next;
    cards.replaceChildren(...files.map((file) => drawFileToSend(file, () => remove(file))));
    cards.hidden = files.length === 0;
    listener.changed();
  }

  function remove(file) {
    set(files.filter((each) => each !== file));
    listener.removed(file);
    box.focus();
  }

  box.addEventListener("paste", (event) => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    add(pasted);
  });
  acceptDrops(add);
  return { picker, cards, spoken, set, get: () => files };
}

/**
 * Shows where a file may be dropped as soon as one is dragged over the window. An open dialog has targets of its own;
 * beside them nothing can be dropped, else the browser would leave the page to open the file.
 */
function acceptDrops(onFiles) {
  const target = el("div.drop-target", { hidden: true }, el("p", "Drop files to attach them to your message"));
  document.body.append(target);

  function on(kind, act) {
    addEventListener(kind, (event) => {
      if (event.defaultPrevented || !event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      if (document.querySelector("dialog:modal")) event.dataTransfer.dropEffect = "none";
      else act(event);
    });
  }

  on("dragover", () => (target.hidden = false));
  // Between two elements of the page there is always one that is entered; out of the window there is none.
  on("dragleave", ({ relatedTarget }) => (target.hidden = relatedTarget === null));
  on("drop", ({ dataTransfer }) => {
    target.hidden = true;
    onFiles(...dropped(dataTransfer));
  });
}
