// Fault runs for as long as one likes: `npm run soak -- --rounds 400`. Kills desks at random points of submissions, on SQLite and, where
// TEST_DATABASE_URL names a server, on PostgreSQL with two replicas; an auditor compares what people were told with what was submitted.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 2) {
  console.error(`--rounds is "${values.rounds}": give a whole number of 2 or more.`);
  process.exit(2);
}
buildIfStale();
const run = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', 'test/bot/kill.full'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DESK_TESTS: 'full', SOAK_ROUNDS: String(rounds) },
  },
);
process.exit(run.status ?? 1);
