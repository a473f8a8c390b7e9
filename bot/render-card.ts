import type { Picture } from '../dialogs/reply.js';
import type { Json } from '../services/records.js';
import type { Surface } from './render.js';

type Fields = { readonly [key: string]: Json };

/**
 * An Adaptive Card for a channel. Teams runs `Action.Execute` and falls back to `Action.Submit` in old clients; Web Chat knows Submit alone.
 * The card itself may carry either.
 */
export function cardFor(card: Json, surface: Surface): Json {
  if (Array.isArray(card)) return card.map((item) => cardFor(item, surface));
  if (typeof card !== 'object' || card === null) return card;
  const fields = card as Fields;
  if (fields.type === 'Action.Submit' || fields.type === 'Action.Execute') return surface === 'teams' ? execute(fields) : submit(fields);
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, cardFor(value, surface)]));
}

function submit(action: Fields): Json {
  const { verb: _verb, fallback: _fallback, ...rest } = action;
  return { ...rest, type: 'Action.Submit' };
}

const execute = (action: Fields): Json => ({
  ...(submit(action) as Fields),
  type: 'Action.Execute',
  verb: 'desk',
  fallback: submit(action),
});

/** A picture as a card, at a size at which a telephone reads a QR code off a screen. */
export const pictureCard = ({ uri, alt, caption }: Picture): Json => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: [
    { type: 'Image', url: uri, altText: alt, width: '200px' },
    { type: 'TextBlock', text: caption, wrap: true, size: 'Small', isSubtle: true },
  ],
});
