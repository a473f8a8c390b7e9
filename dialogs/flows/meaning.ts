import type { FlowId } from '../../knowledge/entry.js';
import { MEANINGS_EN } from './meanings-en.js';
import { MEANINGS_ZH } from './meanings-zh.js';

/** By what one clause means a flow, in one language: sources of regular expressions, without groups that capture. */
export interface Meaning {
  /** What is done, and to what; in either order. */
  readonly does: readonly (readonly [verb: string, object: string])[];
  /** What says it all, without a verb and an object apart. */
  readonly says?: readonly string[];
  /** What is asked about the person's own things: the desk looks, where other questions are answered. */
  readonly asks?: readonly string[];
  /** What the message is about when it holds this: something else. */
  readonly not?: string;
}

/** The words between what is done and to what it is done stay in one sentence, and few. */
const GAP = { zh: '[^。；;：:]{0,12}?', en: '[^.;:]{0,40}?' } as const;

interface Reader {
  readonly id: FlowId;
  readonly orders: readonly RegExp[];
  readonly asks: readonly RegExp[];
  readonly not: RegExp | null;
}

const readersIn = (lang: 'zh' | 'en', meanings: Readonly<Record<FlowId, Meaning>>): readonly Reader[] => {
  const word = (source: string): string => (lang === 'zh' ? `(?:${source})` : `(?<![a-z0-9])(?:${source})(?![a-z])`);
  const both = (first: string, second: string): string => `(${word(first)})${GAP[lang]}(${word(second)})`;
  return (Object.entries(meanings) as [FlowId, Meaning][]).map(([id, { does, says = [], asks = [], not }]) => ({
    id,
    orders: [
      ...does.flatMap(([verb, object]) => [both(verb, object), both(object, verb)]),
      ...says.map((source) => `(${word(source)})`),
    ].map((source) => new RegExp(source, 'gu')),
    asks: asks.map((source) => new RegExp(word(source), 'u')),
    not: not === undefined ? null : new RegExp(word(not), 'u'),
  }));
};

const READERS: readonly Reader[] = [...readersIn('zh', MEANINGS_ZH), ...readersIn('en', MEANINGS_EN)];

/** How much of the message is what the flow is told by: the most that one of its wordings matches, in characters; 0 for nothing. */
const weightOf = (orders: readonly RegExp[], folded: string): number =>
  Math.max(0, ...orders.flatMap((order) => [...folded.matchAll(order)].map(([, first = '', second = '']) => first.length + second.length)));

/** The flow that a message orders, by what is done to what: of several the one of which it says most. `folded` is in simplified characters and lower case, numbers written as `#`. */
export const orderedBy = (folded: string): FlowId | null => {
  const weighed = READERS.filter(({ not }) => !not?.test(folded)).map(({ id, orders }) => ({ id, weight: weightOf(orders, folded) }));
  const best = weighed.reduce<{ readonly id: FlowId | null; readonly weight: number }>(
    (most, one) => (one.weight > most.weight ? one : most),
    { id: null, weight: 0 },
  );
  return best.id;
};

/** The flow that shows what a message asks about the person's own things. */
export const askedBy = (folded: string): FlowId | null =>
  READERS.find(({ asks, not }) => !not?.test(folded) && asks.some((ask) => ask.test(folded)))?.id ?? null;
