import { z } from 'zod';
import { readAction } from '../dialogs/actions.js';
import type { TurnInput } from '../dialogs/turn.js';
import type { Json } from '../services/records.js';
import { cleanText } from './clean-text.js';

/** A message of more characters gets one sentence instead of an answer. */
const MAX_MESSAGE_CHARS = 8_000;

const activitySchema = z.object({
  type: z.string(),
  name: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
});

type ReadActivity = z.infer<typeof activitySchema>;

/** The event that a page sends when it shows a conversation for the first time. */
const HELLO = 'desk/hello';

/** What a person did by an activity; null when nothing that the desk answers (typing, reactions, types it does not know). */
export function readInput(body: Json): TurnInput | null {
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) return null;
  const activity = parsed.data;
  switch (activity.type) {
    case 'message':
      return readMessage(activity);
    case 'invoke':
      return activity.name === 'adaptiveCard/action' ? readPress(invokeData(activity.value)) : null;
    case 'event':
      return readEvent(activity);
    case 'conversationUpdate':
      return { kind: 'joined' };
    default:
      return null;
  }
}

/** Whether the activity only says that somebody came in: a conversation greets once, however often it is said. */
export const isGreeting = (body: Json): boolean => readInput(body)?.kind === 'joined';

function readMessage({ text, value, attachments }: ReadActivity): TurnInput {
  const action = isGiven(value) ? readAction(value) : null;
  if (action !== null) return { kind: 'action', action };
  const said = cleanText(text ?? '').trim();
  if ([...said].length > MAX_MESSAGE_CHARS) return { kind: 'unreadable', why: 'too-long' };
  if (said !== '') return { kind: 'text', text: said };
  if (isGiven(value)) return { kind: 'unreadable', why: 'broken-card' };
  return { kind: 'unreadable', why: attachments?.length ? 'attachment' : 'empty' };
}

function readPress(data: unknown): TurnInput {
  const action = readAction(data);
  return action === null ? { kind: 'unreadable', why: 'broken-card' } : { kind: 'action', action };
}

function readEvent({ name, value }: ReadActivity): TurnInput | null {
  if (name === HELLO) return { kind: 'joined' };
  if (name !== 'desk/language') return null;
  const action = readAction({ do: 'language', lang: value });
  return action === null ? null : { kind: 'action', action };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const invokeData = (value: unknown): unknown =>
  z.object({ action: z.object({ data: z.unknown().optional() }) }).safeParse(value).data?.action.data;
