import { test } from '@jest/globals';
import { TEST_DATABASE_URL } from '../services/storage/postgres-server.js';
import { killRounds } from './kill-rounds.js';
import { replicaKillRounds } from './replica-kill-rounds.js';

/** `npm run soak -- --rounds 400` asks for more. */
const ROUNDS = Number(process.env.SOAK_ROUNDS ?? 40) / 2;
const LONGEST_ROUND_MS = 15_000;

test(
  `a desk killed ${ROUNDS} times between confirmation and receipt loses nothing and doubles nothing`,
  () => killRounds(ROUNDS),
  ROUNDS * LONGEST_ROUND_MS,
);

if (TEST_DATABASE_URL === undefined) test.skip('SKIPPED: replicas killed. Name a server in TEST_DATABASE_URL to run it', () => {});
else
  test(
    `replicas killed ${ROUNDS} times after a confirmation delivered four times lose nothing and double nothing`,
    () => replicaKillRounds(ROUNDS),
    ROUNDS * LONGEST_ROUND_MS,
  );
