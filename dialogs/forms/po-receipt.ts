import type { Listener } from '../../services/notice.js';
import { type Button, say } from '../reply.js';
import { poTexts } from '../texts/po.js';
import { settingsTexts } from '../texts/settings.js';
import { textsFor } from '../texts/texts.js';
import type { SendingForm } from './form.js';

/** Whoever has turned off what would be promised is told so instead, with the way to have it. */
export const switchesOffered = ({ lang, reminders, news }: Listener): readonly Button[] => {
  const { buttons } = settingsTexts[textsFor(lang).lang];
  return [
    ...(news ? [] : [{ label: buttons.newsOn, action: { do: 'news', on: true } } as const]),
    ...(reminders ? [] : [{ label: buttons.on, action: { do: 'reminders', on: true } } as const]),
  ];
};

/** The number of the opportunity, and what comes next. */
export const poReceipt: SendingForm['receipt'] = ({ number }, _draft, to) => {
  const texts = textsFor(to.lang);
  const { receipt, receiptNext } = poTexts[texts.lang];
  const { buttons } = texts.general;
  const next = receiptNext(to).map((line) => `- ${line}`);
  return [
    say(`${receipt(number)}\n${next.join('\n')}`, [
      { label: buttons.list, action: { do: 'status', number } },
      { label: buttons.again, action: { do: 'start', form: 'po', fresh: true } },
      ...switchesOffered(to),
    ]),
  ];
};
