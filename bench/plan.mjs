import { readFileSync } from 'node:fs';
import { isScale, languageOf, SET_NAMES } from './sets.mjs';

/**
 * What is measured. `tokens`: how the text is cut, `own` being what the library brings (with Porter's stemmer where it takes one),
 * `own+pairs` the same and pairs of neighbours. `unit`: an `entry` is one document of all its texts, or each text is a `row` and an entry
 * counts as its best row; of the two, what is better on the dev split of en-clinc stands here. A `classifier` is trained, and given less time.
 */
const LIBRARIES = [
  { name: 'desk', title: 'this engine', packages: [], unit: 'own', tokens: { zh: ['own'], en: ['own'] } },
  {
    name: 'desk-index',
    title: 'this engine, index alone',
    packages: [],
    unit: 'own',
    scaleOnly: true,
    tokens: { zh: ['own'], en: ['own'] },
  },
  { name: 'minisearch', packages: ['minisearch'], unit: 'entry', tokens: { zh: ['jieba', 'bigrams'], en: ['own'] } },
  {
    name: 'wink',
    title: 'wink-bm25-text-search',
    packages: ['wink-bm25-text-search'],
    unit: 'entry',
    tokens: { zh: ['jieba', 'bigrams'], en: ['own', 'own+pairs'] },
  },
  { name: 'lunr', packages: ['lunr'], unit: 'entry', tokens: { zh: ['jieba', 'bigrams'], en: ['own'] } },
  { name: 'flexsearch', packages: ['flexsearch'], unit: 'entry', tokens: { zh: ['jieba', 'bigrams'], en: ['own'] } },
  { name: 'orama', title: '@orama/orama', packages: ['@orama/orama'], unit: 'row', tokens: { zh: ['jieba', 'bigrams'], en: ['own'] } },
  {
    name: 'natural-tfidf',
    title: 'natural TfIdf',
    packages: ['natural'],
    unit: 'entry',
    tokens: { zh: ['jieba', 'bigrams'], en: ['own'] },
  },
  {
    name: 'natural-bayes',
    classifier: true,
    title: 'natural Bayes',
    packages: ['natural'],
    unit: 'row',
    tokens: { zh: ['jieba', 'bigrams'], en: ['own'] },
  },
  { name: 'node-nlp', classifier: true, packages: ['node-nlp'], unit: 'row', tokens: { zh: ['jieba', 'bigrams'], en: ['own'] } },
];

export const LIBRARY_NAMES = LIBRARIES.map(({ name }) => name);

/** The version of the first package of a library, as installed beside this file. */
export const versionOf = ({ packages }) =>
  packages.length === 0
    ? ''
    : JSON.parse(readFileSync(new URL(`./node_modules/${packages[0]}/package.json`, import.meta.url), 'utf8')).version;

/** The jobs, in the order in which they run: set by set, the questions of quality before those of scale. */
export const jobsFor = ({ only = LIBRARY_NAMES, sets = SET_NAMES, quick = false }) =>
  SET_NAMES.filter((set) => sets.includes(set)).flatMap((set) =>
    LIBRARIES.filter(({ name, scaleOnly }) => only.includes(name) && (scaleOnly !== true || isScale(set))).flatMap((library) =>
      library.tokens[languageOf(set)].filter((tokens) => !(quick && tokens === 'jieba')).map((tokens) => ({ set, library, tokens })),
    ),
  );
