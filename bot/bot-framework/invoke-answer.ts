import type { Json } from '../../services/records.js';
import type { ActivityBody } from '../render.js';

const CARD = 'application/vnd.microsoft.card.adaptive';
const HERO = 'application/vnd.microsoft.card.hero';

type Fields = { readonly [key: string]: Json };
const fieldsOf = (value: Json | undefined): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/**
 * The answer to a press on a card in Teams: the replies as one card that takes the pressed one's place, so that an old button is not pressed
 * again.
 */
export function invokeAnswer(replies: readonly ActivityBody[]): Json {
  const body = replies.flatMap(bodyOf);
  const actions = replies.flatMap(actionsOf);
  return { statusCode: 200, type: CARD, value: { type: 'AdaptiveCard', version: '1.5', body, actions } };
}

function bodyOf(reply: ActivityBody): Json[] {
  const text: Json[] = reply.text === undefined || reply.text === '' ? [] : [{ type: 'TextBlock', text: reply.text, wrap: true }];
  return [...text, ...contentsOf(reply, CARD).flatMap((card) => listOf(card.body))];
}

function actionsOf(reply: ActivityBody): Json[] {
  const ofCard = contentsOf(reply, CARD).flatMap((card) => listOf(card.actions));
  const ofButtons = contentsOf(reply, HERO).flatMap((card) =>
    listOf(card.buttons).map((button): Json => {
      const { title = '', value = null } = fieldsOf(button);
      return { type: 'Action.Execute', verb: 'desk', title, data: value, fallback: { type: 'Action.Submit', title, data: value } };
    }),
  );
  return [...ofCard, ...ofButtons];
}

const contentsOf = (reply: ActivityBody, type: string): Fields[] =>
  listOf(reply.attachments)
    .map(fieldsOf)
    .filter(({ contentType }) => contentType === type)
    .map(({ content }) => fieldsOf(content));
