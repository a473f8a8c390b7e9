/** Texts made comparable: width, case, script and spacing no longer matter. */
import { Converter } from 'opencc-js';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Half width, lower case, simplified characters; spaces at the ends are gone. */
export const normalText = (text: string): string => toSimplified(text.normalize('NFKC').toLowerCase()).trim();

/** Only letters and figures are left. */
export const lettersOnly = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** How alike two texts are, 0 to 1: twice the shared pairs of neighbouring characters over all pairs (Dice). */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const all = sum(left) + sum(right);
  if (all === 0) return a !== '' && a === b ? 1 : 0;
  return (2 * shared(left, right)) / all;
}

/** Which share of the pairs of `part` stands in `whole`, 0 to 1. */
export function shareWithin(part: string, whole: string): number {
  const wanted = pairs(part);
  const total = sum(wanted);
  return total === 0 ? Number(part !== '' && whole.includes(part)) : shared(wanted, pairs(whole)) / total;
}

function pairs(text: string): Map<string, number> {
  const characters = [...text];
  const counts = new Map<string, number>();
  for (let at = 1; at < characters.length; at++) {
    const pair = `${characters[at - 1]}${characters[at]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);

const shared = (a: Map<string, number>, b: Map<string, number>): number =>
  [...a].reduce((total, [pair, count]) => total + Math.min(count, b.get(pair) ?? 0), 0);
