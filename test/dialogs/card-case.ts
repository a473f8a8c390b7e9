import type { Fields } from '../../dialogs/forms/form.js';

/** One form as its card is tried: records in several states, and what a person does with the card. */
export interface CardCase {
  readonly subject: string | null;
  /** What is known when it begins. */
  readonly begun: Fields;
  /** Filled by half in the chat. */
  readonly half: Fields;
  /** Typed or picked on the card of the half, as people write, and what stands in the draft then. */
  readonly typed: Readonly<Record<string, string>>;
  readonly whole: Fields;
  /** Said in the chat afterwards, and what it changes. */
  readonly said: readonly [string, Fields];
  /** Every value as long as the desk takes it. */
  readonly longest: Fields;
  /** A record that the rules object to, and the inputs at which they say so. */
  readonly objected: readonly [Fields, readonly string[]];
  /** An input with a value that cannot be taken, and a part of the reason. */
  readonly bad: readonly [id: string, typed: string, zh: RegExp, en: RegExp];
  /** An input emptied on the card of the whole. */
  readonly emptied: { readonly required?: string; readonly optional?: string };
}

/** A text without a word in it. */
export const chars = (count: number): string => '字'.repeat(count);
export const some = <T>(count: number, item: (nth: number) => T): readonly T[] => Array.from({ length: count }, (_, nth) => item(nth));
