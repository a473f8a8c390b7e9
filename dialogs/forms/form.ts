import type { Bilingual, Severity } from '../../rules/finding.js';
import type { Money } from '../../rules/opportunity.js';
import type { DeskView } from '../../services/desk-view.js';
import type { Effect } from '../../services/effects.js';
import type { Listener } from '../../services/notice.js';
import type { OperationId } from '../../services/operations.js';
import type { DeskLanguage, Draft, SubmissionOutcome } from '../../services/records.js';
import type { Scene } from '../decision.js';
import type { Button, Reply } from '../reply.js';
import type { QuestionText } from '../texts/questions.js';
import type { InBoth, Texts } from '../texts/texts.js';
import type { Turn } from '../turn.js';
import type { Assumed } from './assumed.js';

/**
 * The record that a form fills, all or some of it given. The engine never looks into a value: each form names the type of its own record
 * and reads a stored one through its schema (`parse`), so that what the engine hands back to it is of that type.
 */
export type Fields = Readonly<Record<string, unknown>>;

/** What a reader needs besides the text. */
export interface ReadContext<F extends Fields = Fields> {
  /** ISO 8601. */
  readonly today: string;
  readonly fields: F;
  /** The language in which a value made of several is written. */
  readonly lang: DeskLanguage;
}

/** What one answer said. `unclear` may carry what was half understood, to be asked back. */
export type Read<F extends Fields = Fields> =
  | { readonly kind: 'fields'; readonly fields: F }
  | {
      readonly kind: 'unclear';
      readonly bareMoney?: string;
      readonly dollars?: Money;
      /** Two values where one is wanted, each as it was written: it is asked which one counts. */
      readonly oneOf?: readonly string[];
      /** A sum that names none of the questions whose values look alike: it is asked which one it is. */
      readonly whose?: string;
      /** The question this is about, where it is not the open one. */
      readonly about?: string;
    }
  /** Said plainly that it is not known or not there. */
  | {
      readonly kind: 'declined';
      /** The question this is about, where it is not the open one. */
      readonly about?: string;
    };

/** One of the answers offered as a button or in a list. */
export interface Choice<F extends Fields = Fields> {
  readonly id: string;
  label(texts: Texts): string;
  readonly fields: F;
}

/** How a question appears in a card. */
type CardInput = 'line' | 'lines' | 'choice' | 'choices';

/**
 * How a value is told from others in a message that does not name its question: `self` shows by its own form whose it is (a telephone
 * number, a day), `kind` only what kind of thing it is (a sum), `guess` is any word that could be one. Without it: none of these.
 */
type Shows = 'self' | 'kind' | 'guess';

/** One question of a form: data for the engine, which does the rest. */
export interface Question<F extends Fields = Fields> {
  readonly id: string;
  readonly words: InBoth<QuestionText>;
  /** The fields this question fills. */
  readonly fields: readonly (keyof F & string)[];
  /** Asked in the form's order until answered. Other questions are there for those who want them: by card, by name, by button. */
  readonly required: boolean;
  /** Asked too though not required, because of what stands in the record; once put off it is not asked again. */
  wanted?(fields: F): boolean;
  /** Where "has a value" is not enough to leave the question. */
  answered?(fields: F): boolean;
  /** The value was read but leaves something open (dollars without yuan): the question is asked once more, until settled. */
  doubt?(fields: F): boolean;
  /** Settled, and nothing new to the person: neither summary nor card shows it. */
  hidden?(fields: F): boolean;
  readonly input: CardInput;
  /** The most characters of a value, where that is fewer than a line or a page of a card: more is refused, with the figures. */
  readonly maxChars?: number;
  readonly shows?: Shows;
  /** In a card it stands as the whole question with its choices open, not as a label. */
  readonly inFull?: boolean;
  /** A statement on record: its wording has to be shown before a word about it counts as the answer. */
  readonly shownFirst?: boolean;
  readonly choices?: readonly Choice<F>[];
  /** Reads the answer to this question, asked openly. */
  read(text: string, context: ReadContext<F>): Read<F>;
  /** The words by which people name this question; a message that has none of any question is an answer to the open one. */
  readonly named: RegExp;
  /** Whether a message tells of this question's value without naming it ("signs it off", "for the cloud part"); in simplified characters. */
  tells?(text: string): boolean;
  /** Whether a message is this question's value and little else, whatever was asked; for values that show by their form whose they are. */
  alone?(text: string, context: ReadContext<F>): boolean;
  /** The value in few words for people, or null while there is none. */
  show(fields: F, lang: DeskLanguage, texts: Texts): string | null;
  /** The value as a card's input holds it: what `read` reads back; choice ids for choices. Empty while there is none. */
  cardValue(fields: F, lang: DeskLanguage): string;
}

