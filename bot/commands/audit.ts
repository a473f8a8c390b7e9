import type { AuditLine } from '../../services/audit/trail.js';
import { verifyTrail } from '../../services/audit/verify.js';
import { AppError } from '../../services/errors.js';
import { repositories } from '../../services/storage/repositories.js';
import type { Command } from '../cli.js';
import type { Config } from '../config.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';
import { openOwnTables } from '../own-tables.js';
import { readSecrets } from '../secrets.js';

export const command: Command = {
  help: `Check the trail of what happened to records, or show it.

Usage:
  npm run --silent desk -- audit verify          reads the whole trail: every line against the one before, every chain against its end, every signature
  npm run --silent desk -- audit show NUMBER     what happened to the record of a number, a draft or a question, oldest first; "privacy": data given out and erased

The desk may go on running. The trail holds references and keyed hashes, no names and nothing that anybody wrote. Exit code 1: something is not as it was
written.`,
  options: {},
  async run({ words }) {
    const [what, name, ...more] = words;
    if (what === 'verify' && name === undefined) return verify(configFromEnvironment());
    if (what === 'show' && name !== undefined && more.length === 0) return show(configFromEnvironment(), name);
    throw new UsageError('Say verify, or show with one number. How to call it: npm run --silent desk -- audit --help');
  },
};

async function verify(config: Config): Promise<number> {
  const tables = await openOwnTables(config, { alone: false });
  try {
    const keys = config.database?.secrets.audit ?? readSecrets(config.dataDir).audit;
    const { lines, records, signatures, problems } = await verifyTrail(repositories(tables.db, tables.engine), keys);
    for (const { place, what } of problems) console.error(`${place}: ${what}`);
    const read = `${lines.toLocaleString('en')} lines of ${records.toLocaleString('en')} records, ${signatures.toLocaleString('en')} signatures`;
    console.log(
      problems.length === 0
        ? `The trail of ${tables.place} is whole: ${read}.`
        : `The trail of ${tables.place} was tampered with: ${read}.`,
    );
    return problems.length === 0 ? 0 : 1;
  } finally {
    await tables.close();
  }
}

async function show(config: Config, name: string): Promise<number> {
  const tables = await openOwnTables(config, { alone: false });
  try {
    const lines = await repositories(tables.db, tables.engine).audit.linesAbout(name);
    if (lines.length === 0)
      throw new AppError('not-found', `The trail knows nothing of "${name}". Write a number such as PO-20261123-0001.`);
    for (const line of lines) console.log(textOf(line));
    return 0;
  } finally {
    await tables.close();
  }
}

const textOf = ({ record, position, at, event, by, person, subject, content }: AuditLine): string =>
  [
    `${record} ${position}`,
    new Date(at).toISOString(),
    event,
    person === null ? by : `${by} (${person})`,
    ...(subject === null ? [] : [subject]),
    ...(content === null ? [] : [`content ${content.slice(0, 16)}`]),
  ].join('  ');
