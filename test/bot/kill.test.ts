import { test } from '@jest/globals';
import { killRounds } from './kill-rounds.js';

test('a desk killed between confirmation and receipt loses nothing and doubles nothing', () => killRounds(3), 60_000);
