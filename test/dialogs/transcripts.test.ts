import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { play } from './transcript.js';

const FOLDER = new URL('./transcripts', import.meta.url).pathname;
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

describe('transcripts', () => {
  test('there are at least twenty, in both languages', () => {
    expect(files.length).toBeGreaterThanOrEqual(20);
    expect(files.some((name) => name.startsWith('zh-')) && files.some((name) => name.startsWith('en-'))).toBe(true);
  });

  test.each(files)('%s', async (name) => {
    const path = join(FOLDER, name);
    const written = readFileSync(path, 'utf8');
    const played = await play(written);
    // `UPDATE_TRANSCRIPTS=1` writes what the desk says now; read the difference before committing it.
    if (process.env.UPDATE_TRANSCRIPTS === '1') writeFileSync(path, played);
    else expect(played).toBe(written);
  });
});
