import type { Chat } from './chat.js';
import type { FormPieces } from './pieces/said.js';

/** Tells what is not told yet, and presses the first answer to whatever else is asked, until the form shows what can be sent. */
export const untilSummary = async (chat: Chat, { pieces }: FormPieces): Promise<void> => {
  const isTold = (names: readonly string[]): boolean => names.every((name) => chat.draft?.fields[name] !== undefined);
  for (const [one] of Object.values(pieces)) if (one && !isTold(one.names)) await chat.say(one.text);
  for (let left = 16; left > 0 && chat.state.form; left -= 1) {
    const actions = chat.buttons.map(({ action }) => action);
    if (actions.some((action) => action.do === 'submit')) return;
    // What was put off is asked from the summary.
    const next = actions.find((action) => action.do === 'answer') ?? actions.find((action) => action.do === 'ask');
    if (!next) return;
    await chat.press(next);
  }
};
