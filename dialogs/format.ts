import type { Money, Period } from '../rules/opportunity.js';
import { type HolidayYears, isEstimated } from '../rules/working-days.js';
import type { DeskLanguage } from '../services/records.js';

const trim = (value: number): string => String(Number(value.toFixed(4)));
const commas = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

const UNITS = [
  { from: 100_000_000, name: '亿' },
  { from: 10_000, name: '万' },
] as const;

/** The largest unit in which four decimals hold the value to the cent; a rounded sum would be another sum. */
const unitOf = (value: number): (typeof UNITS)[number] | undefined =>
  UNITS.find(({ from }) => value >= from && Math.round(Number(trim(value / from)) * from * 100) === Math.round(value * 100));

const amountZh = (value: number, currency: Money['currency']): string => {
  const name = currency === 'USD' ? '美元' : '元';
  const unit = unitOf(value);
  return unit ? `${trim(value / unit.from)} ${unit.name}${name}` : `${commas(value)} ${name}`;
};

const amountEn = (value: number, currency: Money['currency']): string => `${currency} ${commas(value)}`;

/** A range in Chinese names its unit once where both ends share it: 200–300 万元. */
const rangeZh = (min: number, max: number, currency: Money['currency']): string => {
  const [low, high] = [unitOf(min), unitOf(max)];
  return low && low === high
    ? `${trim(min / low.from)}–${amountZh(max, currency)}`
    : `${amountZh(min, currency)}–${amountZh(max, currency)}`;
};

/** Money as people write it: `320 万元`, `不超过 120 万元`, `200–300 万元`; `CNY 2,400,000`, `up to USD 500,000`. */
export const formatMoney = ({ min, max, currency }: Money, lang: DeskLanguage): string => {
  const amount = lang === 'en' ? amountEn : amountZh;
  if (min !== undefined && max !== undefined) {
    if (min === max) return amount(min, currency);
    return lang === 'en' ? `${currency} ${commas(min)} to ${commas(max)}` : rangeZh(min, max, currency);
  }
  if (max !== undefined) return lang === 'en' ? `up to ${amount(max, currency)}` : `不超过 ${amount(max, currency)}`;
  return lang === 'en' ? `at least ${amount(min ?? 0, currency)}` : `至少 ${amount(min ?? 0, currency)}`;
};

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const QUARTERS_ZH = ['一', '二', '三', '四'];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const split = (iso: string): Day => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
};

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `2026 年 12 月 20 日`, `20 December 2026`. */
export const formatDay = (iso: string, lang: DeskLanguage): string => {
  const { year, month, day } = split(iso);
  return lang === 'en' ? `${day} ${MONTHS[month - 1]} ${year}` : `${year} 年 ${month} 月 ${day} 日`;
};

/** A last day; one in a year whose holidays are not published says that it is an estimate. */
export const formatDeadline = (iso: string, lang: DeskLanguage, calendar: HolidayYears | undefined): string => {
  const day = formatDay(iso, lang);
  if (!isEstimated(iso, calendar)) return day;
  return lang === 'en' ? `${day} (estimated)` : `预计 ${day}`;
};

/** The end of a span without what its beginning has said already: `2026 年 12 月 11 日至 20 日`. */
const shortDay = ({ year, month, day }: Day, start: Day): string =>
  [
    ...(year === start.year ? [] : [`${year} 年`]),
    ...(year === start.year && month === start.month ? [] : [`${month} 月`]),
    `${day} 日`,
  ].join(' ');

/** A span of days by its shortest name: a day, a month, a quarter, a half year, a year, else both ends. */
export const formatPeriod = ({ from, to }: Period, lang: DeskLanguage): string => {
  const en = lang === 'en';
  if (from === to) return formatDay(from, lang);
  const [start, end] = [split(from), split(to)];
  const whole = start.year === end.year && start.day === 1 && end.day === lastDayOf(end.year, end.month);
  const months = end.month - start.month + 1;
  if (whole && months === 1) return en ? `${MONTHS[start.month - 1]} ${start.year}` : `${start.year} 年 ${start.month} 月`;
  if (whole && months === 3 && start.month % 3 === 1) {
    const quarter = (start.month - 1) / 3;
    return en ? `Q${quarter + 1} ${start.year}` : `${start.year} 年第${QUARTERS_ZH[quarter]}季度`;
  }
  if (whole && months === 6 && start.month % 6 === 1) {
    const first = start.month === 1;
    return en ? `the ${first ? 'first' : 'second'} half of ${start.year}` : `${start.year} 年${first ? '上' : '下'}半年`;
  }
  if (whole && months === 12) return en ? `${start.year}` : `${start.year} 年`;
  return en
    ? `${start.month === end.month && start.year === end.year ? start.day : formatDay(from, lang)} to ${formatDay(to, lang)}`
    : `${formatDay(from, lang)}至 ${shortDay(end, start)}`;
};

/** Words in a row: `甲、乙`; `a, b`. */
export const formatList = (items: readonly string[], lang: DeskLanguage): string => items.join(lang === 'en' ? ', ' : '、');

/** A value from a person inside Markdown: nothing of it acts as markup, and it stays on its line. */
export const plain = (value: string): string => value.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');

/** A web address as a link; any other is text. */
export const webLink = (url: string, label = plain(url)): string =>
  /^https?:\/\/[^\s()[\]|<>]+$/u.test(url) ? `[${label}](${url})` : plain(url);
