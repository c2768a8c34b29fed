/* The messages that a visitor has dismissed, for as long as the window's session lasts. */

const KEY = "dismissed";

/** The ids of those dismissed before the page was loaded. */
export function dismissedBefore() {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(KEY)));
  } catch {
    return new Set(); // storage can be forbidden
  }
}

export function rememberDismissed(ids) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...ids]));
  } catch {
    // Forbidden storage: they then come back with the page.
  }
}
