import { z } from 'zod';
import { batchFields } from '../../dialogs/extract/batch-fields.js';
import { extract } from '../../dialogs/extract/extract.js';
import { isDay } from '../../rules/days.js';
import { dayIn } from '../../services/clock.js';
import type { Command } from '../cli.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';
import { readJsonLines } from './input-file.js';

const EXAMPLE = '{"id":"1","text":"客户是…，预算80万，…"}';

export const command: Command = {
  help: `Read the fields of an opportunity out of free text.

Usage:
  npm run --silent desk -- extract --batch FILE.jsonl [--today 2026-11-21]

  --batch FILE  a file with one JSON object a line: ${EXAMPLE};
                prints {"id","fields":{…}} a line, in the same order. "-" reads standard input
  --today DAY   the day from which "next month" is counted, as YYYY-MM-DD; without it, today

What the text does not say is absent from the fields. No server is needed.`,
  options: { batch: { type: 'string' }, today: { type: 'string' } },
  async run({ words, option }) {
    const batch = option('batch');
    const today = option('today') ?? dayIn(Date.now(), configFromEnvironment().timeZone);
    if (batch === undefined || words.length > 0)
      throw new UsageError('Give --batch FILE. For example: extract --batch messages.jsonl --today 2026-11-21');
    if (!isDay(today)) throw new UsageError(`--today is "${today}": give a day such as 2026-11-21.`);
    for (const { id, text } of readJsonLines(batch, z.object({ id: z.string(), text: z.string() }), EXAMPLE)) {
      console.log(JSON.stringify({ id, fields: batchFields(extract(text, { today })) }));
    }
    return 0;
  },
};
