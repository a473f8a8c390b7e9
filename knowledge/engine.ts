import type { Answer, Context, Knowledge, Part, Reading } from './answer.js';
import { isPlace } from './choose-option.js';
import type { Classifier } from './classifier/classifier.js';
import { classifierOf } from './classifier/opinions.js';
import { type Decision, decide } from './decide.js';
import type { Entry } from './entry.js';
import { docOf, sortedById, sortedDocs } from './entry-doc.js';
import { explain, type Looked } from './explain.js';
import { isBare, leaning, pointsBack, saysNothing, switchesThing, turnsAway } from './follow-up.js';
import { wishedForm } from './intent.js';
import { nearnessTo, weighReadings } from './lean.js';
import { namesOnlyOthers, type Previous, readingsOf, remembered } from './readings.js';
import { readyEngine } from './ready-index.js';
import type { Doc } from './search/doc.js';
import { createEngine, FOREIGN, type Search } from './search/engine.js';
import { asWritten, linesAsSentences, questionsIn } from './several.js';
import { namesOnlyOutside, namesOutside } from './text/concepts.js';
import { toSimplified } from './text/convert.js';
import { fold, foldSimplified, tidy } from './text/fold.js';
import { spellOut } from './text/initials.js';
import { languageOf } from './text/language.js';
import type { Mended } from './text/spelling.js';

const MOST_RANKED = 10;
/** Questions of one message that are answered; a reply with more of them is not read. */
const MOST_PARTS = 3;
/** A clause of a sentence surely has an answer of its own from this confidence on. */
const SURE_CLAUSE = 0.7;
/** Likeness from which a message is one of an entry's own questions. */
const OWN = 0.95;

interface Origin {
  /** Learnt from the content that ships; entries that have changed since are searched without it. */
  readonly classifier?: Classifier;
  /** The folder in which the build left the index of the content that ships; without it the entries are indexed when they are loaded. */
  readonly ready?: string;
  /** The content that ships, where the entries are that with changes: only these are indexed then. */
  readonly shipped?: readonly Entry[];
  /** Content that ships is simplified; of another nothing is known, and a classifier is learnt from its questions. */
  readonly foreign?: boolean;
}

