import type { Fields } from '../../dialogs/forms/form.js';
import { freshProgress } from '../../dialogs/forms/progress.js';
import type { DeskLanguage, Draft } from '../../services/records.js';
import type { CardCase } from './card-case.js';
import { CARD_CASES } from './card-cases.js';
import type { TeamsCard } from './card-schema.js';
import { Chat, someKnowledge } from './chat.js';

const knowledge = someKnowledge();
export const DRAFT = 'D-0123456789ABCDEF';
export const REVISION = 7;

export const draftOf = (form: string, fields: Fields, over: Partial<Draft> = {}): Draft => ({
  id: DRAFT,
  form,
  subject: CARD_CASES[form]?.subject ?? null,
  ownerId: 'chen',
  partnerId: 'acme',
  status: 'open',
  revision: REVISION,
  attempt: 1,
  fields,
  progress: freshProgress(),
  outcomes: {},
  conversationId: 'c1',
  createdAt: 0,
  updatedAt: 0,
  version: 1,
  ...over,
});

/** A conversation with one draft. */
export const chatWith = (form: string, fields: Fields, lang: DeskLanguage = 'zh', over: Partial<Draft> = {}): Chat => {
  const chat = new Chat(knowledge, { locale: lang });
  chat.drafts.set(over.id ?? DRAFT, draftOf(form, fields, over));
  return chat;
};

/** The card in the last reply. */
export const cardIn = (chat: Chat): TeamsCard => {
  const card = chat.messages.find((message) => message.card !== undefined)?.card;
  if (card === undefined) throw new Error(`There is no card, but: ${chat.text}`);
  return card as unknown as TeamsCard;
};

export const openedCard = async (chat: Chat): Promise<TeamsCard> => {
  await chat.press({ do: 'card', draft: DRAFT });
  return cardIn(chat);
};

/** What a channel sends back of a card that nobody has touched: of several choices the ticked ones in the order of the list. */
export const valuesOf = ({ body }: TeamsCard): Record<string, string> =>
  Object.fromEntries(
    body.flatMap((element) => {
      if (element.type === 'TextBlock') return [];
      if (element.type === 'Input.Text') return [[element.id, element.value] as const];
      const ticked = element.value.split(',');
      return [[element.id, element.choices.flatMap(({ value }) => (ticked.includes(value) ? [value] : [])).join()] as const];
    }),
  );

/** What stands under an input, up to the next one. */
export const notesUnder = ({ body }: TeamsCard, id: string): readonly string[] => {
  const at = body.findIndex((element) => 'id' in element && element.id === id);
  const rest = body.slice(at + 1);
  const next = rest.findIndex((element) => 'id' in element);
  return at < 0 ? [] : rest.slice(0, next < 0 ? undefined : next).flatMap((element) => ('text' in element ? [element.text] : []));
};

/** Submits a card with some inputs as the person left them. */
export const submit = (chat: Chat, card: TeamsCard, typed: Readonly<Record<string, string>> = {}) => {
  const [{ data }] = card.actions;
  return chat.press({ do: 'fill', draft: data.draft, revision: data.revision, values: { ...valuesOf(card), ...typed } });
};

/** Every form with its case, for tables of tests. */
export const EVERY_FORM: readonly (readonly [string, CardCase])[] = Object.entries(CARD_CASES);
