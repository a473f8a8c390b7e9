import type { DeskLanguage } from '../../services/records.js';
import type { Texts } from '../texts/texts.js';

/** Activities by the names that free text is read into and that the choices have. */
const NAMES = {
  客户会谈: 'meeting',
  客户交流: 'meeting',
  需求对齐: 'alignment',
  方案讨论: 'discussion',
  方案演示: 'demo',
  POC测试: 'poc',
} as const;

const ITEM = new RegExp(`^(${Object.keys(NAMES).join('|')})(?:([一两三四五几\\d]+)次)?$`, 'u');
const COUNTS: Readonly<Record<string, string>> = { 一: '1', 两: '2', 三: '3', 四: '4', 五: '5' };

/** An activity as people read it. In Chinese a count reads as it was said (客户交流两次), in English as `Customer meeting ×2`. */
export const activityLabel = (item: string, lang: DeskLanguage, { choices }: Texts): string => {
  const [, name, count] = ITEM.exec(item) ?? [];
  if (name === undefined || (lang !== 'en' && (count !== undefined || name === '客户交流'))) return item;
  const label = choices[NAMES[name as keyof typeof NAMES]];
  if (count === undefined) return label;
  return count === '几' ? `${label} (${choices.several})` : `${label} ×${COUNTS[count] ?? count}`;
};