/** What a check says of a record. Findings of the published rules are such ones; `rule` is null for what no published rule says. */
export interface FormFinding {
  readonly rule: string | null;
  /** `block`: not sent. `warn`: the person may go on. `info`: good to know. */
  readonly severity: Severity;
  /** The field to change, or null where no single field is to blame. */
  readonly field: string | null;
  readonly message: Bilingual;
  /** The entry that says more of it. */
  readonly topic?: string;
}

/** A record that a form can begin with. */
export interface RecordMeant {
  readonly number: string;
  /** What people call it: the customer, the project. */
  readonly called: readonly string[];
}

/** How a form begins: with what is known already, or not at all, with the reason and a way on. */
export type Beginning<F extends Fields = Fields> =
  | {
      readonly kind: 'begun';
      readonly fields: F;
      /** Said before anything else. */
      readonly lead: readonly string[];
      /** Invites to tell it all in one's own words, instead of the first question. */
      readonly opening?: string;
    }
  | { readonly kind: 'refused'; readonly text: string; readonly buttons: readonly Button[] }
  /** No record was named, and the form can begin with any of these: the only one is taken, of several one is asked for. */
  | { readonly kind: 'which'; readonly text: string; readonly among: readonly [RecordMeant, ...RecordMeant[]] };

/** A statement about others that is put on record, and falls when those it is about change. */
export interface Statement<F extends Fields = Fields> {
  /** The question that asks for it. */
  readonly question: string;
  readonly sentences: InBoth<{
    /** What it was about has changed: it is asked anew. */
    readonly again: string;
    /** It was denied: what that means. */
    readonly denied: string;
  }>;
  /** Fields that hold it, and fields whose change voids it. */
  readonly fields: readonly (keyof F & string)[];
  readonly changing: readonly (keyof F & string)[];
  /** Whether these values state the opposite. */
  denied(changes: F): boolean;
  /** Words that take it back, and what is recorded then; only where it was given. */
  readonly withdraws: RegExp;
  readonly withdrawn: F;
  given(fields: F): boolean;
  /** What goes on record when a draft became another. */
  record(before: Draft, after: Draft, turn: Turn, lang: DeskLanguage): readonly Effect[];
  /** Whether what is on record still covers the draft. */
  holds(desk: DeskView, draft: Draft): Promise<boolean>;
}

/** How a form goes to a colleague, because only he may send it. */
interface HandingOver<F extends Fields = Fields> {
  /** Whether a finding says nothing but that somebody else has to send it. */
  blocks(finding: FormFinding): boolean;
  /** The record in the hands of one who acts with the main account, or does not. */
  heldBy(fields: F, mainAccount: 'yes' | 'no'): F;
}

