import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/commands.js';
import { FLOWS } from '../../dialogs/flows/flows.js';
import { wishedFlow } from '../../dialogs/wishes.js';
import { play } from './transcript.js';

const FOLDER = new URL('./transcripts', import.meta.url).pathname;
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** The flow that a line of a person orders; null where it orders none. */
const flowIn = (line: string): string | null => {
  const said = line.slice(2).replace(/^!?\[(.+)\]$/u, '$1');
  const command = readCommand(said);
  return command?.kind === 'flow' ? command.flow.id : (wishedFlow(said)?.id ?? null);
};

describe('transcripts', () => {
  test.each(['zh', 'en'])('every flow is begun in %s', (lang) => {
    const lines = files
      .filter((name) => name.startsWith(`${lang}-`))
      .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
      .filter((line) => line.startsWith('> '));
    const begun = new Set(lines.map(flowIn));
    expect(FLOWS.map(({ id }) => id).filter((id) => !begun.has(id))).toEqual([]);
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
