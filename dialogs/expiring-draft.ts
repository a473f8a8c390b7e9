import { type DeskLanguage, type Draft, MAIN_ACCOUNT } from '../services/records.js';
import { formatDay, plain } from './format.js';
import { formOf } from './forms/forms.js';
import { titleOf } from './forms/draft-step.js';
import { draftName } from './forms/open.js';
import { type Reply, say } from './reply.js';
import { reminderTexts } from './texts/reminders.js';
import { textsFor } from './texts/texts.js';
import { inLanguage } from './traditional.js';

/** What its owner hears of a draft that will be deleted. `alone`: nobody else reads there, so that its customer may be named. */
export const expiringDraftReplies = (
  draft: Draft,
  day: string,
  lang: DeskLanguage,
  { alone }: { readonly alone: boolean },
): readonly Reply[] => {
  const texts = textsFor(lang);
  const words = reminderTexts[texts.lang];
  const form = formOf(draft);
  const name =
    form === undefined ? words.someDraft : alone ? draftName({ form, draft }, { texts, lang }) : titleOf(form, draft, { texts, lang });
  const isOwn = draft.ownerId !== MAIN_ACCOUNT && form !== undefined;
  return inLanguage(lang, [
    say(
      [words.draft(plain(name), formatDay(day, lang)), isOwn ? words.draftNext : words.draftWaits].join('\n\n'),
      isOwn ? [{ label: texts.form.buttons.resume, action: { do: 'resume', draft: draft.id } }] : [],
    ),
  ]);
};
