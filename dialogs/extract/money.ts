import type { Money } from '../../rules/opportunity.js';
import { isCorrection, isDenied, isScaled } from './clauses.js';
import type { MoneyMention } from './money-mention.js';
import { scanMoney } from './money-scan.js';
import { plainText } from './plain-text.js';

interface MoneyAnswer extends Money {
  /** The answer is a number without 元, 万, k or a currency, so the form must ask which is meant. */
  bareUnit?: true;
  /** The text names no currency: yuan is assumed and worth a question. */
  currencyAssumed?: true;
}

/**
 * Reads the answer to "how much". Of several sums the one after a correction stands ("50万,不对,80万"; "350万不是320"), else the first.
 * With `bare` a lone number is taken too and marked `bareUnit`.
 */
export function readMoney(text: string, { bare = false }: { bare?: boolean } = {}): MoneyAnswer | null {
  const { plain } = plainText(text);
  const stated = scanMoney(plain).filter(
    ({ currency, start, end }) =>
      currency !== 'other' && !isDenied(plain.slice(Math.max(0, start - 24), start)) && !isScaled(plain.slice(end, end + 24)),
  );
  const sums = stated.filter(({ unit }) => unit === 'said');
  const chosen =
    corrected(plain, sums) ??
    (bare
      ? corrected(
          plain,
          stated.filter((mention) => isLoneNumber(plain, mention)),
        )
      : undefined);
  return chosen ? answerOf(chosen) : null;
}

function moneyOf({ min, max, currency }: MoneyMention): Money {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), currency: currency === 'USD' ? 'USD' : 'CNY' };
}

function answerOf(mention: MoneyMention): MoneyAnswer {
  return {
    ...moneyOf(mention),
    ...(mention.unit === 'none' ? { bareUnit: true as const } : mention.currencyGiven ? {} : { currencyAssumed: true as const }),
  };
}

function corrected(text: string, mentions: readonly MoneyMention[]): MoneyMention | undefined {
  return mentions.reduce<MoneyMention | undefined>(
    (kept, next) => (kept && !isCorrection(text.slice(kept.end, next.start)) ? kept : next),
    undefined,
  );
}

/** A number beside other words ("3个月", "Q1", "200人") is not the sum that was asked for. */
function isLoneNumber(text: string, { start, end }: MoneyMention): boolean {
  return (
    !/[a-z\d.-]/.test(text.slice(Math.max(0, start - 1), start)) &&
    !/^[ ]?(?:[a-z%./-]|\d|[年月日号个人台点天周季次家楼])/.test(text.slice(end, end + 3))
  );
}
