import type { Knowledge } from './answer.js';
import type { Entry } from './entry.js';
import { PROCESSES } from './processes.js';

const MOST = 3;

/** What is likely to be asked after an entry, best first: the next steps of its processes, then what it is related to; nothing of `seen`. */
export function nextQuestions(knowledge: Pick<Knowledge, 'entry'>, entry: Entry, seen: readonly string[]): Entry[] {
  const related = entry.related.flatMap((id) => knowledge.entry(id) ?? []);
  const ids = [...nextSteps(entry.id), ...entry.related, ...related.flatMap((one) => one.related)];
  const passed = new Set([entry.id, ...seen]);
  return [...new Set(ids)]
    .filter((id) => !passed.has(id))
    .flatMap((id) => knowledge.entry(id) ?? [])
    .slice(0, MOST);
}

function nextSteps(id: string): string[] {
  return PROCESSES.flatMap((steps) => {
    const at = steps.indexOf(id);
    const next = at < 0 ? undefined : steps[at + 1];
    return next === undefined ? [] : [next];
  });
}
