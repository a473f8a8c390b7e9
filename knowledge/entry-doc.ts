import type { Entry } from './entry.js';
import type { Doc } from './search/doc.js';
import { sentencesOf } from './text/sentences.js';

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
