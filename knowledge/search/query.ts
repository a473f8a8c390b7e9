import { analyse, SPACES, WORD } from './analyse.js';
import type { TextIndex } from './text-index.js';
import { SEARCH } from './tuning.js';

/** A question as the index sees it. */
export interface Query {
  /** The terms that some entry has, each once. */
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
  /** By space: the idf of all terms, and of those that no entry has. */
  readonly mass: readonly number[];
  readonly unseenMass: readonly number[];
  readonly concepts: readonly string[];
  readonly length: number;
}

/** One text of a query and what it weighs: the message itself, or the topic carried over from the turn before. */
export interface QueryPart {
  readonly text: string;
  readonly weight: number;
}

/** Reads folded texts into a query. Keeps at most `SEARCH.mostTerms` terms, the most telling first. `mended` words were guessed from misspelt ones. */
export function readQuery(index: TextIndex, parts: readonly QueryPart[], mended: number): Query {
  const weights = new Map<number, number>();
  const mass = SPACES.map(() => 0);
  const unseenMass = SPACES.map(() => 0);
  const concepts = new Set<string>();
  const unseen = new Set<string>();
  for (const { text, weight } of parts) {
    analyse(text, (space, key) => {
      if (SPACES[space] === 'concept') concepts.add(String(key));
      const term = index.lexicon.find(space, key);
      if (term !== undefined) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
      else if (!unseen.has(`${space} ${key}`)) {
        unseen.add(`${space} ${key}`);
        mass[space] = (mass[space] ?? 0) + index.unseenIdf * weight;
        unseenMass[space] = (unseenMass[space] ?? 0) + index.unseenIdf * weight;
      }
    });
  }
  const doubt = mended * SEARCH.mendedDoubt * index.unseenIdf;
  mass[WORD] = (mass[WORD] ?? 0) + doubt;
  unseenMass[WORD] = (unseenMass[WORD] ?? 0) + doubt;
  let list = [...weights];
  if (list.length > SEARCH.mostTerms) {
    list.sort((a, b) => b[1] * (index.idf[b[0]] ?? 0) - a[1] * (index.idf[a[0]] ?? 0) || a[0] - b[0]);
    list = list.slice(0, SEARCH.mostTerms);
  }
  for (const [term, weight] of list) {
    const space = index.lexicon.spaceOf(term);
    mass[space] = (mass[space] ?? 0) + (index.idf[term] ?? 0) * weight;
  }
  return {
    terms: Uint32Array.from(list, ([term]) => term),
    weights: Float32Array.from(list, ([, weight]) => weight),
    mass,
    unseenMass,
    concepts: [...concepts],
    length: parts.reduce((sum, part) => sum + part.text.length, 0),
  };
}
