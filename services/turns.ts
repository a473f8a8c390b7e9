import { carryOut } from './carry-out.js';
import type { Effect } from './effects.js';
import { AppError } from './errors.js';
import { type Reply, say } from './notice.js';
import type { Store } from './ports.js';
import type { Json, LogLine, Who } from './records.js';

/** A decided turn. */
export interface TurnCommit {
  readonly conversationId: string;
  /** Whose state this is, within the conversation. */
  readonly personId: string;
  readonly who: Who;
  /** The received activity this turn answers; null for a turn nobody asked for. */
  readonly activityId: string | null;
  readonly state: Json;
  /** The version the state was read at; 0 for a new one. */
  readonly stateVersion: number;
  readonly replies: readonly Reply[];
  readonly delivered: boolean;
  readonly effects: readonly Effect[];
  /** The machine's time. */
  readonly at: number;
  /** The desk's time: what is dated with it is compared with deadlines. */
  readonly deskAt: number;
}

export type CommitResult =
  | {
      readonly kind: 'committed';
      /** Outbox entries this turn made: deliver them now. */
      readonly outbox: readonly string[];
      readonly lines: readonly LogLine[];
    }
  /** The activity had its turn before: nothing was changed, send what was said then. */
  | { readonly kind: 'already-done' }
  /** Something this turn rests on was changed meanwhile: nothing was changed, decide again. */
  | { readonly kind: 'conflict' };

/** Commits a decided turn: its effects, the state, the replies and the mark that it has run, all or nothing. */
export async function commitTurn(store: Store, turn: TurnCommit): Promise<CommitResult> {
  try {
    return await store.transaction(async (tx) => {
      if (turn.activityId !== null && !(await tx.log.finish(turn.conversationId, turn.activityId))) return { kind: 'already-done' };
      await tx.states.put(turn.conversationId, turn.personId, turn.state, turn.stateVersion, turn.at);
      // Before the effects: who has himself forgotten leaves nothing behind.
      await tx.people.noteRoles(turn.who);
      const outbox = await carryOut(tx, turn);
      const lines = await say(tx, turn, { conversationId: turn.conversationId, replyTo: turn.activityId, at: turn.at });
      return { kind: 'committed', outbox, lines };
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'store.conflict') return { kind: 'conflict' };
    throw error;
  }
}
