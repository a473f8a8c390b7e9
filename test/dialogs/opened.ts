import type { Fields, FormDefinition } from '../../dialogs/forms/form.js';
import { freshProgress } from '../../dialogs/forms/progress.js';
import type { Knowledge } from '../../knowledge/answer.js';
import type { DeskLanguage } from '../../services/records.js';
import { Chat } from './chat.js';

/** A conversation in the middle of a form, whatever the far side has to know for it to begin: one question (or the summary) is open. */
export const openedAt = (
  form: FormDefinition,
  asking: string,
  { fields = {}, lang = 'zh', knowledge }: { readonly fields?: Fields; readonly lang?: DeskLanguage; readonly knowledge: Knowledge },
): Chat => {
  const chat = new Chat(knowledge, { locale: lang });
  chat.drafts.set('D-1', {
    id: 'D-1',
    form: form.id,
    subject: null,
    ownerId: 'chen',
    partnerId: 'acme',
    status: 'open',
    revision: 1,
    attempt: 1,
    fields,
    progress: freshProgress(),
    outcomes: {},
    conversationId: 'c1',
    createdAt: 0,
    updatedAt: 0,
    version: 1,
  });
  chat.state = { ...chat.state, lang, form: { draft: 'D-1', asking, tries: 0, explained: 0, before: [], shown: null } };
  return chat;
};
