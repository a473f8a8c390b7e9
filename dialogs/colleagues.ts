import type { DeskLanguage, Who } from '../services/records.js';
import type { Scene } from './decision.js';
import { plain } from './format.js';
import { handoverTexts } from './texts/handover.js';
import { textsFor } from './texts/texts.js';

/** To whom somebody of the same company is named. */
export interface Reader extends Pick<Who, 'partnerId'> {
  readonly lang: DeskLanguage;
}

export const readerIn = ({ lang, turn }: Scene): Reader => ({ lang, partnerId: turn.who.partnerId });

/** The name that a person signs in with, where his id holds one; null for the ids of a chat's own directory. */
const nameIn = (personId: string, { partnerId }: Reader): string | null => {
  if (personId.startsWith(`${partnerId}/`)) return personId.slice(partnerId.length + 1);
  return /^dl_(?:.*\.)?(?<name>[^.]+)$/u.exec(personId)?.groups?.name ?? null;
};

/** A colleague, by his name where that is known. */
export const colleague = (personId: string, reader: Reader): string =>
  plain(nameIn(personId, reader) ?? handoverTexts[textsFor(reader.lang).lang].someColleague);

/** The main account, with the name of who acts with it where that is known. */
export const mainAccountCalled = (personId: string | null, reader: Reader): string => {
  const words = handoverTexts[textsFor(reader.lang).lang];
  const name = personId === null ? null : nameIn(personId, reader);
  return name === null ? words.someMainAccount : words.mainAccount(plain(name));
};
