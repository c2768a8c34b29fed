/* Who the reader is and where: kept in the address, so that a second window can be somebody else. */

/** The member and channel keys of an address, null where it names none. */
export function readPlace() {
  const query = new URLSearchParams(location.search);
  return { member: query.get("member"), channel: query.get("channel") };
}

/** The address of a place. */
export const placeUrl = (member, channel) => `?${new URLSearchParams({ member, channel })}`;

/** Makes a place the window's address; a step for the Back button only if it differs from the present one. */
export function enterPlace(member, channel) {
  const url = placeUrl(member, channel);
  if (url === location.search) return;
  if (location.search) history.pushState(null, "", url);
  else history.replaceState(null, "", url);
}

/** Whether a click on a link is meant for this window. */
export const isPlainClick = (event) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
