import { join } from 'node:path';
import type { Knowledge } from '../knowledge/answer.js';
import { createKnowledge } from '../knowledge/engine.js';
import { loadEntries } from '../knowledge/load.js';
import { loadClassifier } from '../knowledge/load-classifier.js';
import { liveEntries, openReleases } from '../services/storage/knowledge-file.js';
import { contentFolder, indexFolder } from './content-folder.js';

/** The knowledge of this desk: what ships, with what its staff published laid over it. */
export async function loadKnowledge(dataDir: string): Promise<Knowledge> {
  const { book } = await openReleases(join(dataDir, 'knowledge.json'));
  const folder = contentFolder();
  const shipped = loadEntries(folder);
  return createKnowledge(liveEntries(shipped, book), { classifier: loadClassifier(folder), ready: indexFolder(), shipped });
}
