import { pairKey } from '../search/analyse.js';
import { GRAM, gramsOf, MARKS, nameOfCharacters, readFeatures, SPACE_WEIGHTS } from './features.js';

/** A text as a sparse vector over a vocabulary. */
export interface Vector {
  readonly ids: Uint32Array;
  readonly values: Float32Array;
}

/** Words whose grams are remembered; bounded, because anybody may type anything. */
const REMEMBERED = 20_000;

/** The features a classifier knows, by name, and how rare each is. */
export class Vocabulary {
  readonly rarity: Float32Array;
  private readonly ids = new Map<string, number>();
  /** Those of characters by their codes: numbers are found faster than names. */
  private readonly characterIds = new Map<number, number>();
  private readonly spaces: readonly boolean[];
  private readonly gramIds = new Map<string, Uint32Array>();
  /** How often each feature stands in the text being read; all zero between two texts. */
  private readonly counts: Uint16Array;

  /** `rowCounts[id]` of `rows` training texts have the feature `names[id]`. `field` as in `readFeatures`. */
  constructor(
    readonly names: readonly string[],
    readonly rowCounts: Uint32Array,
    readonly rows: number,
    readonly field: boolean,
  ) {
    for (const [id, name] of names.entries()) {
      if (name.startsWith('1')) this.characterIds.set(pairKey(0, name.charCodeAt(1)), id);
      else if (name.startsWith('2')) this.characterIds.set(pairKey(name.charCodeAt(1), name.charCodeAt(2)), id);
      else this.ids.set(name, id);
    }
    const marks = new Set(names.map((name) => name.charAt(0)));
    this.spaces = [...MARKS].map((mark) => marks.has(mark));
    this.rarity = Float32Array.from(rowCounts, (count) => rarityOf(count, rows));
    this.counts = new Uint16Array(names.length);
  }

  /** The vector of a folded text: logarithmic counts times rarity, each space of length one times its weight. */
  vector(text: string): Vector {
    const { counts } = this;
    const found: number[][] = SPACE_WEIGHTS.map(() => []);
    const count = (space: number, id: number): void => {
      const before = counts[id] as number;
      if (before === 0) found[space]?.push(id);
      counts[id] = before + 1;
    };
    readFeatures(
      text,
      {
        wants: (space) => this.spaces[space] === true,
        feature: (space, name) => {
          const id = this.ids.get(name);
          if (id !== undefined) count(space, id);
        },
        characters: (space, first, second) => {
          const id = this.characterIds.get(pairKey(first, second));
          if (id !== undefined) count(space, id);
        },
        word: (word) => {
          for (const id of this.gramsOf(word)) count(GRAM, id);
        },
      },
      this,
    );
    const size = found.reduce((sum, ids) => sum + ids.length, 0);
    const ids = new Uint32Array(size);
    const values = new Float32Array(size);
    let end = 0;
    for (const [space, own] of found.entries()) {
      const first = end;
      let square = 0;
      for (const id of own) {
        const value = (this.rarity[id] as number) * (1 + Math.log(counts[id] as number));
        counts[id] = 0;
        ids[end] = id;
        values[end++] = value;
        square += value * value;
      }
      const scale = (SPACE_WEIGHTS[space] ?? 0) / (Math.sqrt(square) || 1);
      for (let i = first; i < end; i++) values[i] = (values[i] as number) * scale;
    }
    return { ids, values };
  }

  private gramsOf(word: string): Uint32Array {
    const known = this.gramIds.get(word);
    if (known !== undefined) return known;
    const found = Uint32Array.from(gramsOf(word).flatMap((name) => this.ids.get(name) ?? []));
    if (this.gramIds.size < REMEMBERED) this.gramIds.set(word, found);
    return found;
  }
}

/** From this many training rows on, a feature that stands in one row only is left out: it costs memory and says nothing of other rows. */
const ROWS_TO_BE_CHOOSY = 3000;
/**
 * What a classifier of the programme's own content keeps: it is written to a file, and of these features few say most. On held-out questions
 * of the content the blend finds as much in English and half a point less in Chinese than with all features in memory.
 */
const COMPACT = /^[wb12c]/;
const COMPACT_ROWS = 3;

/** The vocabulary of training texts: of the field a compact one, because it goes into a file. */
export function vocabularyOf(texts: readonly string[], { field }: { readonly field: boolean }): Vocabulary {
  const counts = new Map<string, number>();
  const grams = new Map<string, readonly string[]>();
  for (const text of texts) {
    const seen = new Set<string>();
    const words = new Set<string>();
    const reader = {
      wants: () => true,
      feature: (_: number, name: string) => seen.add(name),
      characters: (_: number, first: number, second: number) => seen.add(nameOfCharacters(first, second)),
      word: (word: string) => words.add(word),
    };
    readFeatures(text, reader, { field });
    for (const word of words) {
      let own = grams.get(word);
      if (own === undefined) {
        own = gramsOf(word);
        grams.set(word, own);
      }
      for (const name of own) seen.add(name);
    }
    for (const name of seen) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const least = texts.length < ROWS_TO_BE_CHOOSY ? 1 : 2;
  const kept = [...counts].filter(([name, count]) =>
    field ? count >= Math.min(COMPACT_ROWS, least + 1) && COMPACT.test(name) : count >= least,
  );
  return new Vocabulary(
    kept.map(([name]) => name),
    Uint32Array.from(kept, ([, count]) => count),
    texts.length,
    field,
  );
}

/** The root of the usual logarithm: with few rows to a label the full one trusts chance words too much. */
function rarityOf(count: number, rows: number): number {
  return Math.sqrt(Math.log(1 + rows / count));
}
