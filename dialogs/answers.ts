import type { Part, Reading } from '../knowledge/answer.js';
import type { Entry } from '../knowledge/entry.js';
import { nextQuestions } from '../knowledge/next-questions.js';
import { type AnswerParts, conciseParts, quotable } from '../knowledge/render-text.js';
import type { DeskLanguage } from '../services/records.js';
import type { KnowingScene } from './decision.js';
import { plain } from './format.js';
import { type Button, type Reply, say } from './reply.js';
import { flowLabels } from './texts/flow-labels.js';
import { type Texts, textsFor } from './texts/texts.js';

/** The source line: links where there is an address, the bare title where there is none; each title once. */
export const citation = (sources: AnswerParts['sources'], texts: Texts, lang: DeskLanguage): string => {
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
    parts.foreign ?? '',
    `**${parts.lead}**`,
    list(withDetails ? [...parts.points, ...parts.details] : parts.points),
    [
      ...(parts.menuPath ? [`${texts.general.where}${colon}${parts.menuPath}`] : []),
      ...(parts.note ? [`${texts.general.open}${colon}${parts.note}`] : []),
      citation(parts.sources, texts, lang),
    ].join('\n\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

const SHORT_LINES = 5;

export const topicButton = (entry: Entry, lang: DeskLanguage): Button => ({
  label: conciseParts(entry, lang).title,
  action: { do: 'topic', topic: entry.id },
});

/** An entry as an answer, with what may be wanted next: what of it can be done here, the rest of it, up to three questions not yet asked here. */
export const entryReply = (
  { desk, lang, texts, state }: Pick<KnowingScene, 'desk' | 'lang' | 'texts' | 'state'>,
  entry: Entry,
  options: { readonly full?: boolean } = {},
): Reply => {
  const parts = conciseParts(entry, lang);
  // What fits into a short answer is read sooner than a button is pressed.
  const full = options.full === true || parts.details.length === 0 || parts.points.length + parts.details.length <= SHORT_LINES;
  return say(body(parts, lang, full), [
    ...(entry.form ? [{ label: flowLabels[texts.lang][entry.form], action: { do: 'start' as const, form: entry.form } }] : []),
    ...(full ? [] : [{ label: texts.general.buttons.details, action: { do: 'details' as const, topic: entry.id } }]),
    ...nextQuestions(desk.knowledge, entry, state.seen).map((next) => topicButton(next, lang)),
  ]);
};

const choiceButtons = ({ lang, texts }: KnowingScene, options: readonly Entry[], question: string): readonly Button[] => [
  ...options.map((entry) => topicButton(entry, lang)),
  { label: texts.general.noneOfThese, action: { do: 'none', text: question } },
];

/** An honest "that is not in my sources", with the nearest thing that they do say where one is known, and a way on. */
export const unknownReply = ({ lang, texts }: KnowingScene, question: string, nearest: Entry | undefined): Reply => {
  const person = personButton(texts, question);
  if (!nearest) return say(texts.general.unknown, [person, { label: texts.general.buttons.menu, action: { do: 'menu' } }]);
  return say(`${leftOpen(nearest, lang)}\n\n${texts.general.passOn}`, [person, topicButton(nearest, lang)]);
};

const personButton = (texts: Texts, question: string): Button => ({
  label: texts.general.buttons.person,
  action: { do: 'person', text: question },
});

/** That the sources leave it open, in the entry's own words where it has them, and what they do say. */
const leftOpen = (nearest: Entry, lang: DeskLanguage): string => {
  const { general } = textsFor(lang);
  const { lead, note, foreign } = conciseParts(nearest, lang);
  const colon = lang === 'en' ? ': ' : '：';
  return [
    general.leftOpen,
    ...(note ? [`${general.open}${colon}${note}`] : []),
    ...(foreign ? [foreign] : []),
    `${general.stated}${colon}${lead}`,
  ].join('\n\n');
};

/** The answers to several questions of one message, each under the question; what needs the person's word has its buttons. */
const severalReply = (scene: KnowingScene, { parts, left }: Reading): Reply => {
  const { lang, texts, desk, state } = scene;
  const sections = parts.map((part) => `> ${quoted(part.text, lang)}\n\n${partBody(scene, part)}`);
  if (left.length > 0) sections.push(`${texts.general.left}\n\n${list(left.map((question) => quoted(question, lang)))}`);
  const doubtful = parts.flatMap(({ answer, text }) => (answer.outcome === 'ambiguous' ? choiceButtons(scene, answer.options, text) : []));
  const open = parts.find(({ answer }) => answer.outcome === 'unknown');
  const answered = parts.flatMap(({ answer }) => (answer.outcome === 'answered' ? [answer.entry] : []));
  const next = answered.flatMap((entry) => nextQuestions(desk.knowledge, entry, state.seen).slice(0, 1));
  return say(sections.join('\n\n'), [
    ...doubtful.slice(0, 4),
    ...(open ? [personButton(texts, open.text)] : []),
    ...(doubtful.length > 0 ? [] : [...new Set(next)].map((entry) => topicButton(entry, lang))),
  ]);
};

const partBody = ({ lang, texts }: KnowingScene, { answer }: Part): string => {
  switch (answer.outcome) {
    case 'answered':
      return body(conciseParts(answer.entry, lang), lang, false);
    case 'ambiguous':
      return [texts.general.which, list(answer.options.map((entry, i) => `${i + 1}. ${conciseParts(entry, lang).title}`))].join('\n\n');
    case 'unknown':
      return answer.nearest ? leftOpen(answer.nearest, lang) : texts.general.unknownPart;
    default:
      return answer satisfies never;
  }
};

/** A question in the person's words, short, without what would act as markup. */
const quoted = (question: string, lang: DeskLanguage): string => {
  const short = plain(quotable(question));
  return lang === 'en' ? `"${short}"` : `“${short}”`;
};

/** What the desk says to a question. */
export const questionReply = (scene: KnowingScene, reading: Reading, question: string): Reply => {
  const { answer } = reading;
  if (reading.parts.length > 0) return severalReply(scene, reading);
  switch (answer.outcome) {
    case 'answered':
      return entryReply(scene, answer.entry);
    case 'ambiguous':
      return say(scene.texts.general.which, choiceButtons(scene, answer.options, question));
    case 'unknown':
      return unknownReply(scene, question, answer.nearest);
    default:
      return answer satisfies never;
  }
};
