/*
 * Forms, Discord's modals. One that is closed without being sent is kept as it is, so that nothing typed is lost if the
 * bot opens the same form again.
 */
import { avatar } from "./avatar.js";
import { drawClose, el, freshId } from "./dom.js";
import { tooMuch } from "./files.js";
import { createField, isField } from "./form-fields.js";
import { markdown } from "./markdown-view.js";
import { contextOf } from "./messages.js";

const TEXT_DISPLAY = 10;

/** How many forms that were not sent are kept, those that were opened last. */
const MOST_KEPT = 20;

/** Shows whatever form the session has open. `actions` is what mentions in its texts may do. */
export function mountForms(store, session, actions) {
  const kept = new Map();
  let open = null;

  store.watch(({ form }) => [form], (form) => {
    const next = form && dialogOf(form);
    if (next === open) return;
    open?.close();
    open = next;
    if (!open) return;
    document.body.append(open);
    open.showModal();
  });

  function dialogOf(form) {
    const { member, title, custom_id: id, components } = form;
    const key = JSON.stringify([member, id, title, components]);
    const dialog = kept.get(key) ?? draw(form, key);
    kept.delete(key); // and to the end, as the newest
    kept.set(key, dialog);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
    return dialog;
  }

  function draw(form, key) {
    const dialog = drawForm(form, contextOf(store.get(), actions), async (values, files) => {
      await session.submit(values, files);
      kept.delete(key);
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (dialog === open) session.closeForm();
    });
    return dialog;
  }
}

function drawForm({ title, components }, context, send) {
  const heading = el("h2.dialog-title", { id: freshId("form") }, title);
  const note = el("p.form-note", { id: freshId("note") }, `This form will be submitted to ${context.bot.name}. `,
    "Do not share passwords or other sensitive information.");
  const { nodes, fields } = drawBody(components, context);
  const failure = el("p.failure", { role: "alert" });
  const submit = el("button.button.primary", { type: "submit" }, "Submit");
  const form = el("form", { novalidate: true },
    el("header.dialog-head", avatar({ bot: true }), heading, drawClose(cancel)),
    el("div.dialog-body", note, nodes),
    el("footer.dialog-foot", failure, el("button.text-button", { onclick: cancel }, "Cancel"), submit));
  const attributes = { "aria-labelledby": heading.id, "aria-describedby": note.id, closedby: "any" };
  const dialog = el("dialog.dialog", attributes, form);
  (fields[0]?.control ?? submit).autofocus = true;
  let busy = false;

  // Escape and a press beside the form end here too. Cancel events of file pickers inside come by as well.
  dialog.addEventListener("cancel", (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    cancel();
  });
  dialog.addEventListener("close", () => (failure.textContent = ""));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wrong = fields.map((field) => field.check()).find(Boolean);
    if (wrong || busy) {
      wrong?.focus();
      return;
    }
    const files = filesOf(fields);
    failure.textContent = tooMuch(files);
    if (failure.textContent) return;
    setBusy(true);
    try {
      await send(valuesOf(fields), files);
    } catch (problem) {
      failure.textContent = problem.message;
    }
    setBusy(false);
  });

  /** While a form is on its way it stays. */
  function cancel() {
    if (!busy) dialog.close();
  }

  function setBusy(now) {
    busy = now;
    form.ariaBusy = String(now);
    submit.textContent = now ? "Sending\u2026" : "Submit";
    submit.ariaDisabled = now ? "true" : null;
    if (now) failure.textContent = "";
  }

  return dialog;
}

/** The texts and fields of a form, in their order; the first field has the focus when it opens. */
function drawBody(components, context) {
  const fields = [];
  const inForm = () => filesOf(fields);
  const nodes = components.map((each) => {
    if (each.type === TEXT_DISPLAY) return markdown(each.content, context);
    if (!isField(each.component)) return el("p.quiet", `(form component of type ${each.component?.type ?? each.type})`);
    const field = createField(each, { ...context, inForm });
    fields.push(field);
    return field.element;
  });
  return { nodes, fields };
}

const filesOf = (fields) => fields.flatMap(({ files }) => files());

const valuesOf = (fields) =>
  Object.fromEntries(fields.map(({ id, value }) => [id, value()]).filter(([, value]) => value !== undefined));
