import { request } from 'node:http';
import { z } from 'zod';
import { AppError } from '../../services/errors.js';
import type { Config } from '../config.js';
import { doorPath } from './door-path.js';

const refusalSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** What a running desk says to the command line. `closed`: none runs on this data. */
export type DoorAnswer<T> = { readonly kind: 'answer'; readonly value: T } | { readonly kind: 'closed' };

/** Asks the desk that runs on a data folder. What it refuses is an `AppError` with its sentence. */
export async function askDesk<T>(
  config: Pick<Config, 'dataDir'>,
  operation: string,
  input: unknown,
  schema: z.ZodType<T>,
): Promise<DoorAnswer<T>> {
  const answer = await post(doorPath(config.dataDir), `/${operation}`, JSON.stringify(input));
  if (answer === null) return { kind: 'closed' };
  const body: unknown = JSON.parse(answer.body);
  if (answer.status === 200) return { kind: 'answer', value: schema.parse(body) };
  const refusal = refusalSchema.safeParse(body);
  throw new AppError(
    'input.invalid',
    refusal.success ? refusal.data.error.message : `The running desk answered ${answer.status}. Restart it.`,
  );
}

/** Like `askDesk`, for commands that need a running desk. */
export async function askRunningDesk<T>(
  config: Pick<Config, 'dataDir'>,
  operation: string,
  input: unknown,
  schema: z.ZodType<T>,
): Promise<T> {
  const answer = await askDesk(config, operation, input, schema);
  if (answer.kind === 'answer') return answer.value;
  throw new AppError('not-found', `No desk is running on the data in "${config.dataDir}". Start one with: npm start`);
}

/** Null when nobody is at the door. */
function post(socketPath: string, path: string, body: string): Promise<{ status: number; body: string } | null> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path, method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }));
    });
    call.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null);
      else if (error.code === 'EACCES')
        reject(new AppError('auth.forbidden', `The desk's control door ${socketPath} belongs to another user.`));
      else reject(error);
    });
    call.end(body);
  });
}
