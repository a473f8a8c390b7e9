import type { Knowledge, Lang, Reading } from './answer.js';
import { converse } from './converse.js';
import type { FlowId } from './entry.js';
import { type Memory, NOTHING_SAID } from './memory.js';
import { conciseParts, plainAnswer, plainChoice, plainNearest, plainParts, speech } from './render-text.js';
import { tidy } from './text/fold.js';
import { languageAfter } from './text/language.js';

/** One line of `ask --batch`, for one question. */
export interface BatchReading {
  readonly outcome: 'answered' | 'ambiguous' | 'unknown' | 'action';
  readonly topic: string | null;
  readonly action: FlowId | null;
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

/** Reads one line. In a conversation each message may lean on those before it, or pick what was offered, as in the chat. `clock` gives milliseconds. */
export function readLine(knowledge: Knowledge, line: BatchLine, clock: () => number): BatchResult {
  if ('q' in line) return { id: line.id, ...readOne(knowledge, line.q, NOTHING_SAID, null, clock).read };
  let memory = NOTHING_SAID;
  let lang: Lang | null = null;
  const turns = line.turns.map((text) => {
    const one = readOne(knowledge, text, memory, lang, clock);
    memory = one.memory;
    lang = one.read.lang;
    return one.read;
  });
  return { id: line.id, turns };
}

function readOne(
  knowledge: Knowledge,
  text: string,
  before: Memory,
  settled: Lang | null,
  clock: () => number,
): { readonly read: BatchReading; readonly memory: Memory } {
  const started = clock();
  const { reading, memory } = converse(knowledge, before, text);
  const ms = clock() - started;
  const lang = settled === null ? reading.lang : languageAfter(tidy(text), settled);
  return { read: { ...describe(reading, lang), ms: Math.round(ms * 1000) / 1000 }, memory };
}

/** A reading as the command line prints it. */
function describe(reading: Reading, lang: Lang): Omit<BatchReading, 'ms'> {
  const { answer } = reading;
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
  const several = reading.parts.length === 0 ? null : plainParts(reading.parts, reading.left, lang);
  switch (answer.outcome) {
    case 'answered':
      return {
        outcome: 'answered',
        topic: answer.entry.id,
        action: answer.entry.form ?? null,
        ...common,
        text: several ?? plainAnswer(answer.entry, lang),
        options: [],
      };
    case 'ambiguous': {
      const options = answer.options.map((entry) => ({ topic: entry.id, title: conciseParts(entry, lang).title }));
      return { outcome: 'ambiguous', topic: null, action: null, ...common, text: plainChoice(answer.options, lang), options };
    }
    case 'unknown':
      return {
        outcome: 'unknown',
        topic: null,
        action: null,
        ...common,
        text: write(words.unknown) + plainNearest(answer.nearest, lang),
        options: [],
      };
  }
}

/** The entry behind a wish: the best one that leads to the form. */
function topicOf(reading: Reading): string | null {
  const entries = reading.ranking.map((ranked) => ranked.entry);
  return (entries.find((entry) => entry.form === reading.action) ?? entries[0])?.id ?? null;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
