import { sayHeld } from './held-notices.js';
import { type QuietHours, quietUntil } from './quiet-hours.js';
import type { LogLine } from './records.js';
import { createReminder } from './remind.js';
import type { RemindParts } from './reminder.js';
import { type ChangeComposer, watchOnce } from './watch.js';

export interface NewsParts extends Omit<RemindParts, 'compose'> {
  /** When nothing is said unasked; null: there are none. */
  readonly quietHours: QuietHours | null;
  readonly composeChange: ChangeComposer;
  readonly composeReminder: RemindParts['compose'];
}

export interface NewsRound {
  /** Opportunities that have another status now. */
  readonly changed: number;
  /** Lines that remind. */
  readonly reminders: number;
  /** Everything said, for the channels that are to be called or woken. */
  readonly lines: readonly LogLine[];
  /** Why the Partner Center gave nothing; no personal data. */
  readonly problems: readonly string[];
}

/**
 * Makes the round that looks for news and tells them. In quiet hours a changed status is taken over and its notice kept until they are over; of
 * the rest only what would be too late by then is said. `asked`: somebody waits for it now, so quiet hours do not count.
 */
export function createNews(parts: NewsParts): (how?: { readonly asked?: boolean }) => Promise<NewsRound> {
  const { store, clock, timeZone, quietHours } = parts;
  const remind = createReminder({ ...parts, compose: parts.composeReminder });
  return async ({ asked = false } = {}) => {
    const quiet = asked ? null : quietUntil(quietHours, clock.deskNow(), timeZone);
    const held = quiet === null ? await sayHeld(store, clock.now()) : [];
    const watched = await watchOnce({ ...parts, compose: parts.composeChange, hold: quiet !== null });
    // A round by itself that was at the same change has kept its notice.
    const overtaken = asked ? await sayHeld(store, clock.now()) : [];
    // After the watch: what it has just heard of is decided, or has another deadline.
    const reminded = await remind(quiet);
    return {
      changed: watched.changed,
      reminders: reminded.lines.length,
      lines: [...held, ...watched.lines, ...overtaken, ...reminded.lines],
      problems: [...watched.problems, ...reminded.problems],
    };
  };
}
