import type { Entry, FlowId } from './entry.js';
import type { Trace } from './trace.js';

/** The language a person wrote in. Traditional Chinese is answered in traditional characters. */
export type Lang = 'zh' | 'zh-TW' | 'en';

/** One entry that might be meant, best first. `score` is the engine's raw score: comparable between entries of one question only. */
interface Ranked {
  readonly entry: Entry;
  readonly score: number;
}

/** What the desk makes of a question. */
export type Answer =
  | { readonly outcome: 'answered'; readonly entry: Entry; readonly confidence: number }
  | { readonly outcome: 'ambiguous'; readonly options: readonly Entry[]; readonly confidence: number }
  /** `nearest`: the entry whose sources are known to leave just this open. */
  | { readonly outcome: 'unknown'; readonly confidence: number; readonly nearest?: Entry };

/** One of several questions of a message, in the person's words, and what the desk makes of it. */
export interface Part {
  readonly text: string;
  readonly answer: Answer;
  /** See `Reading.understood`. */
  readonly understood: string;
}

/** Everything known about one message. */
export interface Reading {
  /** Of several questions the first that is answered, else the first. */
  readonly answer: Answer;
  /** The questions of a message that asks more than one, each with its answer; empty for one question. */
  readonly parts: readonly Part[];
  /** Further questions of the message, beyond the most that are answered at once. */
  readonly left: readonly string[];
  readonly lang: Lang;
  /** At most ten entries, best first, whatever the outcome. */
  readonly ranking: readonly Ranked[];
  /** The raw score of the best entry; 0 when nothing matched. */
  readonly score: number;
  /** A wish to do something (我要…, 帮我…, I want to…) rather than a question; the form that does it, else null. */
  readonly action: FlowId | null;
  /** How the text reads after normalising (width, traditional, pinyin, spelling): what was searched. */
  readonly normalised: string;
  /** The question as it is to be remembered for what leans on it: with what the message itself left out, bounded in length. */
  readonly understood: string;
}

/** What a message may lean on. */
export interface Context {
  /** The id of the entry answered last in this conversation. */
  readonly previous?: string | undefined;
  /** Further entries that were offered beside it, where it was not settled which one was meant. */
  readonly offered?: readonly string[];
  /** How its question was understood. */
  readonly question?: string | undefined;
}

/** The desk's knowledge, immutable once loaded; every method is pure and synchronous. */
export interface Knowledge {
  /** Reads one message. Never throws, whatever the text. */
  ask(text: string, context?: Context): Reading;
  /** Reads one message the same way and shows what decided. Never throws, whatever the text. */
  explain(text: string, context?: Context): { readonly reading: Reading; readonly trace: Trace };
  /** The entry of an id, or undefined. */
  entry(id: string): Entry | undefined;
  /** All entries, in the order of their ids. */
  readonly entries: readonly Entry[];
}
