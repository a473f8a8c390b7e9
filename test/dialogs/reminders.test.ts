import { describe, expect, test } from '@jest/globals';
import { readAction } from '../../dialogs/actions.js';
import { INCENTIVE_ANSWER_FORM } from '../../dialogs/forms/incentive-answer.js';
import { type ReminderPlace, reminderReplies } from '../../dialogs/reminders.js';
import { incentiveAnswerTexts } from '../../dialogs/texts/incentive-answer.js';
import { reminderTexts } from '../../dialogs/texts/reminders.js';
import type { DeskLanguage } from '../../services/records.js';
import type { Reminder } from '../../services/reminder.js';
import { TODAY } from './chat.js';

const ALONE: ReminderPlace = { calendar: undefined, alone: true };
const AMOUNT: Reminder = { kind: 'incentive', number: 'IN-20261121-0001', opportunity: 'PO-20260601-0001', amount: 50_000 };

const messageOf = (reminder: Reminder, lang: DeskLanguage, place = ALONE) => {
  const [reply] = reminderReplies(reminder, lang, place);
  if (reply?.kind !== 'message') throw new Error('A reminder is a message.');
  return reply;
};

describe('an announced amount', () => {
  test('is named where the person reads alone, and nowhere else', () => {
    expect(messageOf(AMOUNT, 'zh').text).toContain('5 万元');
    expect(messageOf(AMOUNT, 'en').text).toContain('CNY 50,000');
    for (const lang of ['zh', 'zh-TW', 'en'] as const)
      expect(messageOf(AMOUNT, lang, { ...ALONE, alone: false }).text).not.toMatch(/5 万|5 萬|50,000/);
  });

  test.each(['zh', 'zh-TW', 'en'] as const)('can be confirmed or contested by a button, and turned off: %s', (lang) => {
    const { buttons } = messageOf(AMOUNT, lang);
    const made = buttons.slice(0, 2).map(({ action }) => {
      expect(readAction(action)).toEqual(action);
      return action.do === 'start' ? INCENTIVE_ANSWER_FORM.extract(action.text ?? '', { today: TODAY, fields: {}, lang }) : null;
    });
    expect(made).toEqual([{ answer: 'confirm' }, { answer: 'contest' }]);
    expect(buttons.at(-1)?.action).toEqual({ do: 'reminders', on: false });
    expect(buttons.length).toBeLessThanOrEqual(5);
    if (lang !== 'zh-TW') expect(buttons.slice(0, 2).map(({ label }) => label)).toEqual(Object.values(incentiveAnswerTexts[lang].choices));
  });
});

describe('a last day', () => {
  const late: Reminder = { kind: 'ho', number: 'HO-20261230-0001', deadline: '2027-01-05', workingDaysLeft: 1 };

  test('in a year without published holidays is marked as estimated', () => {
    expect(messageOf(late, 'zh').text).toContain(reminderTexts.zh.hoNext('预计 2027 年 1 月 5 日'));
    expect(messageOf(late, 'en').text).toContain(reminderTexts.en.hoNext('5 January 2027 (estimated)'));
  });

  test('in a published year is not', () => {
    const calendar = { '2027': { off: ['2027-01-01'], worked: [] } };
    expect(messageOf(late, 'zh', { ...ALONE, calendar }).text).toContain(reminderTexts.zh.hoNext('2027 年 1 月 5 日'));
  });
});

test('an HO that was taken back says so, and what is not known of it', () => {
  const gone: Reminder = { kind: 'ho-taken-back', number: 'HO-20261118-0001', deadline: '2026-11-21' };
  expect(messageOf(gone, 'zh').text).toBe(
    `${reminderTexts.zh.takenBack('HO-20261118-0001')}\n\n${reminderTexts.zh.takenBackNext('2026 年 11 月 21 日')}`,
  );
});
