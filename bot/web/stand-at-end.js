/** So long nothing more of the log has come: it is in. */
const SETTLED_MS = 600;

/**
 * Keeps a rebuilt conversation at its end while its log comes in. Web Chat stops at the first page of what comes in one go, so that a long
 * reply is read from its beginning: right for a reply, wrong for a whole log.
 * @param options `whole` false for a new conversation, which has no log; `onSettled()` once the log is in, and not before something of it is.
 */
export const keepAtEnd = (element, { whole, onSettled }) => {
  let timer;
  let frame;
  let settled = !whole;

  const hold = () => {
    const box = element.querySelector('.webchat__basic-transcript__scrollable');
    if (box) box.scrollTop = box.scrollHeight;
    frame = requestAnimationFrame(hold);
  };
  const stop = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown']) element.removeEventListener(type, release);
  };
  // Whoever scrolls by himself is not held.
  const release = () => cancelAnimationFrame(frame);
  const settle = () => {
    settled = true;
    stop();
    onSettled();
  };

  if (whole) {
    hold();
    for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown']) element.addEventListener(type, release, { passive: true });
  }

  return {
    /** Another activity has come. */
    more() {
      if (settled) return;
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLED_MS);
    },
    stop,
  };
};
