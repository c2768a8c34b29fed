/* Keeps a list at its end while it grows, unless its reader has scrolled up to read. */
import { icon } from "./dom.js";

/** As near to the end as counts as being there. */
const NEAR_PX = 40;

/** Ties a scroller, its growing content, and the button that leads back to the end. */
export function keepAtEnd(scroller, content, button) {
  let following = true;
  let lastRange = 0;
  button.append("Jump to the newest", icon("chevron"));

  const range = () => scroller.scrollHeight - scroller.clientHeight;

  function go() {
    following = true;
    lastRange = range();
    scroller.scrollTop = lastRange;
  }

  // Growing and shrinking bring scroll events too. Only where the size is what it was is the place the reader's wish.
  function scrolled() {
    const atEnd = range() - scroller.scrollTop < NEAR_PX;
    if (atEnd || range() === lastRange) following = atEnd;
    lastRange = range();
    button.hidden = following;
  }

  scroller.addEventListener("scroll", scrolled, { passive: true });
  button.addEventListener("click", () => {
    go();
    scroller.focus();
  });
  const observer = new ResizeObserver(() => following && go());
  observer.observe(content);
  observer.observe(scroller);
  return { go };
}
