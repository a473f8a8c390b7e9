import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const HEAP_MB = 6_144;

/** Runs a script of this folder, with a job for it, in a process of its own. Gives `{ result }` or `{ failed: reason }`; never throws. */
export const runAlone = (script, job, { timeoutMs }) =>
  new Promise((resolve) => {
    const child = fork(join(here, script), [JSON.stringify(job)], {
      execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let outcome;
    let errors = '';
    const timer = setTimeout(() => {
      outcome ??= { failed: `no result within ${Math.round(timeoutMs / 1_000)} s` };
      child.kill('SIGKILL');
    }, timeoutMs);
    child.stderr.on('data', (text) => {
      errors = (errors + text).slice(-20_000);
    });
    child.on('message', (message) => {
      outcome ??= message;
    });
    child.on('error', (error) => {
      outcome ??= { failed: error.message };
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const reason = errors.includes('heap out of memory') ? `more than ${HEAP_MB / 1_024} GB of memory` : `ended with ${signal ?? code}`;
      resolve(outcome ?? { failed: reason });
    });
  });
