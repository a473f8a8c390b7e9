import { say } from '../reply.js';
import { poTexts } from '../texts/po.js';
import { textsFor } from '../texts/texts.js';
import type { SendingForm } from './form.js';

/** The number of the opportunity, and what comes next. */
export const poReceipt: SendingForm['receipt'] = ({ number }, _draft, lang) => {
  const texts = textsFor(lang);
  const { receipt, receiptNext } = poTexts[texts.lang];
  const { buttons } = texts.general;
  return [
    say(`${receipt(number)}\n${receiptNext.map((line) => `- ${line}`).join('\n')}`, [
      { label: buttons.list, action: { do: 'status', number } },
      { label: buttons.again, action: { do: 'start', form: 'po', fresh: true } },
    ]),
  ];
};
