import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../../scripts/desk.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a process of its own, with nothing of this one's environment that could change its mind. */
const spawnDesk = (args: readonly string[], environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [ENTRY, ...args], {
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'fatal', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });

/** Runs a command to its end. */
export function runDesk(args: readonly string[], environment: Record<string, string> = {}, input = ''): Promise<Ended> {
  const child = spawnDesk(args, environment);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin?.end(input);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

/** A serving process; `url` ends with a slash. */
export interface Serving {
  readonly url: string;
  /** Its exit code once it is gone; null after a kill. */
  readonly gone: Promise<number | null>;
  /** Ends it with a signal and waits until it is gone. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

/** Serves in a process of its own; resolves when it says that it is ready. It has no place to keep the chat client, so it fetches none. */
export function serveDesk(dataDir: string, environment: Record<string, string> = {}): Promise<Serving> {
  const child = spawnDesk(['serve'], { DATA_DIR: dataDir, PORT: '0', WEBCHAT_DIR: '/dev/null/webchat', ...environment });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  let said = '';
  let complained = '';
  child.stderr?.on('data', (chunk) => {
    complained += chunk;
  });
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const url = /ready: (\S+)/.exec(said)?.[1];
      if (url === undefined) return;
      const end: Serving['end'] = (signal) => {
        child.kill(signal);
        return ended;
      };
      resolve({ url, gone: ended, end });
    });
    void ended.then((code) => reject(new Error(`the desk ended with ${code}: ${complained}`)));
  });
}
