import type { Entry } from './entry.js';
import type { Doc } from './search/doc.js';
import { foldSimplified } from './text/fold.js';
import { sentencesOf } from './text/sentences.js';

/** Entries in the order of their ids: the order in which they are indexed. */
export function sortedById(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What of the content that ships is searched, in the order of the entries' ids. */
export function sortedDocs(entries: readonly Entry[]): Doc[] {
  return sortedById(entries).map((entry) => docOf(entry, foldSimplified));
}

/** What of an entry is searched, and in which part; equal texts once. `folding` makes texts comparable. */
export function docOf(entry: Entry, folding: (text: string) => string): Doc {
  const { zh, en } = entry.answer;
  return {
    id: entry.id,
    titles: unique([entry.title.zh, entry.title.en].map(folding)),
    questions: unique([...entry.alternates.zh, ...entry.alternates.en].map(folding)),
    answers: unique(
      [
        zh.lead,
        ...zh.points,
        ...zh.details,
        en.lead,
        ...en.points,
        ...en.details,
        ...(entry.menuPath === null ? [] : [entry.menuPath]),
      ].flatMap((line) => sentencesOf(folding(line))),
    ),
    silent: unique(
      [
        ...(entry.note === undefined ? [] : [entry.note.zh, entry.note.en]),
        ...(entry.unanswered?.zh ?? []),
        ...(entry.unanswered?.en ?? []),
      ].map(folding),
    ),
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
