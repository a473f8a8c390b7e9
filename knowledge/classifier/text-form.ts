import { KnowledgeError } from '../error.js';
import type { LinearModel } from './classifier.js';
import { Vocabulary } from './vocabulary.js';

/** Changes whenever features, vectors or this form change: a model of another version would be misread. */
const VERSION = 1;
const HEAD = /^classifier (\d+) rows (\d+) steps (\d+) (field|foreign) labels (\d+) features (\d+)$/;
/** The text form keeps this many of a label's weights, the strongest; more find a little more, and a file nobody reads. */
const MOST_WEIGHTS_PER_LABEL = 400;
/** Steps of a weight in the text form: finer ones find no more. */
const STEPS = 16;
const COUNT = /^\d+$/;
const FINGERPRINT = /^[0-9a-f]{8}$/;

/**
 * The model as text: the head with rows, step and whether it knows the field; a line `label<TAB>fingerprint` for each label; then a line
 * `feature<TAB>rows that have it<TAB>label:steps …` for each feature, in the order of their names.
 */
export function modelToText(model: LinearModel): string {
  const { labels, fingerprints, vocabulary, starts, classes, weights } = model;
  const least = weakestKept(model);
  const features: string[] = [];
  for (const [id, name] of vocabulary.names.entries()) {
    const opinions: string[] = [];
    for (let at = starts[id] as number; at < (starts[id + 1] as number); at++) {
      const label = classes[at] as number;
      const weight = weights[at] as number;
      const steps = Math.round(weight * model.step * STEPS);
      if (steps !== 0 && Math.abs(weight) >= (least[label] as number)) opinions.push(`${label}:${steps}`);
    }
    if (opinions.length > 0) features.push(`${name}\t${vocabulary.rowCounts[id]}\t${opinions.join(' ')}`);
  }
  const head = `classifier ${VERSION} rows ${vocabulary.rows} steps ${STEPS} ${vocabulary.field ? 'field' : 'foreign'} labels ${labels.length} features ${features.length}`;
  const labelled = labels.map((label, place) => `${label}\t${fingerprints[place]}`);
  return `${[head, ...labelled, ...features.sort()].join('\n')}\n`;
}

/** By label, the size a weight must have to be among the strongest. */
function weakestKept({ labels, classes, weights }: LinearModel): number[] {
  const sizes: number[][] = labels.map(() => []);
  for (let at = 0; at < weights.length; at++) sizes[classes[at] as number]?.push(Math.abs(weights[at] as number));
  return sizes.map((own) => own.sort((a, b) => b - a)[MOST_WEIGHTS_PER_LABEL - 1] ?? 1);
}

/** Reads what `modelToText` wrote. Throws KnowledgeError (`knowledge.invalid-model`) that names `file` and the line. */
export function modelFromText(text: string, file: string): LinearModel {
  const lines = text.split('\n');
  const broken = (line: number, what: string): KnowledgeError =>
    new KnowledgeError('knowledge.invalid-model', `${file}, line ${line + 1}: ${what}. Make it anew with \`npm run train\`.`);
  const head = HEAD.exec(lines[0] ?? '');
  if (head === null) throw broken(0, 'this is no head of a classifier');
  const [, version, rows, steps, kind, labelCount, featureCount] = head;
  if (Number(version) !== VERSION) throw broken(0, `version ${version} is not ${VERSION}, which this program reads`);
  const labels: string[] = [];
  const fingerprints: string[] = [];
  const firstFeature = 1 + Number(labelCount);
  const end = firstFeature + Number(featureCount);
  if (lines.length !== end + 1 || lines[end] !== '')
    throw broken(lines.length - 1, `the file does not end after line ${end}, as its head says`);
  for (let line = 1; line < firstFeature; line++) {
    const [label = '', fingerprint = '', ...more] = (lines[line] ?? '').split('\t');
    if (label === '' || !FINGERPRINT.test(fingerprint) || more.length > 0) throw broken(line, 'a label and its fingerprint were expected');
    labels.push(label);
    fingerprints.push(fingerprint);
  }

  const names: string[] = [];
  const rowCounts: number[] = [];
  const starts: number[] = [0];
  const classes: number[] = [];
  const weights: number[] = [];
  for (let line = firstFeature; line < end; line++) {
    const [name = '', count = '', opinions, ...more] = (lines[line] ?? '').split('\t');
    if (name === '' || !COUNT.test(count) || Number(count) === 0 || opinions === undefined || more.length > 0)
      throw broken(line, 'a feature, how many rows have it and its weights were expected');
    if (names.length > 0 && name <= (names.at(-1) as string)) throw broken(line, `the feature "${name}" is out of order`);
    for (const opinion of opinions.split(' ')) {
      const colon = opinion.indexOf(':');
      const label = Number(opinion.slice(0, colon));
      const weight = Number(opinion.slice(colon + 1));
      if (colon < 1 || !isBelow(label, labels.length) || !isBelow(Math.abs(weight), 32_768))
        throw broken(line, `"${opinion}" is no weight of one of the ${labels.length} labels`);
      classes.push(label);
      weights.push(weight);
    }
    names.push(name);
    rowCounts.push(Number(count));
    starts.push(classes.length);
  }
  return {
    labels,
    fingerprints,
    vocabulary: new Vocabulary(names, Uint32Array.from(rowCounts), Number(rows), kind === 'field'),
    starts: Uint32Array.from(starts),
    classes: Uint16Array.from(classes),
    weights: Int16Array.from(weights),
    step: 1 / Number(steps),
  };
}

function isBelow(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < limit;
}
