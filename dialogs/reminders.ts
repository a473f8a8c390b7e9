import type { HolidayYears } from '../rules/working-days.js';
import type { DeskLanguage } from '../services/records.js';
import type { Reminder } from '../services/remind.js';
import { formatDeadline, plain } from './format.js';
import { type Button, type Reply, say } from './reply.js';
import { reminderTexts } from './texts/reminders.js';
import { settingsTexts } from './texts/settings.js';
import { textsFor } from './texts/texts.js';
import { inLanguage } from './traditional.js';

/** What a person hears before a deadline runs out, with the way to what it is about and to hear no more of them. */
export const reminderReplies = (reminder: Reminder, lang: DeskLanguage, calendar: HolidayYears | undefined): readonly Reply[] => {
  const { lang: written } = textsFor(lang);
  const words = reminderTexts[written];
  const { workingDaysLeft, deadline } = reminder;
  const day = formatDeadline(deadline, lang, calendar);
  const off: Button = { label: settingsTexts[written].buttons.off, action: { do: 'reminders', on: false } };
  if (reminder.kind === 'ho') {
    const { number } = reminder;
    const open: Button = { label: number, action: { do: 'start', form: 'ho', subject: number } };
    return inLanguage(lang, [say([words.ho(number, workingDaysLeft), words.hoNext(day)].join('\n\n'), [open, off])]);
  }
  const { number, fields } = reminder.opportunity;
  const open: readonly Button[] = number === null ? [] : [{ label: number, action: { do: 'status', number } }];
  const headline = words.verification(number ?? '', plain(fields.customer_name ?? ''), workingDaysLeft);
  return inLanguage(lang, [say([headline, words.verificationNext(day)].join('\n\n'), [...open, off])]);
};
