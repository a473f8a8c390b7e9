import { check } from '../../rules/check.js';
import { isDay } from '../../rules/days.js';
import { parseOpportunity } from '../../rules/parse.js';
import { dayIn } from '../../services/clock.js';
import { AppError } from '../../services/errors.js';
import type { Command } from '../cli.js';
import { configFromEnvironment } from '../environment.js';
import { readHolidays } from '../holidays.js';
import { UsageError } from '../main.js';
import { readJsonFile } from './input-file.js';

export const command: Command = {
  help: `Check an opportunity (PO) against the published rules before a reviewer does.

Usage:
  npm run --silent desk -- check FILE.json [--today 2026-11-21]

  FILE         one flat JSON object, such as {"customer_name":"…","bant_b":{"min":800000,"max":800000,"currency":"CNY"},…}. "-" reads standard input
  --today DAY  the day to check on, as YYYY-MM-DD; without it, today

Prints {"verdict":"ready|blocked","findings":[…]}; "blocked" means that at least one finding must be mended first. No server is needed.`,
  options: { today: { type: 'string' } },
  async run({ words, option }) {
    const [file, ...more] = words;
    if (file === undefined || more.length > 0)
      throw new UsageError('Name one JSON file. For example: npm run --silent desk -- check opportunity.json');
    const config = configFromEnvironment();
    const today = option('today') ?? dayIn(Date.now(), config.timeZone);
    if (!isDay(today)) throw new UsageError(`--today is "${today}": give a day such as 2026-11-21.`);
    const parsed = parseOpportunity(readJsonFile(file));
    if (!parsed.ok) {
      const problems = parsed.problems.map(({ message }) => `- ${message}`).join('\n');
      throw new AppError('input.invalid', `"${file}" is no opportunity.\n${problems}`);
    }
    const calendar = readHolidays(config.holidaysFile);
    console.log(JSON.stringify(check(parsed.opportunity, { today, calendar }), null, 2));
    return 0;
  },
};
