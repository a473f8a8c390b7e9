import { createHash } from 'node:crypto';
import type { Surface } from './render.js';

/**
 * Our conversation ids tell the channel, so that whoever composes a reply hours later needs no look-up, and a caller of one channel can never
 * name a conversation of another.
 */
export interface Channel {
  readonly surface: Surface;
  /** Direct Line's clients read the log themselves; Bot Framework's channels have to be called. */
  readonly readsLog: boolean;
}

const DIRECT_LINE = 'dl-';
const BOT_FRAMEWORK = 'bf-';

export const directLineId = (unique: string): string => `${DIRECT_LINE}${unique}`;

/** A channel's conversation ids can be long and hold personal data; ours is a digest. */
export const botFrameworkId = (channelId: string, conversationId: string): string =>
  `${BOT_FRAMEWORK}${channelId === 'msteams' ? 'teams' : 'other'}-${createHash('sha256')
    .update(JSON.stringify([channelId, conversationId]))
    .digest('base64url')}`;

export const channelOf = (conversationId: string): Channel => ({
  surface: conversationId.startsWith(`${BOT_FRAMEWORK}teams-`) ? 'teams' : 'webchat',
  readsLog: !conversationId.startsWith(BOT_FRAMEWORK),
});
