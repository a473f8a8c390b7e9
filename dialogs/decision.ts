import type { DeskView } from '../services/desk-view.js';
import type { Effect } from '../services/effects.js';
import type { DeskLanguage } from '../services/records.js';
import type { Reply } from './reply.js';
import type { ConversationState } from './state.js';
import type { Texts } from './texts/texts.js';
import type { Turn } from './turn.js';

/** What a turn decided: values only; whoever runs the turn carries them out in one transaction. */
export interface Decision {
  readonly replies: readonly Reply[];
  readonly state: ConversationState;
  readonly effects: readonly Effect[];
  /** A draft that the person was told cannot be read, for the operator's log; no value of it. */
  readonly unreadable?: UnreadableDraft;
  /** What the rules found in a summary that is shown, for the figures. */
  readonly findings?: readonly { readonly rule: string | null; readonly severity: 'block' | 'warn' | 'info' }[];
}

interface UnreadableDraft {
  readonly draft: string;
  readonly form: string;
  /** The first places that do not fit its form, as the schema names them. */
  readonly problems: readonly string[];
}

/** What every part of a turn reads. */
export interface Scene {
  readonly turn: Turn;
  readonly state: ConversationState;
  readonly desk: DeskView;
  /** The summary that was the last thing said here, if it was; `state` no longer holds it, so that only showing it again keeps it. */
  readonly shown: { readonly revision: number; readonly attempt: number } | null;
  /** What was asked last here; `state` no longer holds it. */
  readonly asked: ConversationState['asked'];
  /** What was told last here that could begin a form; `state` no longer holds it. */
  readonly told: ConversationState['told'];
  /** The records asked about last here; `state` no longer holds them. */
  readonly which: ConversationState['which'];
  /** The language of the reply. */
  readonly lang: DeskLanguage;
  readonly texts: Texts;
}

/** What answers a question reads: of the desk only what it knows. */
export interface KnowingScene extends Omit<Scene, 'desk'> {
  readonly desk: Pick<DeskView, 'knowledge'>;
}

/** A decision that only says something. */
export const speak = (state: ConversationState, ...replies: readonly Reply[]): Decision => ({ replies, state, effects: [] });
