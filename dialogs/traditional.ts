import { toTraditional } from '../knowledge/text/convert.js';
import type { DeskLanguage, Json } from '../services/records.js';
import type { Picture, Reply } from './reply.js';

/** Keys of a card whose text a person reads; everything else in it is data and keeps its characters. */
const READ_BY_PEOPLE = new Set(['text', 'title', 'label', 'placeholder']);

const convertCard = (card: Json): Json => {
  if (Array.isArray(card)) return (card as readonly Json[]).map(convertCard);
  if (typeof card !== 'object' || card === null) return card;
  return Object.fromEntries(
    Object.entries(card).map(([key, value]) => [
      key,
      typeof value === 'string' && READ_BY_PEOPLE.has(key) ? toTraditional(value) : convertCard(value),
    ]),
  );
};

const convertPicture = ({ uri, alt, caption }: Picture): Picture => ({ uri, alt: toTraditional(alt), caption: toTraditional(caption) });

/** Replies in the person's characters: traditional ones are written from the simplified, buttons keep what they send. */
export const inLanguage = (lang: DeskLanguage, replies: readonly Reply[]): readonly Reply[] =>
  lang !== 'zh-TW'
    ? replies
    : replies.map((reply) =>
        reply.kind === 'message'
          ? {
              ...reply,
              text: toTraditional(reply.text),
              buttons: reply.buttons.map((button) => ({ ...button, label: toTraditional(button.label) })),
              ...(reply.card === undefined ? {} : { card: convertCard(reply.card) }),
              ...(reply.picture === undefined ? {} : { picture: convertPicture(reply.picture) }),
            }
          : reply,
      );
