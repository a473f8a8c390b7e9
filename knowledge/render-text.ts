import type { Lang } from './answer.js';
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
  const { write } = speech(lang);
  const key = lang === 'en' ? 'en' : 'zh';
  const answer = entry.answer[key];
  return {
    title: write(entry.title[key]),
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
  const lines = [parts.lead, ...[...parts.points, ...parts.details].map((line) => `- ${line}`)];
  if (parts.menuPath !== null) lines.push(write(words.where) + parts.menuPath);
  if (parts.note !== null) lines.push(write(words.note) + parts.note);
  if (parts.sources.length > 0)
    lines.push(write(words.source) + parts.sources.map((source) => cite(source, words, write)).join(words.between));
  return lines.filter((line) => line !== '').join('\n');
}

/** A source in one line; one without an address says so unless its title already does. */
function cite(source: SourcePart, words: Words, write: (text: string) => string): string {
  if (source.url !== null) return `${source.title} ${source.url}`;
  const marker = write(words.noAddress);
  return source.title.includes(marker.trim()) ? source.title : source.title + marker;
}
