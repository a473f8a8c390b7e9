import { AppError } from '../../services/errors.js';
import type { Command } from '../cli.js';
import type { Restored } from '../control/operations.js';
import { configFromEnvironment } from '../environment.js';
import { UsageError } from '../main.js';

export const command: Command = {
  help: `Serve the desk: the web chat at /, Bot Framework at /api/messages, Direct Line, and the embedded Partner Center.

Usage:
  npm start

Settings come from the environment and from .env (see .env.example):
  HOST, PORT   where to listen; 127.0.0.1 and 3978 without them
  DATA_DIR     where the data is kept; ./data without it

Ctrl-C stops it after the running turns.`,
  options: {},
  async run({ words, process: { untilStopped } }) {
    if (words.length > 0)
      throw new UsageError(`"${words[0]}" is not expected: settings come from the environment. See npm run desk -- serve --help`);
    const config = configFromEnvironment();
    const stopped = untilStopped();
    const { createApp } = await import('../app.js');
    let app = await createApp(config);
    console.log(`Partner Desk is ready: ${app.url}`);
    // The page says what to run when there is no network; the desk itself needs no bundle.
    const { fetchWebChat, webChatFolder } = await import('../web-chat-file.js');
    void fetchWebChat(webChatFolder(config)).then((file) => {
      if (file.kind === 'missing') console.error(`The chat client of the page could not be fetched: ${file.problem}. Run: ${file.run}`);
    });
    for (;;) {
      const restore = await Promise.race([stopped, app.restoreWanted]);
      await app.close();
      if (restore === undefined) return 0;
      app = await createApp(config, { restored: await restoreData(config.dataDir, restore) });
      console.log(`Partner Desk is ready again: ${app.url}`);
    }
  },
};

/** With the desk down: its data are replaced, or stay where something is wrong. */
async function restoreData(dataDir: string, folder: string): Promise<Restored> {
  const { restoreHere } = await import('../restore-here.js');
  try {
    return { kept: await restoreHere(dataDir, folder) };
  } catch (error) {
    return { problem: error instanceof AppError ? error.message : 'the data could not be replaced' };
  }
}
