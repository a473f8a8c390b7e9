import type { Json } from '../../services/records.js';

/** One element of an Adaptive Card. */
export type Element = { readonly [key: string]: Json };

/** What a card shows of one question. */
export interface CardPart {
  readonly elements: readonly Element[];
  /** Stands in its place where the card has no room for it; far shorter. */
  readonly instead: readonly Element[];
  /** Holds what a person typed and nothing has kept yet: left out last. */
  readonly isUnsaved: boolean;
}

/**
 * Bytes of JSON that the questions of a card may take. Teams takes about 28 KB a message [assumed: it names no exact figure]; the rest is
 * for the message around them: its words, the addresses, the action and its fallback.
 */
const ROOM_BYTES = 22 * 1024;

const bytesOf = (elements: readonly Element[]): number => Buffer.byteLength(JSON.stringify(elements));

/** The elements of a card's questions. Where they are too many for one message, the longest are left out, the longest first. */
export const fitIntoCard = (parts: readonly CardPart[]): readonly Element[] => {
  const longestFirst = [...parts].sort((a, b) => Number(a.isUnsaved) - Number(b.isUnsaved) || bytesOf(b.elements) - bytesOf(a.elements));
  const left = new Set<CardPart>();
  let bytes = parts.reduce((sum, { elements }) => sum + bytesOf(elements), 0);
  for (const part of longestFirst) {
    if (bytes <= ROOM_BYTES) break;
    left.add(part);
    bytes += bytesOf(part.instead) - bytesOf(part.elements);
  }
  return parts.flatMap((part) => (left.has(part) ? part.instead : part.elements));
};