/** Makes knowledge of entries. */
export function createKnowledge(entries: readonly Entry[], { classifier, ready, shipped, foreign = false }: Origin = {}): Knowledge {
  const sorted = sortedById(entries);
  const byId = new Map(sorted.map((entry) => [entry.id, entry]));
  const searched = (entry: Entry): Doc => docOf(entry, foreign ? fold : foldSimplified);
  const docs = foreign ? sorted.map(searched) : sortedDocs(sorted);
  const engine = foreign
    ? createEngine(docs, classifierOf(docs), FOREIGN)
    : ready === undefined
      ? createEngine(docs, classifier)
      : readyEngine(ready, docs, classifier, shipped && sortedDocs(shipped));

  const at = (doc: number): Entry => {
    const id = engine.idOf(doc);
    const entry = byId.get(id);
    if (entry === undefined) throw new RangeError(`The search returned "${id}", which is none of the ${sorted.length} entries.`);
    return entry;
  };

  return {
    entries: sorted,
    entry: (id) => byId.get(id),
    ask: (text, context) => read(text, context).reading,
    explain(text, context) {
      const { reading, looks } = read(text, context);
      return { reading, trace: explain(reading, looks, { entryAt: at, docAt: (doc) => searched(at(doc)) }) };
    },
  };

  function read(text: string, context: Context = {}): { readonly reading: Reading; readonly looks: readonly Look[] } {
    const written = spellOut(tidy(linesAsSentences(text)));
    const before = previousOf(context);
    const previous = before !== undefined && turnsAway(fold(written)) ? undefined : before;
    const { look, several, left } = readMessage(written, previous);
    const parts = several.map(
      ({ text, decision, understood }): Part => ({ text: asWritten(text), answer: answerOf(decision, at), understood }),
    );
    const answers = parts.map(({ answer }) => answer);
    const reading: Reading = {
      answer: answers.find(({ outcome }) => outcome === 'answered') ?? answers[0] ?? answerOf(look.decision, at),
      parts,
      left,
      lang: languageOf(written),
      ranking: look.ranked.slice(0, MOST_RANKED).map(({ doc, score }) => ({ entry: at(doc), score })),
      score: look.ranked[0]?.score ?? 0,
      action: wishedForm(written),
      normalised: look.normalised,
      understood: look.understood,
    };
    return { reading, looks: several.length === 0 ? [look] : several };
  }

  function previousOf({ previous, offered = [], question = '' }: Context): Previous | undefined {
    const entry = previous === undefined ? undefined : byId.get(previous);
    return entry && { entry, offered: offered.flatMap((id) => byId.get(id) ?? []), question };
  }

  /** One question, alone or among courtesy; or several, each read with the one before it. */
  function readMessage(written: string, previous: Previous | undefined): ReadMessage {
    const { questions, clauses } = questionsIn(written);
    const whole = one(written, previous);
    // Some entries are asked for in two sentences, word for word.
    if (whole.look.own) return whole;
    if (questions.length > 1) return several(questions, previous, () => true) ?? whole;
    if (clauses.length > 1)
      return several(clauses, previous, foreign || whole.look.decision.outcome === 'answered' ? areSure : mostAreAnswered) ?? whole;
    const [question = written] = questions;
    if (whole.look.decision.outcome === 'answered' || question === written) return whole;
    const alone = one(question, previous);
    return alone.look.decision.outcome === 'answered' ? alone : whole;
  }

  function one(written: string, previous: Previous | undefined): ReadMessage {
    return { look: lookUp(written, previous), several: [], left: [] };
  }

  /** Reads questions one by one; undefined where none of them comes to anything, or together they are not what `holds` wants. */
  function several(
    questions: readonly string[],
    previous: Previous | undefined,
    holds: (decisions: readonly Decision[]) => boolean,
  ): ReadMessage | undefined {
    const read: Look[] = [];
    const left: string[] = [];
    const decisions: Decision[] = [];
    let before = previous;
    for (const text of questions) {
      if (read.length === MOST_PARTS) {
        left.push(asWritten(text));
        continue;
      }
      const look = lookUp(text, before);
      decisions.push(look.decision);
      if (look.decision.outcome === 'answered') {
        const { doc } = look.decision;
        if (read.some((other) => other.decision.outcome === 'answered' && other.decision.doc === doc)) {
          // "HO呢" after a question on PO is one more question; else it was asked twice in other words, or in two sentences.
          if (switchesThing(fold(text))) read.push({ ...look, decision: unanswered(look.decision) });
          continue;
        }
        before = { entry: at(doc), offered: [], question: look.understood };
      }
      read.push(look);
    }
    if (!holds(decisions)) return undefined;
    const first =
      read.find(({ decision }) => decision.outcome === 'answered') ?? read.find(({ decision }) => decision.outcome === 'ambiguous');
    return first && { look: first, several: read.length < 2 ? [] : read, left };
  }

  function lookUp(written: string, previous: Previous | undefined): Look {
    const mended = engine.mend(toSimplified(written));
    // Mending reads the name of another vendor as pinyin.
    const leans = previous === undefined || namesOutside(fold(written)) ? 'never' : leaning(mended.text);
    const leant = previous !== undefined && leans === 'surely' ? lean(written, mended, previous) : undefined;
    // What comes to nothing with the turn before may be about something else.
    if (leant !== undefined && (leant.decision.outcome !== 'unknown' || pointsBack(mended.text))) return leant;
    const alone = search(mended.text, mended);
    const decision = decide(alone, {
      bare: isPlace(mended.text) || (!foreign && isBare(mended.text)),
      foreign: namesOnlyOutside(mended.text) || (!foreign && saysNothing(mended.text)),
    });
    if (leant !== undefined && decision.outcome === 'unknown') return leant;
    if (previous !== undefined && leans === 'perhaps' && decision.outcome !== 'answered' && !namesOnlyOthers(mended.text, previous))
      return lean(written, mended, previous, alone);
    return {
      text: written,
      normalised: mended.text,
      mended: mended.count,
      ranked: alone.hits,
      decision,
      understood: remembered(mended.text),
      own: alone.bestLikeness >= OWN,
      basis: { how: 'alone', search: alone },
    };
  }

  function search(text: string, { count }: Mended): Search {
    return engine.search([{ text, weight: 1 }], { mended: count });
  }

  function lean(written: string, mended: Mended, previous: Previous, known?: Search): Look {
    const readings = readingsOf(mended.text, previous);
    const { switches, alone, onTopic, inQuestion, understood } = readings;
    const options = { mended: mended.count };
    const searched = {
      switches,
      alone: (switches ? undefined : known) ?? engine.search(alone, options),
      onTopic: engine.search(onTopic, options),
      inQuestion: engine.search(inQuestion, options),
    };
    const { ranked, worth, decision } = weighReadings(searched, (doc) => nearnessTo(previous, at(doc), readings.switched));
    const basis = { how: 'leaning', topic: previous.entry.id, readings, searched, ranked, worth } as const;
    return { text: written, normalised: mended.text, mended: mended.count, ranked, decision, understood, own: false, basis };
  }
}

/** A text looked up. */
interface Look extends Looked {
  readonly ranked: readonly { readonly doc: number; readonly score: number }[];
  readonly understood: string;
  /** It is one of an entry's own questions, but for a mark. */
  readonly own: boolean;
}

const isSure = ({ outcome, confidence }: Decision): boolean => outcome === 'answered' && confidence >= SURE_CLAUSE;
/** A sentence that is answered as it stands is taken apart only where each clause surely has an answer. */
const areSure = (decisions: readonly Decision[]): boolean => decisions.every(isSure);
/** One that is not is taken apart where nearly all of it has. */
const mostAreAnswered = (decisions: readonly Decision[]): boolean =>
  decisions.some(isSure) && decisions.filter(({ outcome }) => outcome !== 'answered').length <= (decisions.length > 2 ? 1 : 0);

/** The same, held not to be answered. */
function unanswered({ confidence, grounds }: Decision): Decision {
  return { outcome: 'unknown', confidence: 1 - confidence, grounds: { ...grounds, rule: 'not-believed' } };
}

interface ReadMessage {
  readonly look: Look;
  /** Each of several questions; none where there is one. */
  readonly several: readonly Look[];
  readonly left: readonly string[];
}

function answerOf(decision: Decision, at: (doc: number) => Entry): Answer {
  switch (decision.outcome) {
    case 'answered':
      return { outcome: 'answered', entry: at(decision.doc), confidence: decision.confidence };
    case 'ambiguous':
      return { outcome: 'ambiguous', options: decision.docs.map(at), confidence: decision.confidence };
    case 'unknown':
      return {
        outcome: 'unknown',
        confidence: decision.confidence,
        ...(decision.nearest === undefined ? {} : { nearest: at(decision.nearest) }),
      };
  }
}
