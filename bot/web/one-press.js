/** A second press within this time is the other half of a double click, never a wish to say the same again. */
const DOUBLE_MS = 1000;

/**
 * A middleware for Web Chat's store that lets what a button sends through once: a second press of the same one is swallowed.
 * @param now reads a clock in milliseconds.
 */
export const onePress = (now = () => performance.now()) => {
  let last = { pressed: '', at: Number.NEGATIVE_INFINITY };
  return () => (next) => (action) => {
    if (action.type !== 'WEB_CHAT/SEND_MESSAGE_BACK' && action.type !== 'WEB_CHAT/SEND_POST_BACK') return next(action);
    const pressed = JSON.stringify(action.payload.value);
    const again = pressed === last.pressed && now() - last.at < DOUBLE_MS;
    last = { pressed, at: now() };
    return again ? undefined : next(action);
  };
};

/**
 * Swallows the second click on a suggested button before Web Chat sees it. At each one it makes its text field read-only for a moment, to
 * keep a phone's keyboard down; at a second one within that moment it takes "read-only" for how the field has always been, and leaves it so.
 */
export const oneClick = (element, now = () => performance.now()) => {
  let last = Number.NEGATIVE_INFINITY;
  element.addEventListener(
    'click',
    (event) => {
      if (!event.target.closest('.webchat__suggested-action')) return;
      const again = now() - last < DOUBLE_MS && event.detail !== 1;
      last = now();
      if (!again) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
};
