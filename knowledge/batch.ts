import type { Knowledge, Lang, Reading } from './answer.js';
import type { Entry, FormId } from './entry.js';
import { conciseParts, plainAnswer, speech } from './render-text.js';

/** One line of `ask --batch`, for one question. */
interface BatchReading {
  readonly outcome: 'answered' | 'ambiguous' | 'unknown' | 'action';
  readonly topic: string | null;
  readonly action: FormId | null;
  readonly confidence: number;
  readonly score: number;
  readonly lang: Lang;
  readonly text: string;
  readonly options: readonly { readonly topic: string; readonly title: string }[];
  readonly ranking: readonly (readonly [string, number])[];
  readonly ms: number;
}

/** A line to read: one question, or the messages of one conversation in order. */
export type BatchLine = { readonly id: string; readonly q: string } | { readonly id: string; readonly turns: readonly string[] };
export type BatchResult = ({ readonly id: string } & BatchReading) | { readonly id: string; readonly turns: readonly BatchReading[] };

/** Reads one line. In a conversation each message may lean on what was answered before it. `clock` gives milliseconds. */
export function readLine(knowledge: Knowledge, line: BatchLine, clock: () => number): BatchResult {
  if ('q' in line) return { id: line.id, ...readOne(knowledge, line.q, undefined, clock) };
  let previous: string | undefined;
  const turns = line.turns.map((text) => {
    const reading = readOne(knowledge, text, previous, clock);
    previous = reading.topic ?? reading.options[0]?.topic ?? previous;
    return reading;
  });
  return { id: line.id, turns };
}

function readOne(knowledge: Knowledge, text: string, previous: string | undefined, clock: () => number): BatchReading {
  const started = clock();
  const reading = knowledge.ask(text, { previous });
  const ms = clock() - started;
  return { ...describe(reading), ms: Math.round(ms * 1000) / 1000 };
}

/** A reading as the command line prints it. */
function describe(reading: Reading): Omit<BatchReading, 'ms'> {
  const { answer, lang } = reading;
  const { words, write } = speech(lang);
  const common = {
    confidence: round(answer.confidence),
    score: round(reading.score),
    lang,
    ranking: reading.ranking.map((ranked) => [ranked.entry.id, round(ranked.score)] as const),
  };
  if (reading.action !== null) {
    return { outcome: 'action', topic: topicOf(reading), action: reading.action, ...common, text: write(words.start), options: [] };
  }
  switch (answer.outcome) {
    case 'answered':
      return {
        outcome: 'answered',
        topic: answer.entry.id,
        action: answer.entry.form ?? null,
        ...common,
        text: plainAnswer(answer.entry, lang),
        options: [],
      };
    case 'ambiguous': {
      const options = answer.options.map((entry) => ({ topic: entry.id, title: write(titleOf(entry, lang)) }));
      const text = [write(words.whichOne), ...options.map((option, i) => `${i + 1}. ${option.title}`)].join('\n');
      return { outcome: 'ambiguous', topic: null, action: null, ...common, text, options };
    }
    case 'unknown':
      return {
        outcome: 'unknown',
        topic: null,
        action: null,
        ...common,
        text: write(words.unknown) + nearestLine(answer.nearest, lang),
        options: [],
      };
  }
}

/** The entry behind a wish: the best one that leads to the form. */
function topicOf(reading: Reading): string | null {
  const entries = reading.ranking.map((ranked) => ranked.entry);
  return (entries.find((entry) => entry.form === reading.action) ?? entries[0])?.id ?? null;
}

/** After an honest unknown: the nearest thing that the sources do say. */
function nearestLine(nearest: Entry | undefined, lang: Lang): string {
  if (nearest === undefined) return '';
  const { words, write } = speech(lang);
  return `\n${write(words.nearest)}${conciseParts(nearest, lang).lead}`;
}

function titleOf(entry: Entry, lang: Lang): string {
  return lang === 'en' ? entry.title.en : entry.title.zh;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
