import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../../services/records.js';
import { cleanJson, cleanText } from '../clean-text.js';
import { randomIds } from '../ids.js';
import type { ActivityBody } from '../render.js';

const shortText = (limit: number) => z.string().max(limit).nullish();

/** What a Direct Line client may post. Anything else in the body is left out: the desk has no use for it and would have to keep it. */
export const incomingSchema = z.object({
  type: z.string().min(1).max(64),
  id: shortText(256),
  name: shortText(128),
  text: z.string().nullish(),
  textFormat: shortText(32),
  value: z.unknown().optional(),
  locale: shortText(64),
  localTimestamp: shortText(64),
  localTimezone: shortText(64),
  channelData: z.record(z.string(), z.unknown()).nullish(),
  attachments: z
    .array(z.object({ contentType: z.string().max(256) }))
    .max(50)
    .nullish(),
});

type Incoming = z.infer<typeof incomingSchema>;

/** The activity as it is kept and echoed: cleaned, and spoken by whom the token names, whatever `from` says. */
export function incomingActivity(incoming: Incoming, userId: string): ActivityBody {
  const { id: _id, ...fields } = incoming;
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  const cleaned = given.map(([key, value]): [string, Json] => [key, typeof value === 'string' ? cleanText(value) : cleanJson(value)]);
  return { ...Object.fromEntries(cleaned), from: { id: userId, role: 'user' } };
}

/**
 * The id of an activity. A client that repeats a post whose answer was lost names it by the same id (`id` or `channelData.clientActivityID`)
 * and content, and gets the same activity; without such a name every post is a new one. The content counts too, because careless clients
 * give one name to everything.
 */
export function incomingId(incoming: Incoming, activity: ActivityBody, conversationId: string): string {
  const named = incoming.channelData?.clientActivityID ?? incoming.id;
  if (typeof named !== 'string' || named === '') return `${conversationId}|${randomIds.next('')}`;
  const content = JSON.stringify([named, activity.type, activity.name ?? null, activity.text ?? null, activity.value ?? null]);
  return `${conversationId}|${createHash('sha256').update(content).digest('base64url').slice(0, 22)}`;
}
