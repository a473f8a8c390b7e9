import { dayIn } from '../services/clock.js';
import type { RemoteProgress } from '../services/partner-center/port.js';
import type { DeskLanguage } from '../services/records.js';
import type { Scene } from './decision.js';
import { formatDay, formatList, formatMoney } from './format.js';
import { progressTexts } from './texts/progress.js';

/** A sum in yuan as people write it. */
export const yuanText = (amount: number, lang: DeskLanguage): string => formatMoney({ min: amount, max: amount, currency: 'CNY' }, lang);

/** A report that was made before: its day, and what it said in one line, as it was written. */
export const reportParts = (
  { at, stage, amount, expectedDate, note }: RemoteProgress,
  { lang, texts, turn }: Scene,
): readonly [day: string, what: string] => {
  const parts = [
    progressTexts[texts.lang].stages[stage],
    ...(amount === null ? [] : [yuanText(amount, lang)]),
    ...(expectedDate === null ? [] : [formatDay(expectedDate, lang)]),
    ...(note === null ? [] : [note]),
  ];
  return [formatDay(dayIn(at, turn.timeZone), lang), formatList(parts, lang)];
};
