import type { Decision } from '../dialogs/decision.js';
import { type ConversationState, freshState, readState } from '../dialogs/state.js';
import type { Turn } from '../dialogs/turn.js';
import { dayIn } from '../services/clock.js';
import type { DeskView } from '../services/desk-view.js';
import type { Effect } from '../services/effects.js';
import { AppError } from '../services/errors.js';
import type { DueTurn } from '../services/conversation-ports.js';
import type { DeskLanguage, Json, Who } from '../services/records.js';
import { commitTurn } from '../services/turns.js';
import { channelOf } from './channels.js';
import { languageOf } from './locale.js';
import { activityOf, deskBody, senderOf } from './log-body.js';
import { render } from './render.js';
import { deliverOwn } from './turn-delivery.js';
import { readInput } from './turn-input.js';
import { kindOf, type TurnKind } from './turn-kind.js';
import type { TurnParts } from './turn-parts.js';

/** How often a turn is decided anew because something it rests on was changed meanwhile. */
const MOST_DECISIONS = 3;

/** What became of a turn, for the figures. */
export interface TurnEnd {
  readonly outcome: 'done' | 'already-done';
  readonly kind: TurnKind;
}

/**
 * Runs the turn of one activity that was written down. Deciding has no side effects and a commit is all or nothing, so a turn that fails
 * anywhere before its commit may simply run again.
 */
export async function runTurn(parts: TurnParts, due: DueTurn): Promise<TurnEnd> {
  const { conversationId, activityId } = due.line;
  for (let decisions = 1; decisions <= MOST_DECISIONS; decisions++) {
    const { turn, state, version, inline } = await load(parts, due);
    const decision = await parts.respond(turn, state, parts.view(turn.who));
    const result = await commit(parts, turn, decision, { version, inline });
    const kind = kindOf(turn, state, decision);
    if (result.kind === 'already-done') return { outcome: 'already-done', kind };
    if (result.kind === 'conflict') {
      parts.metrics.conflicts.inc();
      continue;
    }
    for (const { rule, severity } of decision.findings ?? []) parts.metrics.findings.inc({ rule: rule ?? 'none', severity });
    if (decision.unreadable) parts.logger.error(decision.unreadable, 'draft cannot be read');
    parts.said(conversationId);
    await deliverOwn(parts, { conversationId, activityId, entries: result.outbox, lang: spokenIn(turn, decision.state) });
    return { outcome: 'done', kind };
  }
  throw new AppError('store.conflict', `The turn of an activity met ${MOST_DECISIONS} conflicts in a row. It will be tried again.`);
}

interface Loaded {
  readonly turn: Turn;
  readonly state: ConversationState;
  readonly version: number;
  readonly inline: boolean;
}

/** The activity as the dialogs see it, and the state that they go on from. */
async function load(parts: TurnParts, due: DueTurn): Promise<Loaded> {
  const { line, personId } = due;
  const { who, inline } = senderOf(line);
  const activity = activityOf(line);
  const [stored, person] = await Promise.all([parts.store.states.get(line.conversationId, personId), parts.store.people.get(personId)]);
  const now = parts.clock.deskNow();
  const turn: Turn = {
    activityId: line.activityId,
    conversationId: line.conversationId,
    who,
    input: readInput(activity) ?? { kind: 'unreadable', why: 'empty' },
    chosenLang: person?.lang ?? null,
    locale: languageOf(activity.locale),
    today: dayIn(now, parts.timeZone),
    now,
    timeZone: parts.timeZone,
    calendar: parts.calendar,
  };
  return { turn, state: stateOf(parts, stored?.state), version: stored?.version ?? 0, inline };
}

/** A state that only a later version of the desk could read, or none: the conversation goes on as a new one, for drafts are stored by themselves. */
function stateOf({ logger }: TurnParts, stored: unknown): ConversationState {
  try {
    return readState(stored);
  } catch (error) {
    logger.error({ err: error }, 'state of a conversation cannot be read');
    return freshState();
  }
}

const commit = (parts: TurnParts, turn: Turn, decision: Decision, { version, inline }: Pick<Loaded, 'version' | 'inline'>) => {
  const { surface, readsLog } = channelOf(turn.conversationId);
  const bodies = render(decision.replies, surface, spokenIn(turn, decision.state));
  return commitTurn(parts.store, {
    conversationId: turn.conversationId,
    personId: turn.who.personId,
    who: turn.who,
    activityId: turn.activityId,
    state: decision.state as Json,
    stateVersion: version,
    replies: bodies.map((body, index) => ({
      activityId: `${turn.activityId}.${index + 1}`,
      body: deskBody({ ...body, replyToId: turn.activityId }),
    })),
    delivered: readsLog || inline,
    effects: withLanguage(turn, decision),
    at: parts.clock.now(),
    deskAt: turn.now,
  });
};

/** Notices come later and elsewhere: they are worded in the language that the person spoke last. */
function withLanguage(turn: Turn, { state, effects }: Decision): readonly Effect[] {
  const { lang } = state;
  const isSettled =
    turn.input.kind === 'joined' || lang === null || lang === turn.chosenLang || effects.some(({ kind }) => kind === 'set-language');
  return isSettled ? effects : [...effects, { kind: 'set-language', lang }];
}

const spokenIn = (turn: Turn, state: ConversationState): DeskLanguage => state.lang ?? turn.chosenLang ?? turn.locale;

export type Respond = (turn: Turn, state: ConversationState, desk: DeskView) => Promise<Decision>;
export type ViewOf = (who: Who) => DeskView;
