import type { Reading } from './answer.js';
import type { Decision } from './decide.js';
import type { Entry } from './entry.js';
import { type Leant, READING_NAMES, type SearchedReadings, type Worth } from './lean.js';
import type { Readings } from './readings.js';
import { SPACES } from './search/analyse.js';
import type { Doc } from './search/doc.js';
import type { Search } from './search/engine.js';
import { FEATURES } from './search/features.js';
import type { ReadTerm } from './search/query.js';
import { asWritten } from './several.js';
import type { CandidateTrace, DecisionTrace, FigureTrace, LossTrace, QuestionTrace, TermTrace, Trace } from './trace.js';
import { thingsBehind } from './trace-things.js';

const MOST_CANDIDATES = 5;
const MOST_LOSSES = 3;
const MARGIN = FEATURES.indexOf('margin');

/** A question looked up, with all that decided how it is answered. */
export interface Looked {
  readonly text: string;
  readonly normalised: string;
  readonly mended: number;
  readonly decision: Decision;
  readonly basis: Basis;
}

/** What a question was decided by: a search of its own, or several with what was said before. */
type Basis =
  | { readonly how: 'alone'; readonly search: Search }
  | {
      readonly how: 'leaning';
      readonly topic: string;
      readonly readings: Readings;
      readonly searched: SearchedReadings;
      readonly ranked: readonly Leant[];
      readonly worth: Worth;
    };

/** Where the documents of a search come from. */
interface Documents {
  readonly entryAt: (doc: number) => Entry;
  /** What the search knows of it. */
  readonly docAt: (doc: number) => Doc;
}

/** Shows why a message was read as it was: nothing is searched or decided again. `looks` are those behind the reading. */
export function explain({ lang, action, left }: Reading, looks: readonly Looked[], documents: Documents): Trace {
  const questions = looks.map(
    (look): QuestionTrace => ({
      text: asWritten(look.text),
      normalised: look.normalised,
      mended: look.mended,
      leans: leaningOf(look.basis),
      terms: termsOf(look.basis.how === 'alone' ? look.basis.search : look.basis.searched.inQuestion),
      candidates: candidatesOf(look),
      decision: decisionOf(look),
    }),
  );
  return { lang, action, questions, left };

  function candidatesOf({ normalised, basis }: Looked): CandidateTrace[] {
    const weighed = weighedOf(basis).slice(0, MOST_CANDIDATES);
    const [top] = weighed;
    return weighed.map(({ doc, ...figures }, i) => {
      const { id, title } = documents.entryAt(doc);
      return {
        entry: id,
        title,
        ...figures,
        losses: i === 0 || top === undefined ? [] : lossesOf(basis, normalised, { doc, ...figures }, top),
      };
    });
  }

  function lossesOf(basis: Basis, question: string, own: Weighed, top: Weighed): LossTrace[] {
    const behind = own.figures.map((figure, i) => ({ figure, i, behind: (top.figures[i]?.contribution ?? 0) - figure.contribution }));
    return behind
      .filter((loss) => loss.behind > 0)
      .sort((a, b) => b.behind - a.behind || a.i - b.i)
      .map(({ figure: { name, value }, i, behind }) => {
        const topValue = top.figures[i]?.value ?? 0;
        const concepts = basis.how === 'alone' ? basis.search.query.named.map(({ concept }) => concept) : [];
        // The things are those of the entry that has more of them.
        const doc = documents.docAt(value > topValue ? own.doc : top.doc);
        return { name, value, topValue, behind, things: thingsBehind(name, question, concepts, doc, lang) };
      })
      .filter(({ value, topValue, things }, i) => i < MOST_LOSSES || (things.length > 0 && value > topValue));
  }

  function decisionOf({ decision }: Looked): DecisionTrace {
    const { outcome, confidence, grounds } = decision;
    return { ...grounds, outcome, confidence, entries: docsOf(decision).map((doc) => documents.entryAt(doc).id) };
  }
}

interface Weighed extends Omit<CandidateTrace, 'entry' | 'title' | 'losses'> {
  readonly doc: number;
}

function weighedOf(basis: Basis): Weighed[] {
  if (basis.how === 'leaning') {
    const { ranked, worth } = basis;
    return ranked.map(({ doc, score, nearness, behind }) => ({
      doc,
      score,
      share: null,
      margin: null,
      figures: [figureOf('nearness', 1, worth[nearness]), ...READING_NAMES.map((name, i) => figureOf(name, behind[i] ?? 0, worth[name]))],
    }));
  }
  const { hits, weights } = basis.search;
  // A classifier without an opinion on any candidate gives all of them nothing.
  const judged = hits.some(({ values }) => (values[MARGIN] ?? 0) !== 0);
  return hits.map(({ doc, score, share, values }) => ({
    doc,
    score,
    share,
    margin: judged ? (values[MARGIN] ?? 0) : null,
    figures: FEATURES.map((name, i) => figureOf(name, values[i] ?? 0, weights[i] ?? 0)),
  }));
}

function figureOf(name: FigureTrace['name'], value: number, weight: number): FigureTrace {
  // Nothing times less than nothing is plain nothing.
  return { name, value, weight, contribution: value * weight + 0 };
}

function leaningOf(basis: Basis): QuestionTrace['leans'] {
  if (basis.how === 'alone') return null;
  const { alone, onTopic, inQuestion } = basis.readings;
  return { topic: basis.topic, readings: { alone, onTopic, inQuestion } };
}

/** The terms of a search by space, those that say most first. */
function termsOf({ query: { terms, unseen } }: Search): QuestionTrace['terms'] {
  const known = terms.map((term) => ({ space: term.space, trace: termOf(term, true) }));
  const unknown = unseen.map((term) => ({ space: term.space, trace: termOf(term, false) }));
  const bySpace = SPACES.map((name, space) => {
    const own = [...known, ...unknown].flatMap((term) => (term.space === space ? [term.trace] : []));
    return [name, own.sort((a, b) => b.weight * b.idf - a.weight * a.idf)] as const;
  });
  return Object.fromEntries(bySpace) as unknown as QuestionTrace['terms'];
}

function termOf({ term, idf, weight }: ReadTerm, known: boolean): TermTrace {
  const text =
    typeof term === 'string'
      ? term
      : term > 0xffff
        ? String.fromCharCode(Math.floor(term / 0x10000), term % 0x10000)
        : String.fromCharCode(term);
  return { text, idf, weight, known };
}

function docsOf(decision: Decision): readonly number[] {
  switch (decision.outcome) {
    case 'answered':
      return [decision.doc];
    case 'ambiguous':
      return decision.docs;
    case 'unknown':
      return decision.nearest === undefined ? [] : [decision.nearest];
  }
}
