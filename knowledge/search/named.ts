import type { Segment } from '../index/segment.js';
import { familyOf, NAMED_THINGS } from '../text/concepts.js';

const CODES = new Map(NAMED_THINGS.map((name, code) => [name, code]));
const FAMILIES = NAMED_THINGS.map(familyOf);

/** Where an entry names one thing that a question names, or asks one kind of question that it asks. */
export interface Naming {
  readonly concept: string;
  /** Of its questions and titles, and how many of them. */
  questions: number;
  inTitle: boolean;
  inAnswer: boolean;
}

/** How the things a question names agree with an entry. */
export interface NamedAgreement {
  /** Sum over the things named: how much the entry is about each. */
  readonly matched: number;
  /** Things named that the entry names nowhere. */
  readonly missing: number;
  /** Things named that stand only in the entry's answer. */
  readonly aside: number;
  /** Things named whose sibling is in the entry's title, and they are not: 代金券 asked, 现金券 found. */
  readonly sibling: number;
  /** Things in the entry's title that the question does not name. */
  readonly extra: number;
  /** Things named that no entry of this programme is about: another vendor, the office, the world. */
  readonly outside: number;
  /** Kinds of question (how long, where, who) that none of the entry's own questions asks. */
  readonly askMissing: number;
}

/** Compares what a question names with an entry of `questions` questions whose titles name the things `[from, to)` of its segment. */
export function agreement(named: readonly Naming[], questions: number, { things }: Segment, from: number, to: number): NamedAgreement {
  const found = { matched: 0, missing: 0, aside: 0, sibling: 0, extra: to - from, outside: 0, askMissing: 0 };
  for (const naming of named) {
    const code = CODES.get(naming.concept);
    if (code === undefined) {
      if (naming.questions === 0) found.askMissing++;
      continue;
    }
    if (naming.inTitle) found.extra--;
    found.matched += naming.inTitle ? 1 : Math.min(1, (2 * naming.questions) / Math.max(1, questions));
    if (naming.questions > 0) continue;
    if (naming.inAnswer) found.aside++;
    else {
      found.missing++;
      if (FAMILIES[code] === 'outside') found.outside++;
    }
    if (hasSibling(named, code)) found.sibling++;
  }
  return found;

  /** Whether a title names another thing of the family, one that the question does not name. */
  function hasSibling(asked: readonly Naming[], code: number): boolean {
    for (let at = from; at < to; at++) {
      const other = things[at] ?? 0;
      if (FAMILIES[other] === FAMILIES[code] && !asked.some((naming) => naming.concept === NAMED_THINGS[other])) return true;
    }
    return false;
  }
}
