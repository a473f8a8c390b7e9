import type { Answer, Knowledge, Reading } from './answer.js';
import { type Decision, decide } from './decide.js';
import type { Entry } from './entry.js';
import { docOf } from './entry-doc.js';
import { carried, isBare, leaning } from './follow-up.js';
import { wishedForm } from './intent.js';
import { createEngine, type Hit, type Search } from './search/engine.js';
import { questionsIn } from './several.js';
import { toSimplified } from './text/convert.js';
import { fold, foldSimplified, tidy } from './text/fold.js';
import { spellOut } from './text/initials.js';
import { languageOf } from './text/language.js';
import type { Mended } from './text/spelling.js';

const MOST_RANKED = 10;
/** Questions of one message that are looked at one by one. */
const MOST_QUESTIONS = 5;
/**
 * What a message that leans on the turn before hears of it: the words it goes on with, and a favour to the entries near it. On 20
 * follow-ups of our own the right entry is on top of 16 to 17 with any weight from 0.1 to 0.9 and any favour from 0 to 1.5.
 */
const FOLLOW_UP = { topicWeight: 0.7, same: 0.8, related: 0.8, system: 0.4 } as const;

/** Makes knowledge of entries. Content that ships is simplified; `traditional` says that a foreign one may not be. */
export function createKnowledge(entries: readonly Entry[], options: { readonly traditional?: boolean } = {}): Knowledge {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const byId = new Map(sorted.map((entry) => [entry.id, entry]));
  const folding = options.traditional === true ? fold : foldSimplified;
  const engine = createEngine(sorted.map((entry) => docOf(entry, folding)));

  const at = (doc: number): Entry => {
    const entry = sorted[doc];
    if (entry === undefined) throw new RangeError(`The search returned document ${doc} of ${sorted.length}.`);
    return entry;
  };

  return {
    entries: sorted,
    entry: (id) => byId.get(id),
    ask(text, context = {}): Reading {
      const written = spellOut(tidy(text));
      const previous = context.previous === undefined ? undefined : byId.get(context.previous);
      const whole = look(written, previous);
      const { search, decision, mended } = whole.decision.outcome === 'answered' ? whole : (firstAnswered(written, previous) ?? whole);
      return {
        answer: answerOf(decision, at),
        lang: languageOf(written),
        ranking: search.hits.slice(0, MOST_RANKED).map((hit: Hit) => ({ entry: at(hit.doc), score: hit.score })),
        score: search.hits[0]?.score ?? 0,
        action: wishedForm(written),
        normalised: mended.text,
      };
    },
  };

  /** Several questions in one message blur each other: where the whole has no answer, the first one that has is answered. */
  function firstAnswered(written: string, previous: Entry | undefined): Look | undefined {
    for (const question of questionsIn(written).slice(0, MOST_QUESTIONS)) {
      const one = look(question, previous);
      if (one.decision.outcome === 'answered') return one;
    }
    return undefined;
  }

  function look(written: string, previous: Entry | undefined): Look {
    const mended = engine.mend(toSimplified(written));
    const leans = previous === undefined ? 0 : leaning(mended.text);
    const search = read(mended, previous, leans);
    return { mended, search, decision: decide(search, { leaning: leans > 0, bare: leans === 0 && isBare(mended.text) }) };
  }

  function read({ text, count: mended }: Mended, previous: Entry | undefined, leans: number): Search {
    const itself = { text, weight: 1 };
    if (previous === undefined || leans === 0) return engine.search([itself], { mended });
    const topic = carried(folding(languageOf(text) === 'en' ? previous.title.en : previous.title.zh), text);
    return engine.search([itself, { text: topic, weight: FOLLOW_UP.topicWeight * leans }], {
      mended,
      favour: (doc) => leans * nearness(at(doc), previous),
    });
  }
}

/** One text looked up. */
interface Look {
  readonly mended: Mended;
  readonly search: Search;
  readonly decision: Decision;
}

function nearness(entry: Entry, previous: Entry): number {
  if (entry.id === previous.id) return FOLLOW_UP.same;
  if (previous.related.includes(entry.id) || entry.related.includes(previous.id)) return FOLLOW_UP.related;
  return entry.system === previous.system ? FOLLOW_UP.system : 0;
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
