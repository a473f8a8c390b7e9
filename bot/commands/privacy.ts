import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../services/errors.js';
import type { Store } from '../../services/ports.js';
import { PERSONAL_TABLES } from '../../services/privacy/personal-data.js';
import { carryOutPrivacy, type PrivacyDone } from '../../services/privacy/privacy.js';
import { SUBJECT_KINDS, type Subject } from '../../services/privacy/subject.js';
import type { Call, Command } from '../cli.js';
import type { Config } from '../config.js';
import { askDesk } from '../control/door-client.js';
import type { PrivacyInput } from '../control/operations.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';
import { openDataDir } from '../secrets.js';

const doneSchema: z.ZodType<PrivacyDone> = z.object({
  kind: z.enum(['found', 'exported', 'erased', 'under-way']),
  counts: z.record(z.string(), z.number()),
  underWay: z.array(z.object({ operation: z.string(), draftId: z.string() })),
  rows: z.array(
    z.object({
      table: z.enum(PERSONAL_TABLES),
      key: z.record(z.string(), z.union([z.string(), z.number()])),
      row: z.record(z.string(), z.unknown()),
    }),
  ),
});

export const command: Command = {
  help: `Write down, or erase, what is stored about somebody.

Usage:
  npm run --silent desk -- privacy export FILE --person ID     writes it as JSON into a new file, readable by you alone
  npm run --silent desk -- privacy erase --person ID           says how much there is, and changes nothing
  npm run --silent desk -- privacy erase --person ID --yes     erases it

  --person ID       a person of a partner, by the id that the portal or the channel gives him
  --phone NUMBER    whoever has this telephone number, with or without country code and separators
  --email ADDRESS   whoever has this address
  --name NAME       whoever has this name, in any width, case and script; other people of the same name too: look at an export first
  --yes             do it

Covered are conversations, states, drafts, consents, the desk's copies of submitted records, calls that are done, questions and answers, and settings. Of a
person all of it goes, and his key in the audit trail; a number, an address or a name is taken out of the texts, whose records stay. A submission that has
no outcome yet is named, and nothing is changed until it has one. The vendor's records in the Partner Center are not the desk's to erase: ask the vendor.
Backups and exports made before keep what they hold. Works while the desk runs.`,
  options: {
    person: { type: 'string' },
    phone: { type: 'string' },
    email: { type: 'string' },
    name: { type: 'string' },
    yes: { type: 'boolean' },
  },
  async run(call) {
    const [what, file, ...more] = call.words;
    const subject = subjectOf(call);
    const config = configFromEnvironment();
    if (what === 'export' && file !== undefined && more.length === 0) return write(config, subject, file);
    if (what === 'erase' && file === undefined) return erase(config, subject, { forGood: call.option('yes') !== undefined });
    throw new UsageError('Say export with one file, or erase. How to call it: npm run --silent desk -- privacy --help');
  },
};

function subjectOf({ option }: Call): Subject {
  const [given, ...more] = SUBJECT_KINDS.flatMap((kind) => {
    const value = option(kind)?.trim() ?? '';
    return value === '' ? [] : [{ kind, value }];
  });
  if (given === undefined || more.length > 0)
    throw new UsageError(
      'Name one of --person, --phone, --email and --name. For example: npm run --silent desk -- privacy erase --phone 13800000001',
    );
  return given;
}

async function write(config: Config, subject: Subject, file: string): Promise<number> {
  const handle = await open(file, 'wx', 0o600).catch((cause: unknown) => {
    throw new AppError('input.invalid', `"${file}" cannot be written: something is there, or the folder is missing. Name a new file.`, {
      cause,
    });
  });
  try {
    const { rows, counts } = await carryOut(config, { action: 'export', subject });
    const text = {
      of: subject,
      madeAt: new Date().toISOString(),
      note: NOT_OURS,
      counts,
      data: rows.map(({ table, row }) => ({ table, ...row })),
    };
    await handle.write(`${JSON.stringify(text, null, 2)}\n`);
    await handle.sync();
    console.log(`${file}: ${inWords(counts)}. ${NOT_OURS}`);
    return 0;
  } finally {
    await handle.close();
  }
}

async function erase(config: Config, subject: Subject, { forGood }: { readonly forGood: boolean }): Promise<number> {
  const { kind, counts, underWay } = await carryOut(config, { action: forGood ? 'erase' : 'find', subject });
  for (const { operation, draftId } of underWay) console.error(`under way: ${operation} of draft ${draftId}`);
  if (kind === 'under-way')
    throw new AppError(
      'store.conflict',
      'A submission has no outcome yet, so nothing was erased. Wait for it, or see what holds it up, and repeat the command.',
    );
  console.log(
    kind === 'erased' ? `Erased: ${inWords(counts)}. ${NOT_OURS}` : `Stored: ${inWords(counts)}. Nothing was changed; erase it with --yes.`,
  );
  return 0;
}

const NOT_OURS = "The vendor's records in the Partner Center are not included: ask the vendor for them.";

const inWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([table, rows]) => `${table.replaceAll('_', ' ')} ${rows}`)
    .join(', ') || 'nothing';

/** By the desk that runs on the data, else on the data themselves. */
async function carryOut(config: Config, input: PrivacyInput): Promise<PrivacyDone> {
  const answer = await askDesk(config, 'privacy', input, doneSchema);
  if (answer.kind === 'answer') return answer.value;
  const { store, close } = await openAlone(config);
  try {
    return await carryOutPrivacy(store, input, Date.now());
  } finally {
    await close();
  }
}

async function openAlone({ database, dataDir }: Config): Promise<{ readonly store: Store; close(): Promise<void> }> {
  if (database !== null) {
    const { createPostgresStore } = await import('../../services/storage/postgres-store.js');
    const { store } = await createPostgresStore({ url: database.url, poolSize: 2, onBroken: () => {} });
    return { store, close: () => store.close() };
  }
  openDataDir(dataDir);
  const { takeLock } = await import('../../services/storage/lock.js');
  const lock = takeLock(join(dataDir, 'desk.lock'));
  try {
    const { createSqliteStore } = await import('../../services/storage/sqlite-store.js');
    const { store } = await createSqliteStore({ file: join(dataDir, 'desk.db') });
    return { store, close: async () => store.close().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}
