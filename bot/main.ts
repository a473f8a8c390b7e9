import { KnowledgeError } from '../knowledge/error.js';
import { AppError } from '../services/errors.js';
import { Refusal } from './http/refusal.js';
import { createLogger } from './logger.js';

/** A command called in a way that it does not know; the message says what and how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command may ask of its process. */
export interface ProcessHandle {
  /** Resolves when somebody wants the process to end (Ctrl-C, SIGTERM). A second wish ends it at once. */
  readonly untilStopped: () => Promise<void>;
}

/** After the work has ended, what still hangs is not waited for any longer. */
const LINGER_MS = 2_000;

/** Runs a command as the process: the only place that knows of signals and exit codes. */
export async function runProcess(work: (process: ProcessHandle) => Promise<number>): Promise<void> {
  const dieOf = (error: unknown): void => {
    createLogger('fatal').fatal({ err: error }, 'uncaught error: the process ends');
    process.exit(1);
  };
  process.on('uncaughtException', dieOf);
  process.on('unhandledRejection', dieOf);
  // Who reads our output may have had enough of it (`| head`).
  process.stdout.on('error', () => process.exit(0));
  process.exitCode = await work({ untilStopped }).catch(exitCodeOf);
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });

/** Says on stderr what went wrong: one clear message where somebody can act on it, where it broke for the rest. */
function exitCodeOf(error: unknown): number {
  const write = (text: string): boolean => process.stderr.write(`${text}\n`);
  if (error instanceof UsageError) {
    write(error.message);
    return 2;
  }
  if (error instanceof AppError || error instanceof KnowledgeError || error instanceof Refusal) {
    write(error.message);
    return 1;
  }
  write(`This should not have happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return 1;
}
