import { z } from 'zod';
import { AppError } from '../services/errors.js';
import type { Json, LogLine, Who } from '../services/records.js';
import { ROLES } from '../services/records.js';
import { requestIdFrom } from '../services/request-id.js';
import { randomIds } from './ids.js';
import type { ActivityBody } from './render.js';

const deskLine = z.object({ activity: z.record(z.string(), z.json()) });
const personLine = deskLine.extend({
  who: z.object({ personId: z.string(), partnerId: z.string(), roles: z.array(z.enum(ROLES)) }),
  inline: z.boolean(),
});

/** What a person's line says beside its activity. */
export interface Sender {
  readonly who: Who;
  /** The caller takes the replies out of the answer to his own request (an invoke, expectReplies): nobody else may deliver them. */
  readonly inline: boolean;
}

/**
 * What the log keeps of a person's activity: a turn that runs after a restart must know who spoke, how he hears the answer, and which request
 * it belongs to.
 */
export const personBody = (activity: ActivityBody, { who, inline }: Sender): Json => ({
  activity,
  who: { ...who },
  inline,
  requestId: requestIdFrom(randomIds),
});

export const deskBody = (activity: ActivityBody): Json => ({ activity });

/** The activity of a line, whoever sent it. */
export const activityOf = (line: LogLine): ActivityBody => parse(deskLine, line).activity;

export const senderOf = (line: LogLine): Sender => parse(personLine, line);

/** Of the request that brought a line; a line that has none, as of an earlier release, is named itself. */
export const requestIdOf = (line: LogLine): string =>
  z.object({ requestId: z.string() }).safeParse(line.body).data?.requestId ?? `line-${line.seq}`;

function parse<T>(schema: z.ZodType<T>, line: LogLine): T {
  const parsed = schema.safeParse(line.body);
  if (parsed.success) return parsed.data;
  throw new AppError('store.damaged', `Line ${line.seq} of the conversation log cannot be read. Restore a backup.`);
}
