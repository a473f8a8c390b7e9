import { type Notice, say } from './notice.js';
import type { Repositories, Store } from './ports.js';
import type { LogLine } from './records.js';

/** Far more than one night brings. */
const SAID_AT_ONCE = 200;

interface Place {
  readonly conversationId: string;
  readonly at: number;
}

/** Says what nobody waits for: at once, or when the quiet hours are over. */
export async function sayUnasked(tx: Repositories, notice: Notice, to: Place & { readonly hold: boolean }): Promise<LogLine[]> {
  const { conversationId, at, hold } = to;
  if (!hold) return say(tx, notice, { conversationId, replyTo: null, at });
  await tx.held.put(conversationId, notice, at);
  return [];
}

/** Says what was kept, in the order in which it was worded; each once, whoever else does the same. */
export const sayHeld = (store: Store, at: number): Promise<readonly LogLine[]> =>
  store.transaction(async (tx) => {
    const lines: LogLine[] = [];
    for (const { conversationId, notice } of await tx.held.take(SAID_AT_ONCE))
      lines.push(...(await say(tx, notice, { conversationId, replyTo: null, at })));
    return lines;
  });
