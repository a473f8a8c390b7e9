import type { CheckResult } from '../../rules/check.js';
import type { FieldId, Money, Opportunity } from '../../rules/opportunity.js';
import type { DeskLanguage } from '../../services/records.js';
import type { QuestionId } from '../texts/questions.js';
import type { Texts } from '../texts/texts.js';

/** Some fields of a record, all or none of them given. */
export type Fields = Partial<Opportunity>;

/** What a reader needs besides the text. */
export interface ReadContext {
  /** ISO 8601. */
  readonly today: string;
  readonly fields: Fields;
  /** The language in which a value made of several is written. */
  readonly lang: DeskLanguage;
}

/** What one answer said. `unclear` may carry what was half understood, to be asked back. */
export type Read =
  | { readonly kind: 'fields'; readonly fields: Fields }
  | {
      readonly kind: 'unclear';
      readonly bareMoney?: string;
      readonly dollars?: Money;
      /** A sum that names none of the questions whose values look alike: it is asked which one it is. */
      readonly whose?: string;
      /** The question this is about, where it is not the open one. */
      readonly about?: QuestionId;
    }
  /** Said plainly that it is not known or not there. */
  | { readonly kind: 'declined' };

/** One of the answers offered as a button or in a list. */
export interface Choice {
  readonly id: string;
  readonly label: (texts: Texts) => string;
  readonly fields: Fields;
}

/** How a question appears in a card. */
type CardInput = 'line' | 'lines' | 'choice' | 'choices';

/** One question of a form: data for the engine, which does the rest. */
export interface Question {
  readonly id: QuestionId;
  /** The fields this question fills. */
  readonly fields: readonly FieldId[];
  /** Asked in the form's order until answered. Other questions are there for those who want them: by card, by name, by button. */
  readonly required: boolean;
  /** Where "has a value" is not enough to leave the question. */
  readonly answered?: (fields: Fields) => boolean;
  /** The value was read but leaves something open (dollars without yuan): the question is asked once more, until settled. */
  readonly doubt?: (fields: Fields) => boolean;
  readonly input: CardInput;
  /** A statement on record: its wording has to be shown before a word about it counts as the answer. */
  readonly shownFirst?: boolean;
  readonly choices?: readonly Choice[];
  /** Reads the answer to this question, asked openly. */
  readonly read: (text: string, context: ReadContext) => Read;
  /** The words by which people name this question; a message that has none of any question is an answer to the open one. */
  readonly named: RegExp;
  /** The value in few words for people, or null while there is none. */
  readonly show: (fields: Fields, lang: DeskLanguage, texts: Texts) => string | null;
  /** The value as a card's input holds it: what `read` reads back; choice ids for choices. Empty while there is none. */
  readonly cardValue: (fields: Fields, lang: DeskLanguage) => string;
}

/** A form as data: what is asked, what is read out of free text, what is made from it, which rules are run. */
export interface FormDefinition {
  readonly id: 'po';
  readonly questions: readonly Question[];
  /** Reads every field that a message names. */
  readonly extract: (text: string, context: ReadContext) => Fields;
  /** Fields whose value in this message rests on a currency that nobody said. */
  readonly assumesYuan: (text: string, context: ReadContext) => readonly FieldId[];
  /** Adds what follows from the fields (a proposed name, the composed description); never overwrites what the person wrote. */
  readonly complete: (fields: Fields, written: readonly FieldId[], lang: DeskLanguage) => Fields;
  readonly check: (fields: Fields, today: string) => CheckResult;
  /** Fields that hold a statement about others and lose it when one of those changes (consent, when customer or contact change). */
  readonly voids: { readonly changing: readonly FieldId[]; readonly statements: readonly FieldId[] };
  /** Questions whose values look alike (two sums): a value goes to one of them only where the message says which. */
  readonly alike: readonly QuestionId[];
  /** Rules whose finding refuses the very value: it is not taken, and the question stays open. */
  readonly refusing: ReadonlySet<string>;
}
