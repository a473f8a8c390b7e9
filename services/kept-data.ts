import type { Repositories } from './ports.js';
import type { DeskLanguage, Draft, Who } from './records.js';

/** A person's settings. */
export interface PersonSettings {
  /** Null where none was chosen yet. */
  readonly lang: DeskLanguage | null;
  readonly reminders: boolean;
  /** Hears of a changed status. */
  readonly news: boolean;
}

/** What the desk keeps about a person, beside the conversations themselves. */
export interface KeptData extends PersonSettings {
  /** Open or being sent, newest change first. */
  readonly drafts: readonly Draft[];
  /** Drafts that were sent, whatever they were of. */
  readonly sent: number;
  /** Opportunities that the person submitted. */
  readonly opportunities: number;
  /** Consents stated in what was sent or is on its way. */
  readonly consents: number;
  /** Questions that a colleague has not answered yet. */
  readonly questions: number;
}

/** A person's settings; the default for one who never set any. */
export async function settingsOf({ people }: Pick<Repositories, 'people'>, { personId }: Who): Promise<PersonSettings> {
  const person = await people.get(personId);
  return { lang: person?.lang ?? null, reminders: person?.reminders ?? true, news: person?.news ?? true };
}

/** Counts what is kept about a person as one of his company. */
export async function keptDataOf(store: Repositories, who: Who): Promise<KeptData> {
  const { personId, partnerId } = who;
  const [settings, drafts, sent, opportunities, consents, questions] = await Promise.all([
    settingsOf(store, who),
    store.drafts.unfinishedOf(personId),
    store.drafts.countSent(personId, partnerId),
    store.opportunities.countOf(partnerId, personId),
    store.consents.countSent(personId, partnerId),
    store.questions.countOpenOf(personId),
  ]);
  return { ...settings, drafts: drafts.filter((draft) => draft.partnerId === partnerId), sent, opportunities, consents, questions };
}
