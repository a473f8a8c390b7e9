import { test } from '@jest/globals';
import { killRounds } from './kill-rounds.js';

test('a desk killed twenty times between confirmation and receipt loses nothing and doubles nothing', () => killRounds(20), 240_000);
