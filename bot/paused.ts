import { respondPaused } from '../dialogs/paused.js';
import { type ConversationState, freshState, readState } from '../dialogs/state.js';
import type { Knowledge } from '../knowledge/answer.js';
import { type Clock, dayIn } from '../services/clock.js';
import { isStoreRefusing } from '../services/errors.js';
import type { Store } from '../services/ports.js';
import type { DeskLanguage, Who } from '../services/records.js';
import { timerWait, within } from '../services/within.js';
import { channelOf } from './channels.js';
import { languageOf } from './locale.js';
import { type ActivityBody, render } from './render.js';
import { readInput } from './turn-input.js';

/** What came in and could not be written down. */
export interface Unwritten {
  readonly conversationId: string;
  readonly activityId: string;
  readonly who: Who;
  readonly activity: ActivityBody;
}

/** Answers a message that the database did not take, without keeping anything of it. */
export type AnswerPaused = (unwritten: Unwritten) => Promise<readonly ActivityBody[]>;

/** A server that is away is not waited for: the answer does not depend on what it holds. */
const READ_MS = 1_000;

export function createAnswerPaused(parts: {
  readonly store: Pick<Store, 'states' | 'people'>;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly timeZone: string;
}): AnswerPaused {
  const { store, knowledge, clock, timeZone } = parts;
  return async ({ conversationId, activityId, who, activity }) => {
    const { state, chosenLang } = await standing(store, conversationId, who.personId);
    const now = clock.deskNow();
    const turn = {
      activityId,
      conversationId,
      who,
      input: readInput(activity) ?? ({ kind: 'unreadable', why: 'empty' } as const),
      chosenLang,
      locale: languageOf(activity.locale),
      today: dayIn(now, timeZone),
      now,
      timeZone,
    };
    const { replies, state: after } = respondPaused(turn, state, knowledge);
    const bodies = render(replies, channelOf(conversationId).surface, after.lang ?? turn.locale);
    return bodies.map((body) => ({ ...body, replyToId: activityId }));
  };
}

/** Where the person stands, as far as it can be read now. */
async function standing(
  { states, people }: Pick<Store, 'states' | 'people'>,
  conversationId: string,
  personId: string,
): Promise<{ readonly state: ConversationState; readonly chosenLang: DeskLanguage | null }> {
  const read = Promise.all([states.get(conversationId, personId), people.get(personId)]).catch((error: unknown) => {
    if (isStoreRefusing(error)) return 'away' as const;
    throw error;
  });
  const found = await within(read, READ_MS, timerWait);
  if (found === 'late' || found === 'away') return { state: freshState(), chosenLang: null };
  const [stored, person] = found;
  return { state: readState(stored?.state), chosenLang: person?.lang ?? null };
}
