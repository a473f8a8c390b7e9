import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../services/errors.js';

const SECRET_BYTES = 32;
const secret = z.string().min(32);
const secretsSchema = z.strictObject({ schema: z.literal(1), directLine: secret, partner: secret, reviewer: secret });

/** The key that signs Direct Line tokens, and the embedded Partner Center's two bearer tokens. */
export type Secrets = Readonly<Omit<z.infer<typeof secretsSchema>, 'schema'>>;

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
  if (parsed.success) return parsed.data;
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

function makeSecrets(file: string): Secrets {
  const fresh = (): string => randomBytes(SECRET_BYTES).toString('base64url');
  const secrets = { schema: 1 as const, directLine: fresh(), partner: fresh(), reviewer: fresh() };
  const temporary = `${file}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(secrets, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
  return secrets;
}
