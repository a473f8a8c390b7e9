import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Command } from '../cli.js';
import type { Config } from '../config.js';
import { askDesk, askRunningDesk } from '../control/door-client.js';
import { configFromEnvironment } from '../environment.js';
import { COLLEAGUE_NAME } from '../identity.js';
import { UsageError } from '../main.js';
import { readText } from './input-file.js';
import { showActivity, type TerminalButton } from './show-activity.js';

const linesSchema = z.object({
  conversationId: z.string(),
  watermark: z.number(),
  said: z.array(z.record(z.string(), z.json())),
});

/** How often a receipt that comes later is looked for. */
const LOOK_MS = 2_000;

export const command: Command = {
  help: `Talk to the desk in this terminal: the same answers, the same form. Buttons are numbers.

Usage:
  npm run --silent desk -- chat [--lang zh|zh-TW|en] [--person NAME] [--token-file FILE]

  --lang        the language that the desk begins in; without it, the one you spoke last
  --person      in demo identity: speak as a colleague of this name, in sales and without the main account
  --token-file  a file with your portal token, where the desk has a portal key

With a running desk (npm start) it talks to that one; else it works on the data itself. An empty line, Ctrl-D or Ctrl-C ends it.`,
  options: { lang: { type: 'string' }, person: { type: 'string' }, 'token-file': { type: 'string' } },
  async run({ words, option, process: { untilStopped } }) {
    const lang = option('lang') ?? null;
    const locale = lang ?? 'zh';
    if (words.length > 0) throw new UsageError('Start it without a text: npm run --silent desk -- chat');
    if (!['zh', 'zh-TW', 'en'].includes(locale)) throw new UsageError(`--lang is "${locale}": it may be zh, zh-TW or en.`);
    const person = option('person') ?? null;
    if (person !== null && !COLLEAGUE_NAME.test(person))
      throw new UsageError(`--person is "${person}": write a name of at most 32 letters, digits, _ or -, such as li.`);
    const config = configFromEnvironment();
    const tokenFile = option('token-file');
    const token = tokenFile === undefined ? null : readText(tokenFile).trim();
    const app = await ownDesk(config);
    try {
      await talk(config, { locale, lang, token, person }, untilStopped());
    } finally {
      await app?.close();
    }
    return 0;
  },
};

/** Without a running desk this terminal is one itself, on a port of its own; null where one runs. */
async function ownDesk(config: Config): Promise<{ readonly close: () => Promise<void> } | null> {
  const running = await askDesk(config, 'about', {}, z.object({ url: z.string() }));
  if (running.kind === 'answer') return null;
  const { createApp } = await import('../app.js');
  return createApp({ ...config, host: '127.0.0.1', port: 0, logLevel: 'error' });
}

/** How this terminal speaks. */
interface Speaker {
  readonly locale: string;
  /** The language asked for; null: the one spoken last. */
  readonly lang: string | null;
  /** A portal token; null in demo identity. */
  readonly token: string | null;
  /** A colleague's name; null: the terminal's own person. */
  readonly person: string | null;
}

async function talk(config: Config, { locale, lang, token, person }: Speaker, stopped: Promise<void>): Promise<void> {
  const opened = await askRunningDesk(config, 'chat-open', { locale, lang, token, person }, linesSchema);
  const input = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ', terminal: process.stdin.isTTY });
  void stopped.then(() => input.close());
  // Taken before the next wait: lines that come earlier would be lost.
  const typed = input[Symbol.asyncIterator]();
  const { conversationId } = opened;
  let { watermark } = opened;
  let buttons: readonly TerminalButton[] = [];

  const take = (lines: z.infer<typeof linesSchema>): void => {
    ({ watermark } = lines);
    for (const activity of lines.said) {
      const { text, buttons: offered } = showActivity(activity, locale);
      if (text !== '') console.log(`\n${text}`);
      if (activity.type === 'message') buttons = offered;
    }
  };

  take(opened);
  let busy = false;
  let problem: unknown = null;
  const look = setInterval(() => {
    if (busy) return;
    askRunningDesk(config, 'chat-read', { conversationId, watermark, token, person }, linesSchema)
      .then((lines) => {
        if (!busy && lines.said.length > 0) take(lines);
      })
      .catch((error: unknown) => {
        problem = error;
        input.close();
      });
  }, LOOK_MS);
  try {
    input.prompt();
    for await (const line of { [Symbol.asyncIterator]: () => typed }) {
      const text = line.trim();
      if (text === '') break;
      const pressed = /^\d$/.test(text) ? buttons[Number(text) - 1] : undefined;
      busy = true;
      take(
        await askRunningDesk(
          config,
          'chat-send',
          { conversationId, watermark, text: pressed?.title ?? text, value: pressed?.value, locale, token, person },
          linesSchema,
        ),
      );
      busy = false;
      input.prompt();
    }
    if (problem !== null) throw problem;
  } finally {
    clearInterval(look);
    input.close();
  }
}
