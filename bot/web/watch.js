const PULSE_MS = 5000;
const PULSE_WHILE_LOST_MS = 1500;
const ANSWER_WITHIN_MS = 4000;

/**
 * Looks whether the desk answers: every few seconds while the page is seen, and at once when the browser's network or the page's visibility
 * changes. The vendor's client stays silent about a lost socket and tries again only after up to 20 s.
 * @param {{onLost: () => void, onBack: () => void}} hear `onLost` after two looks without an answer, `onBack` at the first one with.
 */
export const watchServer = ({ onLost, onBack }) => {
  let misses = 0;
  let timer;

  const look = async () => {
    clearTimeout(timer);
    if (!document.hidden) {
      const answered = await answers();
      if (answered && misses > 1) onBack();
      misses = answered ? 0 : misses + 1;
      if (misses === 2) onLost();
    }
    clearTimeout(timer);
    timer = setTimeout(look, misses === 0 ? PULSE_MS : PULSE_WHILE_LOST_MS);
  };

  for (const event of ['online', 'offline']) addEventListener(event, look);
  document.addEventListener('visibilitychange', look);
  timer = setTimeout(look, PULSE_MS);
};

const answers = async () => {
  try {
    return (await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })).ok;
  } catch {
    return false;
  }
};
