import type { Activity } from 'botbuilder';
import type { Json, Who } from '../../services/records.js';
import { cleanJson, cleanText } from '../clean-text.js';
import type { ActivityBody } from '../render.js';

/** What the desk keeps of an activity: what was said, not the channel's own data about the person. */
export function incomingActivity(activity: Activity): ActivityBody {
  const { type, name, text, value, locale, attachments } = activity;
  const fields: Record<string, Json | undefined> = {
    type,
    name,
    text: text === undefined || text === null ? undefined : cleanText(withoutMention(activity, text)),
    value: value === undefined ? undefined : cleanJson(value),
    locale,
    attachments: attachments?.map(({ contentType }) => ({ contentType })),
  };
  return Object.fromEntries(Object.entries(fields).flatMap(([key, item]) => (item === undefined || item === null ? [] : [[key, item]])));
}

/** In a group the desk hears what begins with its name; the name is no part of the question. */
function withoutMention({ entities, recipient }: Activity, text: string): string {
  const mentions = (entities ?? []).filter(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient?.id);
  return mentions.reduce(
    (rest, { text: mention }) => (typeof mention === 'string' && mention !== '' ? rest.replace(mention, ' ') : rest),
    text,
  );
}

/**
 * Who speaks. A company's people share a Microsoft tenant; without a portal's word on their roles each sees his own records only. A channel
 * without tenants gives everybody a company of his own.
 */
export function whoSpeaks({ channelId, from, conversation, channelData }: Activity): Who {
  const tenantId = conversation.tenantId ?? tenantOf(channelData);
  const personId = `${channelId}:${from.aadObjectId ?? from.id}`;
  return { personId, partnerId: tenantId === undefined ? personId : `${channelId}:${tenantId}`, roles: [] };
}

const tenantOf = (channelData: unknown): string | undefined => {
  const tenant = typeof channelData === 'object' && channelData !== null && 'tenant' in channelData ? channelData.tenant : undefined;
  return typeof tenant === 'object' && tenant !== null && 'id' in tenant && typeof tenant.id === 'string' ? tenant.id : undefined;
};

/** Whether somebody other than the desk itself came in. */
export const somebodyJoined = ({ membersAdded, recipient }: Activity): boolean =>
  (membersAdded ?? []).some(({ id }) => id !== recipient?.id);
