/*
 * The fields of Discord's forms, by their type number. Each is { nodes, control, value(), problem() } and perhaps
 * files(): what one sees, where the focus goes, what is sent (undefined: nothing), what is wrong in one sentence.
 */
import { el, freshId } from "./dom.js";
import { createSelect } from "./select.js";
import { uploadControl } from "./upload.js";

const PARAGRAPH = 2;

/** From this part of the longest text on, what is left is counted. */
const NEARLY_FULL = 0.8;

const FIELDS = {
  3: selectField,
  4: textField,
  5: selectField,
  6: selectField,
  7: selectField,
  8: selectField,
  19: uploadField,
  21: radioField,
  22: checksField,
  23: checkboxField,
};

/** A label with its field as { id, element, value(), files(), check() }; check() tells at the field what is wrong. */
export function createField({ label, description, component }, context) {
  const required = component.required ?? true;
  const problem = el("p.field-problem", { id: freshId("problem") });
  const hint = description && el("p.description", { id: freshId("hint") }, description);
  const told = { "aria-describedby": [hint?.id, problem.id].filter(Boolean).join(" ") };
  const tell = (sentence) => {
    problem.textContent = sentence;
    element.classList.toggle("invalid", sentence !== "");
    if (field.control.matches("input, textarea")) field.control.ariaInvalid = String(sentence !== "");
  };
  const field = FIELDS[component.type]({ ...component, label, required, hint, told, tell }, context);
  const element = el("div.form-field", { onchange: () => tell(""), oninput: () => tell("") }, field.nodes, problem);
  return {
    id: component.custom_id,
    control: field.control,
    element,
    value: field.value,
    files: field.files ?? (() => []),
    /** The control to go to if something is wrong, null if all is well. */
    check() {
      tell(field.problem());
      return problem.textContent ? field.control : null;
    },
  };
}

/** Whether this page knows such a field. */
export const isField = (component) => Object.hasOwn(FIELDS, component?.type);

const star = (required) =>
  required && [el("span.required", { "aria-hidden": "true" }, " *"), el("span.unseen", "(required)")];

/** A label above a control of its own. */
const titled = ({ label, required, hint }, control) => [
  el("label.field-label", { for: control.id }, label, star(required)), hint, control,
];

/** Several controls under one label. */
const grouped = ({ label, required, hint, told }, role, ...children) =>
  el("fieldset", { role, ...told },
    el("legend.field-label", label, star(required)), hint, children);

function textField(component) {
  const { style, required, min_length: least = 0, max_length: most = 4000, value, placeholder, told } = component;
  const long = style === PARAGRAPH;
  const attributes = { ...told, id: freshId("text"), "aria-required": String(required), autocomplete: "off" };
  const control = el(long ? "textarea.input" : "input.input", { ...attributes, maxlength: most, placeholder });
  const left = el("span.quiet", { "aria-live": "polite" });
  const count = () => {
    const { length } = control.value;
    left.textContent = length < NEARLY_FULL * most ? "" : `${most - length} left`;
  };
  control.value = value ?? "";
  control.addEventListener("input", count);
  count();
  return {
    nodes: [
      titled(component, control),
      el("div.field-foot", least > 1 && el("span.quiet", `At least ${least} characters`), left),
    ],
    control,
    value: () => control.value,
    problem() {
      if (control.value.trim() === "") return required ? "Please write something here." : "";
      const short = control.value.length < least;
      return short ? `Please write at least ${least} characters; so far there are ${control.value.length}.` : "";
    },
  };
}

function selectField(component, context) {
  const { label, required, min_values: min = 1, told, tell, hint } = component;
  const least = required ? Math.max(min, 1) : 0;
  const menu = createSelect({ ...component, name: label, min_values: least }, context, () => tell(""));
  menu.button.setAttribute("aria-describedby", told["aria-describedby"]);
  return {
    nodes: [el("div.field-label", label, star(required)), hint, menu.element],
    control: menu.button,
    value: menu.values,
    problem: () => tooFew(menu.values().length, required, min),
  };
}

/** What to say if fewer are chosen than must be; choosing none is well where nothing is required. */
function tooFew(chosen, required, least) {
  if (chosen === 0) return required ? "Please choose something." : "";
  return chosen < least ? `Please choose at least ${least}.` : "";
}

function choice(type, name, { label, description, value, default: chosen = false }) {
  const input = el("input", { type, name, value, checked: chosen });
  return el("label.choice", input,
    el("span.option-text", el("span.label", label), description && el("span.description", description)));
}

function choicesField(component, type, role) {
  const name = freshId("choice");
  const choices = component.options.map((option) => choice(type, name, option));
  const chosen = () => choices.map(({ control }) => control).filter(({ checked }) => checked).map(({ value }) => value);
  return { nodes: grouped(component, role, choices), control: choices[0].control, chosen };
}

function radioField(component) {
  const { nodes, control, chosen } = choicesField(component, "radio", "radiogroup");
  return { nodes, control, value: () => chosen()[0], problem: () => tooFew(chosen().length, component.required, 1) };
}

function checksField(component) {
  const { options, required, min_values: least = 1, max_values: most = options.length } = component;
  const { nodes, control, chosen } = choicesField(component, "checkbox", "group");
  const tooMany = () => (chosen().length > most ? `Please choose at most ${most}.` : "");
  return { nodes, control, value: chosen, problem: () => tooMany() || tooFew(chosen().length, required, least) };
}

function checkboxField({ label, hint, told, default: chosen }) {
  const control = el("input", { type: "checkbox", checked: chosen, ...told });
  const nodes = el("label.choice", control, el("span.option-text", el("span.label", label), hint));
  return { nodes, control, value: () => control.checked, problem: () => "" };
}

function uploadField(component, { inForm }) {
  const { required, min_values: least = 1, max_values: most = 1, tell, told } = component;
  const { nodes, control, files } = uploadControl(most, told, tell, inForm);
  return {
    nodes: grouped(component, "group", nodes),
    control,
    value: () => files().map(({ name }) => name),
    files,
    problem: () => tooFew(files().length, required, least),
  };
}
