import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Classifier } from './classifier/classifier.js';
import { KnowledgeError } from './error.js';
import type { Doc } from './search/doc.js';
import { createEngine, type Engine, loadEngine } from './search/engine.js';

/** The file of a folder that holds the index of just these documents: its name follows from all their texts, so that one of other texts is never read. */
export function readyIndexFile(folder: string, docs: readonly Doc[]): string {
  const hash = createHash('sha256');
  for (const doc of docs) hash.update(JSON.stringify(doc));
  return join(folder, `${hash.digest('hex').slice(0, 32)}.index`);
}

/** Reads the index that the build left for these documents; where there is none, or it cannot be used, they are indexed now. */
export function readyEngine(folder: string, docs: readonly Doc[], classifier?: Classifier): Engine {
  const file = readyIndexFile(folder, docs);
  if (!existsSync(file)) return createEngine(docs, classifier);
  try {
    return loadEngine(file, docs, classifier);
  } catch (error) {
    if (error instanceof KnowledgeError) return createEngine(docs, classifier);
    throw error;
  }
}
