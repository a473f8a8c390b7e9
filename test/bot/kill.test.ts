import { test } from '@jest/globals';
import { TEST_DATABASE_URL } from '../services/storage/postgres-server.js';
import { killRounds } from './kill-rounds.js';
import { replicaKillRounds } from './replica-kill-rounds.js';

test('a desk killed between confirmation and receipt loses nothing and doubles nothing', () => killRounds(4), 90_000);

if (TEST_DATABASE_URL === undefined) test.skip('SKIPPED: a replica killed. Name a server in TEST_DATABASE_URL to run it', () => {});
else
  test('a replica killed after a confirmation delivered four times loses nothing and doubles nothing', () => replicaKillRounds(4), 90_000);
