import { z } from 'zod';
import type { Call } from '../cli.js';
import type { Config } from '../config.js';
import { askRunningDesk } from '../control/door-client.js';
import { UsageError } from '../main.js';

interface Action {
  /** How many words it takes. */
  readonly words: number;
  readonly run: (call: Omit<Call, 'process'> & { readonly config: Config }) => Promise<void>;
}

const state = { number: z.string(), status: z.string() };
const listSchema = z.object({
  opportunities: z.array(
    z.object({
      ...state,
      deadline: z.string().nullable(),
      customerName: z.string().nullable(),
      name: z.string().nullable(),
      withdrawalRequests: z.array(z.object({ reason: z.string() })),
    }),
  ),
  hos: z.array(z.object({ ...state, deadline: z.string(), customerName: z.string() })),
  incentives: z.array(z.object({ ...state, opportunity: z.string(), amount: z.number().nullable() })),
  more: z.boolean(),
});
const decidedSchema = z.object({ ...state, deadline: z.string().nullable() });
const sharedSchema = z.object({ ...state, deadline: z.string(), partnerId: z.string() });
const announcedSchema = z.object({ ...state, amount: z.number().nullable() });
const factsSchema = z.object({ partnerId: z.string(), personId: z.string().optional(), facts: z.record(z.string(), z.unknown()) });
const clockSchema = z.object({ now: z.string(), today: z.string(), offsetMs: z.number() });

/** What the sandbox does, by its first word. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  list: {
    words: 0,
    async run({ config }) {
      const { opportunities, hos, incentives, more } = await askRunningDesk(config, 'sandbox-list', {}, listSchema);
      for (const { number, status, deadline, customerName, name, withdrawalRequests } of opportunities) {
        print(
          number,
          status,
          awaited(status, deadline) ?? '-',
          customerName ?? name ?? '-',
          ...withdrawalRequests.map(({ reason }) => `撤回: ${reason}`),
        );
      }
      for (const { number, status, deadline, customerName } of hos) print(number, status, awaited(status, deadline) ?? '-', customerName);
      for (const { number, status, opportunity, amount } of incentives)
        print(number, status, opportunity, amount === null ? '-' : `${amount} CNY`);
      if (opportunities.length + hos.length + incentives.length === 0) console.log('No opportunity has been submitted yet.');
      if (more) console.log('… and older ones.');
    },
  },
  pass: { words: 1, run: ({ config, words, all }) => decide(config, 'pass', words[0] ?? '', all('reason')) },
  reject: { words: 1, run: ({ config, words, all }) => decide(config, 'reject', words[0] ?? '', all('reason')) },
  'share-ho': {
    words: 0,
    async run({ config, option }) {
      const wish = {
        partnerId: option('partner') ?? null,
        name: option('name') ?? '云上业务系统迁移',
        customerName: option('customer') ?? '宁波云栖港务有限公司',
        age: ageOf(option('age') ?? '0h'),
      };
      const { number, status, deadline, partnerId } = await askRunningDesk(config, 'sandbox-share', wish, sharedSchema);
      print(number, status, deadline, partnerId);
    },
  },
  announce: {
    words: 2,
    async run({ config, words: [number, amount = ''] }) {
      if (number === undefined || !/^\d+(\.\d{1,2})?$/.test(amount)) {
        throw new UsageError(
          'Name the application and the amount in yuan: npm run --silent desk -- sandbox announce IN-20261121-0001 50000',
        );
      }
      const answer = await askRunningDesk(config, 'sandbox-announce', { number, amount: Number(amount) }, announcedSchema);
      print(answer.number, answer.status, `${answer.amount} CNY`);
    },
  },
  profile: {
    words: Number.POSITIVE_INFINITY,
    async run({ config, words, option }) {
      if (words.length === 0) throw new UsageError('Name a fact: npm run --silent desk -- sandbox profile coreMap=yes');
      const wish = {
        partnerId: option('partner') ?? null,
        personId: option('person') ?? null,
        facts: Object.fromEntries(words.map(factOf)),
      };
      const { partnerId, personId, facts } = await askRunningDesk(config, 'sandbox-facts', wish, factsSchema);
      print(
        partnerId,
        ...(personId === undefined ? [] : [personId]),
        ...Object.entries(facts).map(([name, fact]) => `${name}=${String(fact)}`),
      );
    },
  },
  clock: {
    words: 1,
    async run({ config, words }) {
      const { today, now, offsetMs } = await askRunningDesk(config, 'sandbox-clock', stepOf(words[0]), clockSchema);
      console.log(`${today}  ${now}${offsetMs === 0 ? '' : `  (${Math.round(offsetMs / 3_600_000)} h ahead)`}`);
    },
  },
};

const print = (...columns: readonly string[]): void => console.log(columns.join('  '));

async function decide(config: Config, decision: 'pass' | 'reject', number: string, given: readonly string[]): Promise<void> {
  const reasons = given.map(reasonOf);
  if (number === '') throw new UsageError(`Name the opportunity: npm run --silent desk -- sandbox ${decision} PO-20261121-0001`);
  if (decision === 'reject' && reasons.length === 0) throw new UsageError('A rejection needs a reason: --reason FIELD=TEXT');
  if (decision === 'pass' && reasons.length > 0) throw new UsageError('Only a rejection has reasons. Leave --reason out.');
  const { status, deadline } = await askRunningDesk(config, 'sandbox-decide', { number, decision, reasons }, decidedSchema);
  print(number, status, ...[awaited(status, deadline) ?? []].flat());
}

/** The deadline, while somebody still has to decide by it. */
const awaited = (status: string, deadline: string | null): string | null => (['验证中', '待接受'].includes(status) ? deadline : null);

/** `FIELD=TEXT`, or a text about the whole. */
function reasonOf(given: string): { readonly field: string | null; readonly reason: string } {
  const [, field, reason] = /^([a-z][a-z0-9_.]*)=(.+)$/s.exec(given) ?? [];
  return field === undefined || reason === undefined ? { field: null, reason: given } : { field, reason };
}

function factOf(given: string): readonly [string, string] {
  const [, name, value] = /^([A-Za-z]+)=(.+)$/s.exec(given) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  throw new UsageError(`"${given}" is no fact. Write FACT=VALUE, such as coreMap=yes.`);
}

const UNITS = { d: 'days', h: 'hours', wd: 'working-days' } as const;
type Unit = (typeof UNITS)[keyof typeof UNITS];

function lengthOf(given: string): { readonly unit: Unit; readonly count: number } | undefined {
  const [, count, unit] = /^(\d{1,4})(d|h|wd)$/.exec(given) ?? [];
  return count !== undefined && (unit === 'd' || unit === 'h' || unit === 'wd') ? { unit: UNITS[unit], count: Number(count) } : undefined;
}

function ageOf(given: string): { readonly unit: Unit; readonly count: number } {
  const age = lengthOf(given);
  if (age !== undefined) return age;
  throw new UsageError(`"${given}" is no age. Write 3d for days, 5h for hours or 2wd for working days.`);
}

function stepOf(given: string | undefined): { readonly unit: Unit | 'none'; readonly count: number } {
  if (given === undefined) return { unit: 'none', count: 0 };
  const step = given.startsWith('+') ? lengthOf(given.slice(1)) : undefined;
  if (step !== undefined) return step;
  throw new UsageError(`"${given}" is no step of the clock. Write +3d for days, +5h for hours or +10wd for working days.`);
}
