import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { batchFields } from '../../../dialogs/extract/batch-fields.js';
import { extract } from '../../../dialogs/extract/extract.js';
import type { Expected } from './messages.js';
import { f1, tally } from './score.js';

const lineSchema = z.object({
  text: z.string(),
  expect: z.custom<Expected>((value) => typeof value === 'object' && value !== null),
  optional: z.array(z.string()).optional(),
});

/** Sets of messages that were written before the reader was run on them. */
const SETS = [
  { file: 'first.jsonl', floor: 0.985, inventions: 0 },
  { file: 'second.jsonl', floor: 0.98, inventions: 0 },
  { file: 'third.jsonl', floor: 0.98, inventions: 0 },
  { file: 'fourth.jsonl', floor: 0.98, inventions: 0 },
  { file: 'fifth.jsonl', floor: 0.99, inventions: 0 },
  { file: 'sixth.jsonl', floor: 0.99, inventions: 0 },
] as const;

describe('messages as partners write them', () => {
  test.each(SETS)('$file keeps its figure', ({ file, floor, inventions }) => {
    const lines = readFileSync(new URL(`unseen/${file}`, import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const tallies = lines.map((line) => {
      const { text, expect: expected, optional } = lineSchema.parse(JSON.parse(line));
      return tally(batchFields(extract(text, { today: '2026-11-21' })), expected, optional);
    });
    expect(f1(tallies)).toBeGreaterThanOrEqual(floor);
    expect(tallies.reduce((sum, { invented }) => sum + invented, 0)).toBeLessThanOrEqual(inventions);
  });
});
