import { familyOf, NAMED_THINGS } from '../text/concepts.js';
import { CONCEPT } from './analyse.js';
import { LINE, QUESTION, type TextIndex, TITLE } from './text-index.js';

const NAMES = new Set(NAMED_THINGS);

/** Which named things an entry is about. */
export interface NamedProfile {
  /** Named in a title. */
  readonly title: ReadonlySet<string>;
  /** Share of the questions that name it. */
  readonly share: ReadonlyMap<string, number>;
  /** Named in the answer. */
  readonly told: ReadonlySet<string>;
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

/** The named things of all entries, read from the rows of the index. */
export function profilesOf(index: TextIndex): NamedProfile[] {
  const profiles = Array.from({ length: index.docCount }, () => ({
    title: new Set<string>(),
    share: new Map<string, number>(),
    told: new Set<string>(),
  }));
  const questions = new Uint32Array(index.docCount);
  index.rowOwner.forEach((owner, row) => {
    if (isQuestion(index.rowKind[row])) questions[owner] = (questions[owner] ?? 0) + 1;
  });
  for (const concept of index.lexicon.keys(CONCEPT)) {
    if (typeof concept !== 'string' || !(NAMES.has(concept) || isKindOfQuestion(concept))) continue;
    const term = index.lexicon.find(CONCEPT, concept) ?? 0;
    for (let at = index.rows.starts[term] ?? 0; at < (index.rows.starts[term + 1] ?? 0); at++) {
      const row = index.rows.rows[at] ?? 0;
      const owner = index.rowOwner[row] ?? 0;
      const profile = profiles[owner];
      if (profile === undefined) continue;
      if (index.rowKind[row] === LINE) profile.told.add(concept);
      if (!isQuestion(index.rowKind[row])) continue;
      if (index.rowKind[row] === TITLE) profile.title.add(concept);
      profile.share.set(concept, (profile.share.get(concept) ?? 0) + 1 / (questions[owner] ?? 1));
    }
  }
  return profiles;
}

function isQuestion(kind: number | undefined): boolean {
  return kind === QUESTION || kind === TITLE;
}

function isKindOfQuestion(concept: string): boolean {
  return concept.startsWith('ask.');
}

/** Compares the concepts of a question with an entry. */
export function agreement(concepts: readonly string[], profile: NamedProfile): NamedAgreement {
  const asked = concepts.filter((concept) => NAMES.has(concept));
  let matched = 0;
  let missing = 0;
  let aside = 0;
  let sibling = 0;
  for (const thing of asked) {
    const share = profile.share.get(thing) ?? 0;
    matched += profile.title.has(thing) ? 1 : Math.min(1, share * 2);
    if (share > 0) continue;
    if (profile.told.has(thing)) aside++;
    else missing++;
    if ([...profile.title].some((other) => familyOf(other) === familyOf(thing) && !asked.includes(other))) sibling++;
  }
  const outside = asked.filter((thing) => familyOf(thing) === 'outside' && !profile.share.has(thing) && !profile.told.has(thing)).length;
  const asks = concepts.filter(isKindOfQuestion);
  const askMissing = asks.filter((concept) => (profile.share.get(concept) ?? 0) === 0).length;
  const extra = [...profile.title].filter((thing) => NAMES.has(thing) && !asked.includes(thing)).length;
  return { matched, missing, aside, sibling, extra, askMissing, outside };
}
