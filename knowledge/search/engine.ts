import type { Classifier } from '../classifier/classifier.js';
import { Opinions } from '../classifier/opinions.js';
import { loadSegment, saveSegment } from '../index/file.js';
import { TextIndex } from '../index/text-index.js';
import type { Mended } from '../text/spelling.js';
import { SPACES } from './analyse.js';
import type { Doc } from './doc.js';
import { type Candidate, FEATURES, featuresOf } from './features.js';
import { Matcher } from './match.js';
import { createMender } from './mender.js';
import { type Query, type QueryPart, readQuery } from './query.js';
import { Selector } from './select.js';
import { FOREIGN_WEIGHTS, PASSAGE_WEIGHTS, RANK_WEIGHTS } from './weights.js';

/** What the figures weigh: in the content that ships, in other questions and answers, and in texts without questions. */
const OWN = FEATURES.map((feature) => RANK_WEIGHTS[feature] ?? 0);
export const FOREIGN = FEATURES.map((feature) => FOREIGN_WEIGHTS[feature] ?? 0);
const ON_PASSAGES = FEATURES.map((feature) => PASSAGE_WEIGHTS[feature] ?? 0);

/** One document found, best first. */
interface Hit extends Candidate {
  /** Weighted sum of the figures: comparable within one question. */
  readonly score: number;
  /** Share of belief among the candidates; all together make 1. */
  readonly share: number;
}

/** What a search gives back. */
export interface Search {
  readonly query: Query;
  readonly hits: readonly Hit[];
  /** What the figures of the hits weighed, in the order of FEATURES. */
  readonly weights: readonly number[];
  /** Likeness of the best match among all questions that have an answer, and whose it is. */
  readonly bestLikeness: number;
  readonly likest: number;
  /** Likeness of the best match among the things that sources leave open, and whose it is. */
  readonly silent: { readonly doc: number; readonly likeness: number };
  /** How the question's neighbours divide: the share of those that sources leave open. */
  readonly openShare: number;
  /** How far its terms are those of open questions, by space: log odds, tamed by the length of the question. */
  readonly openness: readonly number[];
}

interface SearchOptions {
  /** How many words of the question were guessed from misspelt ones. */
  readonly mended?: number;
}

/**
 * A search over documents. It knows terms and scores; what a score means for a conversation is decided above it. Documents are numbered from 0,
 * those of a new engine in the order they were given; after a change the numbers may be others.
 */
export interface Engine {
  /** How many documents there are. */
  readonly size: number;
  /** Mends pinyin, homophones and misspelt words of a tidy, simplified text, and lowers its case. */
  mend(text: string): Mended;
  /** Parts are folded texts. */
  search(parts: readonly QueryPart[], options?: SearchOptions): Search;
  /** The id of a document by its number; a RangeError where there is none. */
  idOf(doc: number): string;
  /** Adds a document, in the place of the one with its id if there is one. */
  upsert(doc: Doc): void;
  /** Takes a document out; false where there is none of that id. */
  withdraw(id: string): boolean;
  /** Writes the whole index to a file, which stays as it was until all is written. */
  save(file: string): void;
}

/** Indexes documents, whose ids differ, one at a time. `classifier`, learnt from them, has a say in their order; `weights` are in the order of FEATURES. */
export function createEngine(docs: Iterable<Doc>, classifier?: Classifier, weights: readonly number[] = OWN): Engine {
  const index = new TextIndex();
  const opinions = classifier && new Opinions(classifier);
  for (const doc of docs) {
    index.append(doc);
    opinions?.note(doc);
  }
  return searchIn(index, opinions, weights);
}

/** The same from a stream: at no time more than one document is held. */
export async function streamEngine(docs: AsyncIterable<Doc>): Promise<Engine> {
  const index = new TextIndex();
  for await (const doc of docs) index.append(doc);
  return searchIn(index);
}

