// Runs jest on the sources (ESM needs the VM modules flag); --full runs the long suites. Further arguments go to jest.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const full = process.argv.includes('--full');
buildIfStale(); // the process tests run the compiled product
const run = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    ...process.argv.slice(2).filter((arg) => arg !== '--full'),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, DESK_TESTS: full ? 'full' : 'short' } },
);
if (!process.env.TEST_DATABASE_URL) {
  console.error(
    '\nSKIPPED: everything on PostgreSQL. Name a server in TEST_DATABASE_URL (postgres://postgres@127.0.0.1:5432/postgres): each test makes a database of its own there and drops it.',
  );
}
process.exit(run.status ?? 1);
