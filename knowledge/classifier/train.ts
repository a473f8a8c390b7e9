import { Classifier, type LinearModel } from './classifier.js';
import { descend } from './descent.js';
import { fingerprintOf } from './fingerprint.js';
import { type Vector, vocabularyOf } from './vocabulary.js';

/** A folded text and the label it belongs to; without a label it belongs to none, and every label learns to leave it. */
export interface TrainingRow {
  readonly text: string;
  readonly label?: string;
}

/** What training comes to. `sparse`: too few rows for a label to have anything to learn; `large`: it would take minutes. */
export type Training =
  | { readonly outcome: 'trained'; readonly classifier: Classifier }
  | { readonly outcome: 'sparse'; readonly rowsPerLabel: number }
  | { readonly outcome: 'large'; readonly work: number };

/** With fewer rows a label the search by likeness alone is as good, and a classifier learns chance words. */
const FEWEST_ROWS_PER_LABEL = 4;
/** Labels times values of all rows: about ten seconds on one slow core. */
const MOST_WORK = 800_000_000;
/** Weights are kept in steps of this. */
const STEP = 1 / 128;

/**
 * Learns which features speak for which label. The same rows in the same order give the same classifier. `field` says that the rows are of
 * this programme, so that its concepts are read.
 */
export function trainClassifier(rows: readonly TrainingRow[], { field = false }: { readonly field?: boolean } = {}): Training {
  const texts = new Map<string, string[]>();
  for (const { text, label } of rows) {
    if (label === undefined) continue;
    const own = texts.get(label);
    if (own === undefined) texts.set(label, [text]);
    else own.push(text);
  }
  const labels = [...texts.keys()];
  const labelled = rows.reduce((count, { label }) => count + (label === undefined ? 0 : 1), 0);
  if (labels.length < 2 || labelled < FEWEST_ROWS_PER_LABEL * labels.length)
    return { outcome: 'sparse', rowsPerLabel: labels.length === 0 ? 0 : labelled / labels.length };
  const vocabulary = vocabularyOf(
    rows.map(({ text }) => text),
    { field },
  );
  const work = vocabulary.rowCounts.reduce((sum, count) => sum + count, 0) * labels.length;
  if (work > MOST_WORK) return { outcome: 'large', work };
  const vectors = rows.map(({ text }) => vocabulary.vector(text));
  const places = new Map(labels.map((label, place) => [label, place]));
  const classes = Int32Array.from(rows, ({ label }) => (label === undefined ? -1 : (places.get(label) ?? -1)));
  return {
    outcome: 'trained',
    classifier: new Classifier({
      labels,
      fingerprints: [...texts.values()].map(fingerprintOf),
      vocabulary,
      ...weightsOf(vectors, classes, labels.length, vocabulary.names.length),
    }),
  };
}

function weightsOf(
  vectors: readonly Vector[],
  classes: Int32Array,
  classCount: number,
  featureCount: number,
): Pick<LinearModel, 'starts' | 'classes' | 'weights' | 'step'> {
  const found: { readonly ids: Uint32Array; readonly steps: Int16Array }[] = [];
  const starts = new Uint32Array(featureCount + 1);
  descend({ vectors, classes, classCount, featureCount }, (_, weights) => {
    const ids: number[] = [];
    const steps: number[] = [];
    for (let id = 0; id < weights.length; id++) {
      const rounded = Math.round((weights[id] as number) / STEP);
      if (rounded === 0) continue;
      ids.push(id);
      steps.push(Math.max(-32_768, Math.min(32_767, rounded)));
      starts[id + 1] = (starts[id + 1] as number) + 1;
    }
    found.push({ ids: Uint32Array.from(ids), steps: Int16Array.from(steps) });
  });
  for (let id = 0; id < featureCount; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const ends = starts.slice();
  const owners = new Uint16Array(starts[featureCount] as number);
  const weights = new Int16Array(owners.length);
  for (const [label, { ids, steps }] of found.entries())
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const at = ends[id] as number;
      owners[at] = label;
      weights[at] = steps[i] as number;
      ends[id] = at + 1;
    }
  return { starts, classes: owners, weights, step: STEP };
}
