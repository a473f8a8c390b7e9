import type { HolidayYears } from '../rules/working-days.js';
import type { DeskLanguage } from '../services/records.js';
import type { Reminder } from '../services/reminder.js';
import { formatDay, formatDeadline, formatMoney, plain } from './format.js';
import { type Button, type Reply, say } from './reply.js';
import { hoTexts } from './texts/ho.js';
import { incentiveAnswerTexts } from './texts/incentive-answer.js';
import { reminderTexts } from './texts/reminders.js';
import { settingsTexts } from './texts/settings.js';
import { textsFor } from './texts/texts.js';
import { inLanguage } from './traditional.js';

/** Where a reminder is read. */
export interface ReminderPlace {
  readonly calendar: HolidayYears | undefined;
  /** Nobody but the person reads there: a sum may be named. */
  readonly alone: boolean;
}

/** What a person hears unasked of a deadline or an amount, with the way to what it is about and to hear no more of them. */
export const reminderReplies = (reminder: Reminder, lang: DeskLanguage, place: ReminderPlace): readonly Reply[] => {
  const written = textsFor(lang).lang;
  const { lines, buttons } = worded(reminder, lang, place);
  const off: Button = { label: settingsTexts[written].buttons.off, action: { do: 'reminders', on: false } };
  return inLanguage(lang, [say(lines.join('\n\n'), [...buttons, off])]);
};

interface Worded {
  readonly lines: readonly string[];
  readonly buttons: readonly Button[];
}

const worded = (reminder: Reminder, lang: DeskLanguage, { calendar, alone }: ReminderPlace): Worded => {
  const written = textsFor(lang).lang;
  const words = reminderTexts[written];
  switch (reminder.kind) {
    case 'verification': {
      const { opportunity, deadline, workingDaysLeft } = reminder;
      const number = opportunity.number ?? '';
      const customer = plain(opportunity.fields.customer_name ?? '');
      return {
        lines: [words.verification(number, customer, workingDaysLeft), words.verificationNext(formatDeadline(deadline, lang, calendar))],
        buttons: number === '' ? [] : [{ label: number, action: { do: 'status', number } }],
      };
    }
    case 'ho': {
      const { number, deadline, workingDaysLeft } = reminder;
      return {
        lines: [words.ho(number, workingDaysLeft), words.hoNext(formatDeadline(deadline, lang, calendar))],
        buttons: [hoButton(number)],
      };
    }
    case 'ho-taken-back': {
      const { number, deadline } = reminder;
      return {
        lines: [words.takenBack(number), words.takenBackNext(formatDay(deadline, lang))],
        buttons: [hoButton(number), { label: hoTexts[written].buttons.list, action: { do: 'start', form: 'ho' } }],
      };
    }
    case 'incentive': {
      const { number, opportunity, amount } = reminder;
      const sum = alone ? formatMoney({ min: amount, max: amount, currency: 'CNY' }, lang) : null;
      return {
        lines: [words.incentive(number, sum), words.incentiveNext(opportunity)],
        buttons: [
          ...(['confirm', 'contest'] as const).map((choice) => answerButton(number, incentiveAnswerTexts[written].choices[choice])),
          { label: number, action: { do: 'start', form: 'incentives', subject: number } },
        ],
      };
    }
    default:
      return reminder satisfies never;
  }
};

const hoButton = (number: string): Button => ({ label: number, action: { do: 'start', form: 'ho', subject: number } });

/** The form reads the choice out of what the press says, and asks for the confirmation. */
const answerButton = (number: string, choice: string): Button => ({
  label: choice,
  action: { do: 'start', form: 'incentive-answer', subject: number, text: `${choice} ${number}` },
});
