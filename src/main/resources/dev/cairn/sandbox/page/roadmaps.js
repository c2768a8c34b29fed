/* The part of the panel that tells what was read from the folder of roadmaps, and what is wrong there. */
import { byId, el } from "./dom.js";
import { count, drawCopy, drawPart } from "./panel-part.js";
import { writtenAt } from "./time.js";

/** How long the news that the folder was read anew is shown. */
const NEWS_MS = 6_000;

/** Draws the part, and tells on the page whenever the folder was read anew. */
export function drawRoadmaps(store) {
  const summary = el("p");
  const problems = el("ul.problems");
  const copy = drawCopy("Copy the problems", () => store.get().roadmaps.problems.map(line).join("\n"));
  const part = drawPart("Roadmaps", summary, problems, copy);
  let known = null;

  function show(told) {
    part.hidden = !told;
    if (!told) return;
    const topics = told.roadmaps.reduce((sum, roadmap) => sum + roadmap.topics, 0);
    summary.replaceChildren(`${count(told.roadmaps.length, "roadmap")} with ${count(topics, "topic")} in `,
      el("code", told.folder), ", read ", writtenAt(told.read_at), `. ${problemsOf(told)}.`);
    problems.replaceChildren(...told.problems.map(drawProblem));
    copy.hidden = told.problems.length === 0;
    if (known && known.read_at !== told.read_at) tellNews(`The roadmaps were read anew. ${problemsOf(told)}.`);
    known = told;
  }

  store.watch(({ roadmaps }) => [roadmaps], show);
  return part;
}

const problemsOf = ({ problems }) => (problems.length === 0 ? "No problems" : count(problems.length, "problem"));

/** As editors and terminals know it, so that a copied line leads to its place. */
const line = ({ file, line, column, severity, message }) => `${file}:${line}:${column} ${severity}: ${message}`;

const drawProblem = ({ file, line, column, severity, message }) =>
  el("li", el("code", `${file}:${line}:${column}`), " ", el(`strong.${severity}`, severity), " ", message);

let timer;

function tellNews(sentence) {
  const news = byId("news");
  news.textContent = sentence;
  clearTimeout(timer);
  timer = setTimeout(() => (news.textContent = ""), NEWS_MS);
}
