/* Where a form takes files: a button to pick them, which they can also be dropped on, and a card for each. */
import { el, icon } from "./dom.js";
import { distinct, drawFileToSend, dropped, tooLarge } from "./files.js";

/**
 * At most `most` files; `tell` gets a sentence about what is refused, "" once all is well. `inForm` returns the files in
 * all fields of the form.
 */
export function uploadControl(most, attributes, tell, inForm) {
  let files = [];
  const list = el("ul.files");
  const input = el("input", { type: "file", multiple: most > 1, hidden: true });
  const words = most > 1 ? `Choose up to ${most} files, or drop them here` : "Choose a file, or drop it here";
  const control = el("button.drop-zone", { ...attributes, onclick: () => input.click() }, icon("upload"), words);

  /** Names must be unique: a file replaces one that is called the same here, and gives way to one of another field. */
  const without = (gone) => files.filter(({ name }) => !gone.some((each) => each.name === name));

  function set(fresh) {
    files = fresh;
    list.replaceChildren(...files.map((file) => drawFileToSend(file, () => set(without([file])))));
    tell("");
    control.focus();
  }

  function add(picked, refused = "") {
    const fresh = distinct(picked, inForm().filter((file) => !files.includes(file)));
    const all = most === 1 ? fresh : [...without(fresh), ...fresh];
    const crowded = `Please choose at most ${most === 1 ? "one file" : `${most} files`}.`;
    const refusal = refused || tooLarge(fresh) || (all.length > most ? crowded : "");
    if (refusal) tell(refusal);
    else set(all);
  }

  input.addEventListener("change", (event) => {
    event.stopPropagation(); // a change takes back what is told at the field, and this may be a refusal
    add([...input.files]);
    input.value = ""; // so that the same file can be picked again
  });
  takeDrops(control, add);
  return { nodes: [control, input, list], control, files: () => files };
}

function takeDrops(zone, onFiles) {
  const over = (isOver) => (event) => {
    event.preventDefault();
    zone.classList.toggle("dropping", isOver);
  };
  zone.addEventListener("dragover", over(true));
  zone.addEventListener("dragleave", over(false));
  zone.addEventListener("drop", (event) => {
    over(false)(event);
    onFiles(...dropped(event.dataTransfer));
  });
}
