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

/**
 * Reads the index that the build left of the documents that ship and changes in it what these `docs` change; where there is none, or it cannot be
 * used, they are indexed now. Only the numbers of the documents tell which way it went.
 */
export function readyEngine(folder: string, docs: readonly Doc[], classifier?: Classifier, shipped: readonly Doc[] = docs): Engine {
  const file = readyIndexFile(folder, shipped);
  if (!existsSync(file)) return createEngine(docs, classifier);
  try {
    const engine = loadEngine(file, shipped, classifier);
    if (shipped !== docs) change(engine, shipped, docs);
    return engine;
  } catch (error) {
    if (error instanceof KnowledgeError) return createEngine(docs, classifier);
    throw error;
  }
}

function change(engine: Engine, from: readonly Doc[], to: readonly Doc[]): void {
  const before = new Map(from.map((doc) => [doc.id, JSON.stringify(doc)]));
  for (const doc of to) {
    if (before.get(doc.id) !== JSON.stringify(doc)) engine.upsert(doc);
    before.delete(doc.id);
  }
  for (const id of before.keys()) engine.withdraw(id);
}
