import { z } from 'zod';
import type { Json } from '../../services/records.js';
import type { ActivityBody } from '../render.js';

/** A button as the terminal offers it: by its number. */
export interface TerminalButton {
  readonly title: string;
  readonly value: Json;
}

const messageSchema = z.object({
  type: z.literal('message'),
  text: z.string().optional(),
  suggestedActions: z.object({ actions: z.array(z.object({ title: z.string(), value: z.json() })) }).optional(),
  attachments: z.array(z.object({ content: z.object({ body: z.array(z.object({ type: z.string() })).optional() }).optional() })).optional(),
});

const NO_CARDS = {
  zh: '（卡片请在网页上填；这里可以直接用文字回答。）',
  'zh-TW': '（卡片請在網頁上填；這裡可以直接用文字回答。）',
  en: '(Cards are filled in the web chat; here you can answer in words.)',
};

/** What a terminal shows of an activity: its text without markup, and its buttons with their numbers. */
export function showActivity(
  activity: ActivityBody,
  locale: string,
): { readonly text: string; readonly buttons: readonly TerminalButton[] } {
  const parsed = messageSchema.safeParse(activity);
  if (!parsed.success) return { text: '', buttons: [] };
  const { text = '', suggestedActions, attachments = [] } = parsed.data;
  const buttons = suggestedActions?.actions ?? [];
  const lines = [
    ...(text === '' ? [] : [plain(text)]),
    ...(!attachments.some(isFilledIn) ? [] : [locale in NO_CARDS ? NO_CARDS[locale as keyof typeof NO_CARDS] : NO_CARDS.zh]),
    ...(buttons.length === 0 ? [] : [buttons.map(({ title }, index) => `[${index + 1}] ${title}`).join('\n')]),
  ];
  return { text: lines.join('\n\n'), buttons };
}

/** A picture and a menu say nothing that the text does not. */
const isFilledIn = ({
  content,
}: {
  readonly content?: { readonly body?: readonly { readonly type: string }[] | undefined } | undefined;
}): boolean => content?.body?.some(({ type }) => type.startsWith('Input.')) === true;

/** The plainest markdown as a terminal shows it: no stars, table rows as columns, links with their address. */
const plain = (markdown: string): string =>
  markdown
    .split('\n')
    .filter((line) => !/^\s*\|(?:\s*:?-*:?\s*\|)+\s*$/.test(line))
    .map((line) => line.replace(/^\s*\|\s?(.*?)\s?\|\s*$/, (_all, cells: string) => cells.split(' | ').join('  ')))
    .join('\n')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/^> /gm, '')
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
    .replace(/\\([\\`*_{}[\]()#+.!|~<>-])/g, '$1');