/** A form as data: what is asked, what is read out of free text, what is made from it, which rules are run. */
interface FormParts<F extends Fields> {
  /** Stands in stored drafts and in buttons: kept once used. Also the id of the flow that starts it. */
  readonly id: string;
  readonly sentences: InBoth<FormTitle>;
  readonly questions: readonly Question<F>[];
  /** The entry with the published rule behind it, for whoever asks why; and those of single questions, by question id, where they are others. */
  readonly topic: string;
  readonly topics?: Readonly<Record<string, string>>;
  /** Reads a stored record; throws for what no version of the form wrote. */
  parse(stored: Fields): F;
  /** Whether this person may fill it now and about this record, and what is known already. */
  begin(scene: Scene, subject: string | null): Promise<Beginning<F>> | Beginning<F>;
  /** What a draft is told from others by (the customer, the number), or null while it has nothing. */
  called(fields: F, subject: string | null): string | null;
  /** Reads every field that a message names. */
  extract(text: string, context: ReadContext<F>): F;
  /** A message that asks nothing and names so many fields starts the form by itself. */
  readonly startsFrom?: number;
  /** Words that announce such a record ("我有个客户"): then one field is enough to offer the form. */
  readonly announced?: RegExp;
  assumes?(text: string, context: ReadContext<F>): Assumed;
  /** Adds what follows from the fields (a proposed name, a composed description); never overwrites the `composed` fields that the person wrote. */
  complete?(fields: F, written: readonly string[], lang: DeskLanguage): F;
  readonly composed?: readonly (keyof F & string)[];
  check(fields: F, today: string): { readonly findings: readonly FormFinding[] };
  /** What the desk adds to the record before it is checked at the end, and only for the check. */
  besides?(scene: Scene, subject: string | null): Promise<F>;
  /** The rules that were looked at, for the count of those passed; without it the summary counts nothing. */
  checked?(fields: F): readonly string[];
  /** Whether a finding refuses the very value: it is not taken, and the question stays open. */
  refuses?(finding: FormFinding): boolean;
  /** Whether a finding only says that something is missing: no news while the form is still asking for it. */
  misses?(finding: FormFinding): boolean;
  /** An optional question worth a button of its own under a summary with these findings. */
  suggests?(findings: readonly FormFinding[], texts: Texts): { readonly question: string; readonly label: string } | null;
  /** How it is written well, for findings that call something vague; null where none does. */
  advises?(findings: readonly FormFinding[], texts: Texts): string | null;
  /** What stands beside a question when it is asked (what a reviewer objected to); Markdown, its values made plain. */
  remark?(
    question: Question<F>,
    fields: F,
    reader: { readonly today: string; readonly lang: DeskLanguage; readonly texts: Texts },
  ): string | null;
  /** The record that it began with: the summary shows what differs, before and after. */
  original?(fields: F): F | null;
  readonly statement?: Statement<F>;
  readonly handover?: HandingOver<F>;
  /** Questions whose values look alike (two sums): a value goes to one of them only where the message says which. */
  readonly alike?: readonly string[];
}

/** A form that is confirmed and sent. */
export interface SendingForm<F extends Fields = Fields> extends FormParts<F> {
  readonly sentences: InBoth<FormSentences>;
  /** What it asks of the Partner Center, and what of the record is sent. */
  readonly operation: OperationId;
  payload(fields: F, subject: string | null): Fields;
  /** Whether a refusal of this code is one that no change of the draft mends. */
  isFinal?(code: string): boolean;
  /** What the person hears once it was accepted. */
  receipt(outcome: Extract<SubmissionOutcome, { kind: 'accepted' }>, draft: Draft, to: Listener): readonly Reply[];
}

/** A form that sends nothing and ends in what its answers amount to. */
export interface JudgingForm<F extends Fields = Fields> extends FormParts<F> {
  readonly operation?: undefined;
  /** Whether asking further would change nothing about the verdict. */
  settled(fields: F, today: string): boolean;
  /** Said in the place of the summary; the answers stay, so that one of them can be changed. */
  verdict(scene: Scene, draft: Draft, fields: F): Extract<Reply, { kind: 'message' }>;
}

export type FormDefinition<F extends Fields = Fields> = SendingForm<F> | JudgingForm<F>;

interface FormTitle {
  /** What is being done, as a heading. */
  readonly title: string;
}

/** What a form that is sent says of itself where the engine's own words would not do. */
interface FormSentences extends FormTitle {
  /** It is on its way and cannot be changed. */
  readonly locked: string;
  /** Confirmed again while it is on its way. */
  readonly sending: string;
  /** Saved, will be sent by itself. */
  readonly waiting: string;
  /** It could not be delivered for days. */
  readonly overdue: string;
  /** It was sent before, not twice. */
  already(number: string): string;
}