/** Reads an index that `save` wrote and searches it in place. Throws KnowledgeError naming the file when it cannot be used: then index the documents again. `docs` are those that it was made of, for the classifier learnt from them. */
export function loadEngine(file: string, docs: Iterable<Doc> = [], classifier?: Classifier): Engine {
  const index = new TextIndex([loadSegment(file)]);
  const opinions = classifier && new Opinions(classifier);
  for (const doc of docs) opinions?.note(doc);
  return searchIn(index, opinions);
}

/** What is made of the index as it stands, and anew when it changes. */
function toolsOf(index: TextIndex, opinions: Opinions | undefined) {
  const reading = index.read();
  return {
    reading,
    matchers: reading.parts.map((part, place) => new Matcher(place, part)),
    mend: createMender(reading),
    judge: opinions?.on(reading),
  };
}

function searchIn(index: TextIndex, opinions?: Opinions, own: readonly number[] = OWN): Engine {
  const selector = new Selector();
  let tools = toolsOf(index, opinions);
  const current = (): ReturnType<typeof toolsOf> => {
    if (index.read() !== tools.reading) tools = toolsOf(index, opinions);
    return tools;
  };
  return {
    get size() {
      return index.read().entries;
    },
    mend: (text) => current().mend(text),
    search(parts, { mended = 0 } = {}) {
      const { reading, matchers, judge } = current();
      const query = readQuery(reading, parts, mended);
      const opinion = judge?.(parts.map((part) => part.text).join(' '));
      // Of a text of which no entry has anything the classifier knows nothing either.
      const given = query.terms.length > 0 && opinion ? opinion.first : [];
      const met = matchers.flatMap((matcher) => matcher.match(query, given));
      const matches = matchers.length < 2 ? met : selector.strongest(met, given);
      // Where most entries have no question of their own, they are texts to be searched.
      const weights = reading.askedRows < reading.entries ? ON_PASSAGES : own;
      const silent = { doc: -1, likeness: 0 };
      const like = { doc: -1, likeness: 0 };
      let votes = 0;
      let openVotes = 0;
      for (const match of matches) {
        votes += match.likeness.votes;
        openVotes += match.likeness.openVotes;
        if (match.likeness.silent > silent.likeness) Object.assign(silent, { doc: match.doc, likeness: match.likeness.silent });
        if (match.likeness.best > like.likeness) Object.assign(like, { doc: match.doc, likeness: match.likeness.best });
      }
      return {
        query,
        hits: rank(featuresOf(query, matches, opinion?.marginsOf(matches) ?? []), weights),
        weights,
        silent,
        bestLikeness: like.likeness,
        likest: like.doc,
        openShare: openVotes / (votes + openVotes || 1),
        openness: opennessOf(query),
      };
    },
    idOf: (doc) => index.read().idOf(doc),
    upsert(doc) {
      index.upsert(doc);
      opinions?.note(doc);
    },
    withdraw: (id) => index.withdraw(id),
    save: (file) => saveSegment(index.compact(), file),
  };
}

function opennessOf({ terms }: Query): number[] {
  const sums = SPACES.map(() => 0);
  const counts = SPACES.map(() => 0);
  for (const { space, openness } of terms) {
    sums[space] = (sums[space] ?? 0) + openness;
    counts[space] = (counts[space] ?? 0) + 1;
  }
  return sums.map((sum, space) => sum / Math.sqrt(counts[space] || 1));
}

function rank(candidates: readonly Candidate[], weights: readonly number[]): Hit[] {
  const scored = candidates.map(({ doc, values }) => {
    let score = 0;
    for (let i = 0; i < values.length; i++) score += (values[i] ?? 0) * (weights[i] ?? 0);
    return { doc, values, score, share: 0 };
  });
  scored.sort((a, b) => b.score - a.score || a.doc - b.doc);
  const highest = scored[0]?.score ?? 0;
  let sum = 0;
  for (const hit of scored) {
    hit.share = Math.exp(hit.score - highest);
    sum += hit.share;
  }
  for (const hit of scored) hit.share /= sum;
  return scored;
}
