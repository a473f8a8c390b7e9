import { type Button, say } from '../reply.js';
import { poTexts } from '../texts/po.js';
import { settingsTexts } from '../texts/settings.js';
import { textsFor } from '../texts/texts.js';
import type { SendingForm } from './form.js';

/** Whoever has turned reminders off is told so where they would be promised, with the way to have them. */
export const remindersOffered = (lang: 'zh' | 'en', reminders: boolean): readonly Button[] =>
  reminders ? [] : [{ label: settingsTexts[lang].buttons.on, action: { do: 'reminders', on: true } }];

/** The number of the opportunity, and what comes next. */
export const poReceipt: SendingForm['receipt'] = ({ number }, _draft, { lang, reminders }) => {
  const texts = textsFor(lang);
  const { receipt, receiptNext } = poTexts[texts.lang];
  const { buttons } = texts.general;
  const next = receiptNext(reminders).map((line) => `- ${line}`);
  return [
    say(`${receipt(number)}\n${next.join('\n')}`, [
      { label: buttons.list, action: { do: 'status', number } },
      { label: buttons.again, action: { do: 'start', form: 'po', fresh: true } },
      ...remindersOffered(texts.lang, reminders),
    ]),
  ];
};
