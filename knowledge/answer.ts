import type { Entry, FormId } from './entry.js';

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

/** Everything known about one question. */
export interface Reading {
  readonly answer: Answer;
  readonly lang: Lang;
  /** At most ten entries, best first, whatever the outcome. */
  readonly ranking: readonly Ranked[];
  /** The raw score of the best entry; 0 when nothing matched. */
  readonly score: number;
  /** A wish to do something (我要…, 帮我…, I want to…) rather than a question; the form that does it, else null. */
  readonly action: FormId | null;
  /** How the text reads after normalising (width, traditional, pinyin, spelling): what was searched. */
  readonly normalised: string;
}

/** The desk's knowledge, immutable once loaded; every method is pure and synchronous. */
export interface Knowledge {
  /** Reads one question. `previous` is the entry answered last in this conversation, for follow-ups. Never throws, whatever the text. */
  ask(text: string, context?: { readonly previous?: string | undefined }): Reading;
  /** The entry of an id, or undefined. */
  entry(id: string): Entry | undefined;
  /** All entries, in the order of their ids. */
  readonly entries: readonly Entry[];
}
