import type { Span } from './plain-text.js';

/** A sum of money found in a text, in units of its currency. `unit: 'none'` is a number without 万, k, 元, $ or the like. */
export interface MoneyMention extends Span {
  readonly min?: number;
  readonly max?: number;
  readonly currency: 'CNY' | 'USD' | 'other';
  /** The text names the currency; a Chinese unit (万, 亿, w) counts as naming yuan. */
  readonly currencyGiven: boolean;
  readonly unit: 'said' | 'none';
}
