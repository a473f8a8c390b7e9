import type { Lang, Part } from './answer.js';
import type { Entry } from './entry.js';
import { toTraditional } from './text/convert.js';
import { WORDS, type Words } from './words.js';

/** A source as it is cited. */
interface SourcePart {
  readonly title: string;
  readonly url: string | null;
}

/** An entry's answer in one language, in the parts a reply is made of. */
export interface AnswerParts {
  readonly title: string;
  /** Says that the texts are in the other language, because the entry has no others; else null. */
  readonly foreign: string | null;
  readonly lead: string;
  readonly points: readonly string[];
  readonly details: readonly string[];
  readonly menuPath: string | null;
  readonly note: string | null;
  readonly sources: readonly SourcePart[];
}

/** The fixed words for a language, and what turns a text of ours into its characters. */
export function speech(lang: Lang): { readonly words: Words; readonly write: (text: string) => string } {
  return lang === 'en'
    ? { words: WORDS.en, write: (text) => text }
    : { words: WORDS.zh, write: lang === 'zh-TW' ? toTraditional : (text) => text };
}

/** The parts of an answer, converted for the language; dialogs make a reply with a "details" button of them. */
export function conciseParts(entry: Entry, lang: Lang): AnswerParts {
  const { words, write } = speech(lang);
  const key = lang === 'en' ? 'en' : 'zh';
  const answer = entry.answer[key];
  return {
    title: write(entry.title[key]),
    foreign: entry.only === undefined || entry.only === key ? null : write(key === 'en' ? words.onlyZh : words.onlyEn),
    lead: write(answer.lead),
    points: answer.points.map(write),
    details: answer.details.map(write),
    menuPath: entry.menuPath === null ? null : write(entry.menuPath),
    note: entry.note === undefined ? null : write(entry.note[key]),
    sources: entry.sources.map((source) => ({ title: write(source.title[key]), url: source.url ?? null })),
  };
}

/** The whole answer as plain text: what answers, the list, where it is done, what stays open, where it comes from. */
export function plainAnswer(entry: Entry, lang: Lang): string {
  const { words, write } = speech(lang);
  const parts = conciseParts(entry, lang);
  const lines = [parts.foreign ?? '', parts.lead, ...[...parts.points, ...parts.details].map((line) => `- ${line}`)];
  if (parts.menuPath !== null) lines.push(write(words.where) + parts.menuPath);
  if (parts.note !== null) lines.push(write(words.note) + parts.note);
  if (parts.sources.length > 0)
    lines.push(write(words.source) + parts.sources.map((source) => cite(source, words, write)).join(words.between));
  return lines.filter((line) => line !== '').join('\n');
}

/** "Which one do you mean?", with the titles to choose from, numbered. */
export function plainChoice(options: readonly Entry[], lang: Lang): string {
  const { words, write } = speech(lang);
  return [write(words.whichOne), ...options.map((option, i) => `${i + 1}. ${conciseParts(option, lang).title}`)].join('\n');
}

/** What the sources do say where they leave open what was asked, with the sentence on what stays open; empty without a nearest entry. */
export function plainNearest(nearest: Entry | undefined, lang: Lang): string {
  if (nearest === undefined) return '';
  const { words, write } = speech(lang);
  const { note, lead } = conciseParts(nearest, lang);
  return `${note === null ? '' : `\n${write(words.note)}${note}`}\n${write(words.nearest)}${lead}`;
}

/** The answers to several questions, each under the question it answers, and those that are left for later. */
export function plainParts(parts: readonly Part[], left: readonly string[], lang: Lang): string {
  const { words, write } = speech(lang);
  const quoted = (question: string): string => `${words.openQuote}${quotable(question)}${words.closeQuote}`;
  const sections = parts.map(({ text, answer }) => {
    switch (answer.outcome) {
      case 'answered':
        return `${quoted(text)}\n${plainAnswer(answer.entry, lang)}`;
      case 'ambiguous':
        return `${quoted(text)}\n${plainChoice(answer.options, lang)}`;
      case 'unknown':
        return `${quoted(text)}\n${write(words.unknownPart)}${plainNearest(answer.nearest, lang)}`;
      default:
        return answer satisfies never;
    }
  });
  return [...sections, ...(left.length === 0 ? [] : [`${write(words.left)}${left.map(quoted).join(lang === 'en' ? ', ' : '')}`])].join(
    '\n\n',
  );
}

/** What may be asked next, one question a line; empty where there is none. */
export function plainNext(next: readonly Entry[], lang: Lang): string {
  const { words, write } = speech(lang);
  return next.length === 0 ? '' : [write(words.next), ...next.map((entry) => `- ${conciseParts(entry, lang).title}`)].join('\n');
}

/** A quoted question is short: the person knows what he wrote. */
const MOST_QUOTED = 60;

/** A question of the person's as it is quoted: its beginning, where it is long. */
export function quotable(question: string): string {
  return question.length <= MOST_QUOTED ? question : `${question.slice(0, MOST_QUOTED - 1)}…`;
}

/** A source in one line; one without an address says so unless its title already does. */
function cite(source: SourcePart, words: Words, write: (text: string) => string): string {
  if (source.url !== null) return `${source.title} ${source.url}`;
  const marker = write(words.noAddress);
  return source.title.includes(marker.trim()) ? source.title : source.title + marker;
}
