import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/** Root has no sandbox of its own, and nothing of a browser's own business should reach the network from a test. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Found {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

/** Starts the browser that `scripts/install-browser.mjs` finds. The caller closes it. */
export const launch = async (): Promise<Browser> => {
  const script = fileURLToPath(new URL('../../scripts/install-browser.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--json']);
  const { executablePath, env, args } = JSON.parse(stdout) as Found;
  return chromium.launch({ executablePath, env: { ...process.env, ...env } as Record<string, string>, args: [...FLAGS, ...args] });
};
