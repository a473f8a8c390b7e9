import type { LogLine } from '../../services/records.js';
import { activityOf } from '../log-body.js';
import type { ActivityBody } from '../render.js';

/** How the desk introduces itself in every conversation. */
const DESK = { id: 'partner-desk', name: 'Partner Desk', role: 'bot' } as const;

/** Lines of the log as Direct Line sends them. */
export interface ActivitySet {
  readonly activities: readonly unknown[];
  readonly watermark: string;
}

export const activitySet = (lines: readonly LogLine[], watermark: number): ActivitySet => ({
  activities: lines.map(wireActivity),
  watermark: String(lines.at(-1)?.seq ?? watermark),
});

/** Tells the page the desk's day. Not a line of the log: it is as true for every conversation, and only now. */
export const clockSet = (
  conversationId: string,
  day: string,
  { id, at, watermark }: { id: string; at: number; watermark: number },
): ActivitySet => ({
  activities: [
    {
      type: 'event',
      name: 'desk/clock',
      value: { day },
      id,
      timestamp: new Date(at).toISOString(),
      channelId: 'directline',
      conversation: { id: conversationId },
      from: DESK,
    },
  ],
  watermark: String(watermark),
});

/** An activity that is in no log. */
export const unloggedActivity = (
  conversationId: string,
  activity: ActivityBody,
  { id, at, from }: { readonly id: string; readonly at: number; readonly from: LogLine['from'] },
): unknown => ({
  ...activity,
  id,
  timestamp: new Date(at).toISOString(),
  channelId: 'directline',
  conversation: { id: conversationId },
  ...(from === 'desk' ? { from: DESK } : {}),
});

/** A person's own activity keeps its `channelData`: by the clientActivityID in it a web chat recognises its message. */
const wireActivity = (line: LogLine): unknown =>
  unloggedActivity(line.conversationId, activityOf(line), { id: line.activityId, at: line.at, from: line.from });
