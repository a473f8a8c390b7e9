import { z } from 'zod';
import type { Command } from '../cli.js';
import { askRunningDesk } from '../control/door-client.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';

const listSchema = z.object({
  opportunities: z.array(
    z.object({
      number: z.string(),
      status: z.string(),
      deadline: z.string().nullable(),
      customerName: z.string().nullable(),
      name: z.string().nullable(),
    }),
  ),
  more: z.boolean(),
});
const decidedSchema = z.object({ number: z.string(), status: z.string(), deadline: z.string().nullable() });
const clockSchema = z.object({ now: z.string(), today: z.string(), offsetMs: z.number() });

const STEP = /^\+(\d{1,4})(d|h|wd)$/;
const UNITS = { d: 'days', h: 'hours', wd: 'working-days' } as const;

export const command: Command = {
  help: `Play the vendor's side in a demonstration, through the Partner Center's own contract.

Usage:
  npm run --silent desk -- sandbox list
  npm run --silent desk -- sandbox pass NUMBER
  npm run --silent desk -- sandbox reject NUMBER --reason bant_b=预算没有写明 [--reason FIELD=TEXT …]
  npm run --silent desk -- sandbox clock [+3d | +5h | +10wd]

  pass      moves 审核中 (in review) to 验证中 (verification), and 验证中 to 机会点验证通过 (verified)
  reject    moves it to 已驳回 (rejected); --reason names a field and why, or only why: --reason "信息不全"
  clock     shows the desk's clock, or moves it forward by days (d), hours (h) or working days (wd)

The desk must be running (npm start) with the embedded Partner Center and without a portal key.`,
  options: { reason: { type: 'string', multiple: true } },
  async run({ words, all }) {
    const [action, argument, ...more] = words;
    if (more.length > 0) throw new UsageError(`"${more[0]}" is not expected. How to call it: npm run desk -- sandbox --help`);
    const config = configFromEnvironment();
    switch (action) {
      case 'list': {
        const { opportunities, more: isMore } = await askRunningDesk(config, 'sandbox-list', {}, listSchema);
        for (const { number, status, deadline, customerName, name } of opportunities) {
          console.log([number, status, awaited(status, deadline) ?? '-', customerName ?? name ?? '-'].join('  '));
        }
        if (opportunities.length === 0) console.log('No opportunity has been submitted yet.');
        if (isMore) console.log('… and older ones.');
        return 0;
      }
      case 'pass':
      case 'reject': {
        const number = argument ?? '';
        const reasons = all('reason').map(reasonOf);
        if (number === '') throw new UsageError(`Name the opportunity: npm run --silent desk -- sandbox ${action} PO-20261121-0001`);
        if (action === 'reject' && reasons.length === 0) throw new UsageError('A rejection needs a reason: --reason FIELD=TEXT');
        if (action === 'pass' && reasons.length > 0) throw new UsageError('Only a rejection has reasons. Leave --reason out.');
        const { status, deadline } = await askRunningDesk(config, 'sandbox-decide', { number, decision: action, reasons }, decidedSchema);
        console.log([number, status, awaited(status, deadline) ?? []].flat().join('  '));
        return 0;
      }
      case 'clock': {
        const { today, now, offsetMs } = await askRunningDesk(config, 'sandbox-clock', stepOf(argument), clockSchema);
        console.log(`${today}  ${now}${offsetMs === 0 ? '' : `  (${Math.round(offsetMs / 3_600_000)} h ahead)`}`);
        return 0;
      }
      default:
        throw new UsageError(
          `"${action ?? ''}" is nothing the sandbox does. It does: list, pass, reject, clock. More: npm run desk -- sandbox --help`,
        );
    }
  },
};

/** The deadline, while somebody still has to decide by it. */
const awaited = (status: string, deadline: string | null): string | null => (status === '验证中' ? deadline : null);

/** `FIELD=TEXT`, or a text about the whole. */
function reasonOf(given: string): { readonly field: string | null; readonly reason: string } {
  const [, field, reason] = /^([a-z][a-z0-9_.]*)=(.+)$/s.exec(given) ?? [];
  return field === undefined || reason === undefined ? { field: null, reason: given } : { field, reason };
}

function stepOf(given: string | undefined): { readonly unit: 'none' | (typeof UNITS)[keyof typeof UNITS]; readonly count: number } {
  if (given === undefined) return { unit: 'none', count: 0 };
  const [, count, unit] = STEP.exec(given) ?? [];
  if (count !== undefined && (unit === 'd' || unit === 'h' || unit === 'wd')) return { unit: UNITS[unit], count: Number(count) };
  throw new UsageError(`"${given}" is no step of the clock. Write +3d for days, +5h for hours or +10wd for working days.`);
}
