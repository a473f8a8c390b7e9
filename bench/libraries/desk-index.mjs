import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as search from '../../dist/knowledge/search/engine.js';
import { toSimplified } from '../../dist/knowledge/text/convert.js';
import { fold, tidy } from '../../dist/knowledge/text/fold.js';

const written = (texts) => texts.filter((text) => text !== '').map(fold);

function* docsOf(entries) {
  for (const { id, question, alternates, answer } of entries) {
    yield { id, titles: written([question]), questions: written(alternates), answers: written([answer]), silent: [] };
  }
}

/** This project's index alone: built of a stream, saved, read back and asked. The texts of the entries are not part of it. */
export const create = ({ entries }) => {
  const { createEngine, loadEngine } = search;
  if (loadEngine === undefined) throw new Error('this build has no index that can be saved');
  const labels = new Map(entries.map(({ id }, label) => [id, label]));
  const folder = mkdtempSync(join(tmpdir(), 'bench-index-'));
  const file = join(folder, 'index');
  try {
    const started = performance.now();
    createEngine(docsOf(entries)).save(file);
    const built = performance.now();
    const engine = loadEngine(file);
    const loaded = performance.now();
    const ask = (query) => {
      const { text, count: mended } = engine.mend(toSimplified(tidy(query)));
      const { hits } = engine.search([{ text, weight: 1 }], { mended });
      return hits.map((hit) => [labels.get(engine.idOf(hit.doc)), hit.score]);
    };
    return Object.assign(ask, { buildMs: built - started, loadMs: loaded - built });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Loads what the engine loads at its first question (jieba, the tables of characters), which is not the index. */
export const warm = () =>
  create({ entries: [{ id: 'one', question: '怎么提交机会点', alternates: [], answer: 'How to submit it' }] })('提交');
