import { fileURLToPath } from 'node:url';
import { createKnowledge } from '../../knowledge/engine.js';
import type { Entry } from '../../knowledge/entry.js';
import { loadEntries } from '../../knowledge/load.js';
import { loadClassifier } from '../../knowledge/load-classifier.js';

/** An entry with the least it needs; give what matters to the test. */
export function entryOf(id: string, given: Partial<Entry> = {}): Entry {
  return {
    id,
    system: 'test',
    kind: 'policy',
    title: { zh: `标题 ${id}`, en: `Title ${id}` },
    answer: { zh: { lead: '答案。', points: [], details: [] }, en: { lead: 'Answer.', points: [], details: [] } },
    menuPath: null,
    sources: [{ title: { zh: '来源页', en: 'Source page' } }],
    related: [],
    alternates: { zh: [], en: [] },
    confidence: 'verified',
    owner: 'test',
    reviewOn: '2027-05-21',
    ...given,
  };
}

/** The content that ships. */
export const contentFolder = fileURLToPath(new URL('../../knowledge/content', import.meta.url));
export const shipped = loadEntries(contentFolder);
export const knowledge = createKnowledge(shipped, {
  classifier: loadClassifier(contentFolder),
  ready: fileURLToPath(new URL('../../dist/index', import.meta.url)),
});
