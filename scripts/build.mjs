// Builds dist/ when a source is newer than the last build. `.npmrc` switches off npm's pre- and post-scripts, so start, desk and test call this themselves.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const sources = ['rules', 'knowledge', 'services', 'dialogs', 'bot', 'types'];

const newest = (folder) => {
  let latest = 0;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) latest = Math.max(latest, newest(path));
    else if (item.name.endsWith('.ts') || item.name.endsWith('.json')) latest = Math.max(latest, statSync(path).mtimeMs);
  }
  return Math.max(latest, statSync(folder).mtimeMs);
};

const isStale = () => {
  // An image holds what was built and not what it was built of.
  if (!existsSync(join(root, 'tsconfig.build.json'))) return false;
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  const configured = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((name) => statSync(join(root, name)).mtimeMs);
  return Math.max(...configured, ...sources.filter((name) => existsSync(join(root, name))).map((name) => newest(join(root, name)))) > built;
};

/** Compiles and indexes the content when something changed; ends the process with tsc's own exit code when it fails. */
export const buildIfStale = () => {
  if (!isStale()) return;
  const started = new Date();
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const run = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.status !== 0) process.exit(run.status ?? 1);
  const index = spawnSync(process.execPath, [join(root, 'scripts', 'build-index.mjs')], { stdio: 'inherit' });
  if (index.status !== 0) process.exit(index.status ?? 1);
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) buildIfStale();
