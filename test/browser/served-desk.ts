import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The compiled desk, served by a process of its own as `npm start` does. */
export interface ServedDesk {
  readonly url: string;
  readonly dataDir: string;
  /** Stops the process and removes its data. */
  readonly stop: () => Promise<void>;
}

/** Serves the desk on a free port with data of its own. Rejects with what it wrote when it ends before it is ready. */
export const serveDesk = async (): Promise<ServedDesk> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-'));
  const script = fileURLToPath(new URL('../../scripts/desk.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, 'serve'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await readyUrl(child);
  await chatClient(url);
  return {
    url,
    dataDir,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** On a fresh machine the server fetches the page's chat client in the background: a page opened before that would say so. */
const chatClient = async (url: string): Promise<void> => {
  const deadline = performance.now() + 60_000;
  while (!(await fetch(new URL('/assets/webchat.js', url), { method: 'HEAD' })).ok) {
    if (performance.now() > deadline)
      throw new Error('The chat client could not be fetched within a minute: run npm run setup and see why.');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

const readyUrl = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const written: string[] = [];
    const hear = (line: string): void => {
      written.push(line);
      const url = /ready: (http:\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    };
    for (const stream of [child.stdout, child.stderr]) if (stream !== null) createInterface({ input: stream }).on('line', hear);
    child.once('exit', (code) => reject(new Error(`The desk ended with ${code} before it was ready:\n${written.join('\n')}`)));
  });
