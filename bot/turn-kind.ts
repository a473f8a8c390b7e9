import type { Decision } from '../dialogs/decision.js';
import type { ConversationState } from '../dialogs/state.js';
import type { Turn } from '../dialogs/turn.js';

/** What a turn was about, for the figures. */
export type TurnKind =
  | 'greeting'
  | 'unreadable'
  | 'submitted'
  | 'handed-over'
  | 'passed-on'
  | 'form'
  | 'answered'
  | 'ambiguous'
  | 'unknown'
  | 'other';

/** Reads it from what was decided: from what shall happen first, then from what the state says of the message. */
export function kindOf({ input }: Pick<Turn, 'input'>, before: ConversationState, { effects, state }: Decision): TurnKind {
  if (input.kind === 'joined') return 'greeting';
  if (input.kind === 'unreadable') return 'unreadable';
  const does = new Set(effects.map(({ kind }) => kind));
  if (does.has('submit')) return 'submitted';
  if (does.has('hand-over') || does.has('hand-back')) return 'handed-over';
  if (does.has('ask-person')) return 'passed-on';
  if (does.has('save-draft') || does.has('discard-draft')) return 'form';
  if (state.unanswered !== null && state.unanswered !== before.unanswered) return 'unknown';
  if (state.options.length > 0 && state.offeredFor !== before.offeredFor) return 'ambiguous';
  if (state.topic !== null && (state.topic !== before.topic || state.question !== before.question)) return 'answered';
  return state.form === null ? 'other' : 'form';
}
