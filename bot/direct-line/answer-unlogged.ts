import type { AnswerPaused, Unwritten } from '../paused.js';
import type { Unlogged } from './unlogged.js';
import { unloggedActivity } from './wire.js';

export interface UnloggedParts {
  readonly unlogged: Unlogged;
  readonly answerPaused: AnswerPaused;
  readonly now: () => number;
  /** Whether every client of the desk is a client of this process. */
  readonly alone: boolean;
}

/**
 * Answers a message that the database did not take: its client sees it echoed as usual, and the reply. False where that client listens to
 * another replica, which cannot be told: then the request itself has to fail.
 */
export async function answerUnlogged({ unlogged, answerPaused, now, alone }: UnloggedParts, unwritten: Unwritten): Promise<boolean> {
  const { conversationId, activityId, activity } = unwritten;
  if (!alone && !unlogged.isWatched(conversationId)) return false;
  const replies = await answerPaused(unwritten);
  const at = now();
  unlogged.show(conversationId, [
    unloggedActivity(conversationId, activity, { id: activityId, at, from: 'person' }),
    ...replies.map((body, index) =>
      unloggedActivity(conversationId, body, { id: `${activityId}.${index + 1}.unlogged`, at, from: 'desk' }),
    ),
  ]);
  return true;
}
