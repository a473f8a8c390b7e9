import type { Reading } from '../knowledge/answer.js';
import type { Entry } from '../knowledge/entry.js';
import { type AnswerParts, conciseParts } from '../knowledge/render-text.js';
import type { DeskLanguage } from '../services/records.js';
import type { Scene } from './decision.js';
import { type Button, type Reply, say } from './reply.js';
import { type Texts, textsFor } from './texts/texts.js';

/** The source line: links where there is an address, the bare title where there is none; each title once. */
const citation = ({ sources }: AnswerParts, texts: Texts, lang: DeskLanguage): string => {
  const seen = new Map(sources.map(({ title, url }) => [title, url] as const));
  const links = [...seen].map(([title, url]) => (url ? `[${title}](${url})` : title));
  return `${texts.general.sources}${lang === 'en' ? ': ' : '：'}${links.join(lang === 'en' ? '; ' : '；')}`;
};

/** A list; lines that carry their own number keep it. */
const list = (lines: readonly string[]): string => lines.map((line) => (/^\d+\.\s/.test(line) ? line : `- ${line}`)).join('\n');

/** An entry as it is told: the line that answers, the short lines, where it is done, what stays open, where it comes from. */
const body = (parts: AnswerParts, lang: DeskLanguage, withDetails: boolean): string => {
  const texts = textsFor(lang);
  const colon = lang === 'en' ? ': ' : '：';
  return [
    `**${parts.lead}**`,
    list(withDetails ? [...parts.points, ...parts.details] : parts.points),
    [
      ...(parts.menuPath ? [`${texts.general.where}${colon}${parts.menuPath}`] : []),
      ...(parts.note ? [`${texts.general.open}${colon}${parts.note}`] : []),
      citation(parts, texts, lang),
    ].join('\n\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

const SHORT_LINES = 5;
const RELATED_BUTTONS = 3;

/** An entry as an answer, with what may be wanted next: the rest of it, the form it leads to, related entries. */
export const entryReply = (
  { desk, lang, texts }: Pick<Scene, 'desk' | 'lang' | 'texts'>,
  entry: Entry,
  options: { readonly full?: boolean; readonly bare?: boolean } = {},
): Reply => {
  const parts = conciseParts(entry, lang);
  // What fits into a short answer is read sooner than a button is pressed.
  const full = options.full === true || parts.details.length === 0 || parts.points.length + parts.details.length <= SHORT_LINES;
  const related = entry.related.flatMap((id): Button[] => {
    const next = desk.knowledge.entry(id);
    return next ? [{ label: conciseParts(next, lang).title, action: { do: 'topic', topic: id } }] : [];
  });
  const buttons: readonly Button[] = options.bare
    ? []
    : [
        ...(entry.form ? [{ label: texts.general.buttons.start, action: { do: 'start' as const, form: entry.form } }] : []),
        ...(full ? [] : [{ label: texts.general.buttons.details, action: { do: 'details' as const, topic: entry.id } }]),
        ...related.slice(0, RELATED_BUTTONS),
      ];
  return say(body(parts, lang, full), buttons);
};

/** "Which one do you mean?", with the entries to choose from. */
const whichReply = ({ lang, texts }: Scene, options: readonly Entry[], question: string): Reply =>
  say(texts.general.which, [
    ...options.map((entry): Button => ({ label: conciseParts(entry, lang).title, action: { do: 'topic', topic: entry.id } })),
    { label: texts.general.noneOfThese, action: { do: 'none', text: question } },
  ]);

/** An honest "that is not in my sources", with the nearest thing that they do say where one is known, and a way on. */
export const unknownReply = ({ lang, texts }: Scene, question: string, nearest: Entry | undefined): Reply => {
  const person: Button = { label: texts.general.buttons.person, action: { do: 'person', text: question } };
  if (!nearest) return say(texts.general.unknown, [person, { label: texts.general.buttons.menu, action: { do: 'menu' } }]);
  const { title, lead } = conciseParts(nearest, lang);
  return say(texts.general.leftOpen(lead), [person, { label: title, action: { do: 'topic', topic: nearest.id } }]);
};

/** What the desk says to a question. */
export const questionReply = (scene: Scene, { answer }: Reading, question: string): Reply => {
  switch (answer.outcome) {
    case 'answered':
      return entryReply(scene, answer.entry);
    case 'ambiguous':
      return whichReply(scene, answer.options, question);
    case 'unknown':
      return unknownReply(scene, question, answer.nearest);
    default:
      return answer satisfies never;
  }
};
