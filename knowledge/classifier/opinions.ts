import type { Reading } from '../index/text-index.js';
import { Best } from '../search/best.js';
import type { Doc } from '../search/doc.js';
import { SEARCH } from '../search/tuning.js';
import type { Classifier } from './classifier.js';
import { fingerprintOf } from './fingerprint.js';
import { type TrainingRow, trainClassifier } from './train.js';

/** An answer this short names the matter rather than explaining it: it is as good as a title. */
const LONGEST_NAME = 50;

/** The texts of an entry from which a classifier learns it. */
export function textsOf(doc: Doc): string[] {
  return [...doc.titles, ...doc.questions, ...doc.answers.filter((answer) => answer.length <= LONGEST_NAME)];
}

/**
 * Learns a classifier from the documents themselves; undefined where they have too few questions to learn from, or so many that it would take
 * minutes. `field` says that they are of this programme, with what their sources leave open.
 */
export function classifierOf(docs: readonly Doc[], { field = false }: { readonly field?: boolean } = {}): Classifier | undefined {
  const rows: TrainingRow[] = docs.flatMap((doc) => textsOf(doc).map((text) => ({ text, label: doc.id })));
  if (field) rows.push(...docs.flatMap((doc) => doc.silent.map((text) => ({ text }))));
  const training = trainClassifier(rows, { field });
  return training.outcome === 'trained' ? training.classifier : undefined;
}

/** What a classifier says of one text. */
interface Opinion {
  /** The entries for which it speaks most, by their numbers in the index. */
  readonly first: readonly number[];
  /**
   * The margins of entries, in their order. One without an opinion gets the best margin among the others: the classifier then lifts none above
   * it that the search puts below. Where there is none at all, all are 0.
   */
  marginsOf(entries: readonly { readonly doc: number }[]): number[];
}

/** What a classifier says of the entries as they stand: of one that is new, or whose texts have changed since the training, nothing. */
export class Opinions {
  readonly #classifier: Classifier;
  readonly #labels: ReadonlyMap<string, number>;
  readonly #places = new Map<string, number>();

  constructor(classifier: Classifier) {
    this.#classifier = classifier;
    this.#labels = new Map(classifier.labels.map((label, place) => [label, place]));
  }

  /** Takes note of an entry that is searched, as it now stands. */
  note(doc: Doc): void {
    const place = this.#labels.get(doc.id);
    if (place !== undefined && this.#classifier.model.fingerprints[place] === fingerprintOf(textsOf(doc))) this.#places.set(doc.id, place);
    else this.#places.delete(doc.id);
  }

  /** Reads folded texts for the entries of an index as it stands. */
  on(index: Reading): (text: string) => Opinion {
    const labels = new Int32Array(index.numbers).fill(-1);
    for (let doc = 0; doc < index.numbers; doc++) if (index.has(doc)) labels[doc] = this.#places.get(index.idOf(doc)) ?? -1;
    const best = new Best(SEARCH.classified);
    return (text) => {
      const margins = this.#classifier.margins(text);
      best.clear();
      labels.forEach((label, doc) => {
        if (label >= 0) best.offer(doc, margins[label] as number);
      });
      return { first: [...best.numbers()], marginsOf: (entries) => marginsOf(margins, labels, entries) };
    };
  }
}

function marginsOf(margins: Float32Array, labels: Int32Array, entries: readonly { readonly doc: number }[]): number[] {
  const own = entries.map(({ doc }) => margins[labels[doc] ?? -1]);
  const best = own.reduce<number>((most, margin) => Math.max(most, margin ?? most), Number.NEGATIVE_INFINITY);
  return own.map((margin) => margin ?? (Number.isFinite(best) ? best : 0));
}
