/*
 * What stands above the messages: the channel and its topic, the theme's switch, and the slim line that tells of a lost
 * connection.
 */
import { byId, icon } from "./dom.js";
import { DIRECT } from "./session.js";

/** Draws the bar and keeps it, and the window's title, true. */
export function mountTopbar(store) {
  store.watch((state) => [state.channel, state.member], (channel, member) => channel && showPlace(channel, member));
  store.watch((state) => [state.connection, state.bot], showNotice);
  byId("theme").addEventListener("click", () => window.switchTheme());
  document.addEventListener("themechange", showTheme);
  showTheme();
}

function showPlace(channel, member) {
  const name = channel.key === DIRECT ? channel.name : `#${channel.name}`;
  const topic = byId("channel-topic");
  byId("channel-title").textContent = name;
  topic.textContent = topic.title = channel.topic ?? "";
  document.title = `${name} \u00b7 ${member.name} \u00b7 Cairn sandbox`;
}

function showTheme() {
  const button = byId("theme");
  const dark = document.documentElement.dataset.theme === "dark";
  button.replaceChildren(icon(dark ? "sun" : "moon"));
  button.title = button.ariaLabel = dark ? "Switch to light colours" : "Switch to dark colours";
}

function showNotice(connection, bot) {
  byId("notice").textContent =
    connection === "lost" ? "The connection to the sandbox is lost. Trying again\u2026"
      : bot && !bot.online ? `${bot.name} is offline just now; commands will not be answered.`
        : "";
}
