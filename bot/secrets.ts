import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../services/errors.js';

const SECRET_BYTES = 32;
const secret = z.string().min(32);
const secretsSchema = z.strictObject({
  schema: z.literal(1),
  directLine: secret,
  partner: secret,
  reviewer: secret,
  /** An installation older than the trail gets its first key at the next start. */
  audit: z.array(secret).min(1).optional(),
});

/** The key that signs Direct Line tokens, the embedded Partner Center's two bearer tokens, and the keys of the audit trail. */
export interface Secrets {
  readonly directLine: string;
  readonly partner: string;
  readonly reviewer: string;
  /** The first signs, the others only verify what they have signed. Empty: nothing is signed. */
  readonly audit: readonly string[];
}

/** Makes `DATA_DIR` where there is none and sees to it that nobody else may enter it. */
export function openDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    chmodSync(dataDir, 0o700);
  } catch (cause) {
    throw new AppError('config.invalid', `DATA_DIR is "${dataDir}": the folder cannot be made or used. Name one that you may write to.`, {
      cause,
    });
  }
}

/** Reads the installation's secrets, making them at the first start. A damaged file is an `AppError` `store.damaged`, never overwritten. */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) return makeSecrets(file);
  const parsed = secretsSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  if (parsed.success) {
    const { schema: _, audit, ...others } = parsed.data;
    return audit === undefined ? keep(file, { ...others, audit: [fresh()] }) : { ...others, audit };
  }
  throw new AppError(
    'store.damaged',
    `${file} cannot be read. Put back a copy of it, or remove it: new secrets are then made and open web chats start anew.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const fresh = (): string => randomBytes(SECRET_BYTES).toString('base64url');

const makeSecrets = (file: string): Secrets => keep(file, { directLine: fresh(), partner: fresh(), reviewer: fresh(), audit: [fresh()] });

function keep(file: string, secrets: Secrets): Secrets {
  const temporary = `${file}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify({ schema: 1, ...secrets }, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
  return secrets;
}
