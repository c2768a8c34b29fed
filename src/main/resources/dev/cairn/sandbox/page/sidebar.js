/*
 * The left column: the server's channels, one's direct messages, and who one is. All are links, so that a middle click
 * or Ctrl opens them in a second window.
 */
import { cancelEvent } from "./api.js";
import { avatar } from "./avatar.js";
import { byId, el, icon } from "./dom.js";
import { externalLink } from "./markdown-view.js";
import { isPlainClick, placeUrl } from "./place.js";
import { DIRECT, visibleChannels } from "./session.js";
import { drawTimestamp } from "./time.js";

/** Draws the column and keeps it true. */
export function mountSidebar(store, { goTo }) {
  const sidebar = byId("sidebar");
  const closeDrawer = mountDrawer(sidebar);

  /** A row that leads to a place, with something else `beside` it. */
  function link(kind, place, isCurrent, children, beside) {
    const { member, channel } = store.get();
    const href = placeUrl(place.member ?? member.key, place.channel ?? channel.key);
    const onclick = (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      goTo(place);
      closeDrawer();
    };
    const id = `go-${place.member ?? place.channel}`;
    return el("li", el(kind, { href, onclick, id, "aria-current": isCurrent && "true" }, children), beside);
  }

  function render() {
    const state = store.get();
    if (!state.channel) return;
    const focused = sidebar.contains(document.activeElement) && document.activeElement.id;
    const scrolled = sidebar.querySelector(".channels")?.scrollTop ?? 0;
    const channels = drawChannels(state, link);
    sidebar.replaceChildren(drawServer(state), channels, drawMembers(state, link));
    channels.scrollTop = scrolled;
    if (focused) byId(focused)?.focus({ preventScroll: true });
  }

  store.watch((state) => [state.server, state.bot, state.channels, state.events, state.members], render);
  store.watch((state) => [state.member, state.channel, state.unread], render);
}

const drawServer = ({ server }) =>
  el("header.server",
    el("img", { src: "cairn.svg", alt: "" }),
    el("div", el("h2.name", server.name), el("p.quiet", "Sandbox on this computer")));

function drawChannels({ channels: all, channel, member, unread, bot, events }, link) {
  const channels = visibleChannels(all, member);
  const row = ({ key, name, parent }) =>
    link(`a.channel${parent ? ".thread" : ""}${unread.has(key) ? ".unread" : ""}`, { channel: key }, key === channel.key, [
      key === DIRECT ? avatar({ ...bot, bot: true }) : icon(parent ? "thread" : "hash"),
      el("span.name", name),
      key === DIRECT && el(bot.online ? "span.dot.online" : "span.dot"),
      unread.has(key) && el("span.unread-mark", "new"),
    ]);
  return el("div.channels",
    el("h3", "Channels"), el("ul", channels.filter(({ key }) => key !== DIRECT).map(row)),
    events.length > 0 && drawEvents(events, member),
    el("h3", "Direct messages"), el("ul", channels.filter(({ key }) => key === DIRECT).map(row)));
}

/** The server's scheduled events; an organiser can take one out by hand, as in Discord's own list. */
function drawEvents(events, member) {
  const row = ({ id, name, scheduled_start_time: start }) =>
    el("li.event",
      el("span.name", name), el("span.quiet", drawTimestamp(Date.parse(start) / 1000, "f")),
      member.organiser && el("button", {
        type: "button", id: `cancel-${id}`, "aria-label": `Cancel the event ${name}`, onclick: () => cancelEvent(id),
      }, "Cancel"));
  return el("section", el("h3", "Events"), el("ul", events.map(row)));
}

function drawMembers({ members, member, channel }, link) {
  const row = (each) =>
    link("a.member", { member: each.key }, each.key === member.key,
      [avatar(each, members), el("span.name", each.name)],
      drawWindowLink(each, channel));
  return el("footer.members",
    el("h3", `You are ${member.name}, ${member.organiser ? "organiser" : "learner"}`),
    el("ul", members.map(row)));
}

function drawWindowLink({ key, name }, channel) {
  const words = `Open a window as ${name}`;
  const attributes = { title: words, "aria-label": words, id: `window-${key}` };
  return externalLink("a.window", placeUrl(key, channel.key), attributes, el("span", "Open a window"), icon("open"));
}

/** On narrow screens the column is a drawer over the messages. Returns what closes it. */
function mountDrawer(sidebar) {
  const button = byId("menu");
  const scrim = byId("scrim");
  button.append(icon("menu"));

  function set(open) {
    sidebar.classList.toggle("open", open);
    button.ariaExpanded = String(open);
    scrim.hidden = !open;
    byId("main").inert = open;
    (open ? sidebar.querySelector("[aria-current]") : button)?.focus();
  }

  const close = () => scrim.hidden || set(false);
  button.addEventListener("click", () => set(true));
  scrim.addEventListener("click", close);
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  matchMedia("(max-width: 720px)").addEventListener("change", close);
  return close;
}
