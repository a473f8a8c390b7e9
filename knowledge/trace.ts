import type { Lang } from './answer.js';
import type { Grounds } from './decide.js';
import type { FlowId } from './entry.js';
import type { ReadingName } from './lean.js';
import type { SPACES } from './search/analyse.js';
import type { Feature } from './search/features.js';

/** Why a message was answered as it was: the figures that decided, as plain data. The questions are those of the reading, in its order. */
export interface Trace {
  readonly lang: Lang;
  /** The form that the message wishes to fill in, which goes before any answer. */
  readonly action: FlowId | null;
  readonly questions: readonly QuestionTrace[];
  /** Further questions of the message, which were not read. */
  readonly left: readonly string[];
}

/** One question of a message. */
export interface QuestionTrace {
  /** In the person's words, without courtesy where it was read so. */
  readonly text: string;
  /** What was searched, in simplified characters and lower case, and how many of its words were guessed from misspelt ones. */
  readonly normalised: string;
  readonly mended: number;
  /** The topic of the turn before that it was read with, and the texts of each reading with their weights; null where it was read alone. */
  readonly leans: LeaningTrace | null;
  /** Of a leaning question, those of its reading within the question before. */
  readonly terms: Readonly<Record<(typeof SPACES)[number], readonly TermTrace[]>>;
  /** At most five entries, best first, whatever the outcome. */
  readonly candidates: readonly CandidateTrace[];
  readonly decision: DecisionTrace;
}

interface LeaningTrace {
  readonly topic: string;
  readonly readings: Readonly<Record<ReadingName, readonly { readonly text: string; readonly weight: number }[]>>;
}

export interface TermTrace {
  readonly text: string;
  readonly idf: number;
  /** 1 in the message itself, less in what is carried over. */
  readonly weight: number;
  /** Whether any entry has it. */
  readonly known: boolean;
}

/** A figure of a search; of a leaning question how far an entry is behind in each reading, and how near it is to the topic. */
export type FigureName = Feature | ReadingName | 'nearness';

export interface FigureTrace {
  readonly name: FigureName;
  readonly value: number;
  readonly weight: number;
  /** The product of both; the score of an entry is the sum over its figures. */
  readonly contribution: number;
}

/** One entry that was weighed. */
export interface CandidateTrace {
  readonly entry: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly score: number;
  /** Share of belief among all candidates; null in a leaning question. */
  readonly share: number | null;
  /** The classifier's margin; null where it has no say. */
  readonly margin: number | null;
  /** Every figure, in the order in which they are summed. */
  readonly figures: readonly FigureTrace[];
  /** What puts it behind the entry on top, the figure that costs most first: three figures, and those that count things it lacks or has too many of. */
  readonly losses: readonly LossTrace[];
}

/** A figure by which an entry lost against the one on top. */
export interface LossTrace {
  readonly name: FigureName;
  readonly value: number;
  /** The same figure of the entry on top. */
  readonly topValue: number;
  /** How much less it adds than to the entry on top. */
  readonly behind: number;
  /** The things named that it counts, where it counts such. */
  readonly things: readonly ThingTrace[];
}

/** A thing of the question, in its words. */
export interface ThingTrace {
  readonly asked: string;
  /** Its sibling in the title of the entry. */
  readonly instead?: string;
}

/** How a question was decided. */
export interface DecisionTrace extends Grounds {
  readonly outcome: 'answered' | 'ambiguous' | 'unknown';
  readonly confidence: number;
  /** The entry that answers, those that are offered, or the one whose sources leave open what was asked. */
  readonly entries: readonly string[];
}
