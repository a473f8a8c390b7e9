// Indexes the content that ships, so that a start reads the index instead of making it. Called by the build; needs dist/.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [{ loadEntries }, { sortedDocs }, { readyIndexFile }, { createEngine }] = await Promise.all(
  ['load', 'entry-doc', 'ready-index', 'search/engine'].map((name) => import(`../dist/knowledge/${name}.js`)),
);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = at('../dist/index');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const docs = sortedDocs(loadEntries(at('../knowledge/content')));
createEngine(docs).save(readyIndexFile(folder, docs));
