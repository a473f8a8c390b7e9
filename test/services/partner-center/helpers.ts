import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../services/errors.js';
import { EXAMPLE_WORLD } from '../../../services/partner-center/contract/example-parts.js';
import { createEmbeddedPartnerCenter, type EmbeddedPartnerCenter } from '../../../services/partner-center/embedded.js';
import type { SomeFacts } from '../../../services/partner-center/facts.js';
import type { PartnerCenterStore } from '../../../services/partner-center/store-port.js';
import type { Who } from '../../../services/records.js';
import { createSqliteStore } from '../../../services/storage/sqlite-store.js';

export const TOKENS = EXAMPLE_WORLD.tokens;
export const LI_WEI: Who = { partnerId: 'lanhu-partner', personId: 'li-wei', roles: ['main'] };
export const STRANGER: Who = { partnerId: 'other-partner', personId: 'wang', roles: ['main'] };

/** A clock that stands still until a test, or the sandbox, moves it. */
export function standingClock(start: string = EXAMPLE_WORLD.now) {
  const machine = Date.parse(start);
  let offset = 0;
  return {
    now: () => machine,
    deskNow: () => machine + offset,
    shift: (byMs: number) => {
      offset += byMs;
    },
  };
}

/** Counts up: `req-1`, `req-2`. */
export function countingIds() {
  let last = 0;
  return {
    next: (prefix: string) => {
      last += 1;
      return `${prefix}-${last}`;
    },
  };
}

/** Opens what a test needs and closes it after the test, last opened first. */
export class Cleanup {
  private readonly tasks: (() => Promise<unknown>)[] = [];

  add(task: () => Promise<unknown>): void {
    this.tasks.push(task);
  }

  async run(): Promise<void> {
    for (const task of this.tasks.splice(0).reverse()) await task();
  }
}

/** A new SQLite file's records. */
export async function freshStore(cleanup: Cleanup): Promise<PartnerCenterStore> {
  const folder = await mkdtemp(join(tmpdir(), 'partner-center-'));
  cleanup.add(() => rm(folder, { recursive: true }));
  const { store, partnerCenter } = await createSqliteStore({ file: join(folder, 'desk.db') });
  cleanup.add(() => store.close());
  return partnerCenter;
}

export interface World {
  readonly center: EmbeddedPartnerCenter;
  readonly clock: ReturnType<typeof standingClock>;
  readonly reports: { readonly error: unknown; readonly requestId: string }[];
  /** What the vendor knows of every partner; a test may change it. */
  profile: SomeFacts;
  /** What goes wrong inside from now on. */
  trouble: 'busy' | 'failing' | undefined;
}

/** An embedded Partner Center on a new SQLite file. */
export async function embeddedWorld(cleanup: Cleanup, { movable = true, start = EXAMPLE_WORLD.now as string } = {}): Promise<World> {
  const real = await freshStore(cleanup);
  const clock = standingClock(start);
  const reports: World['reports'] = [];
  const troubled: PartnerCenterStore = {
    transaction: async (work) => {
      if (world.trouble === 'busy') throw new AppError('store.conflict', 'two at once');
      if (world.trouble === 'failing') throw new Error('disk full');
      return real.transaction(work);
    },
  };
  const world: World = {
    center: createEmbeddedPartnerCenter({
      store: troubled,
      tokens: TOKENS,
      clock: movable ? clock : { now: clock.now, deskNow: clock.deskNow },
      timeZone: EXAMPLE_WORLD.timeZone,
      profile: () => world.profile,
      report: (error, requestId) => reports.push({ error, requestId }),
    }),
    clock,
    reports,
    profile: EXAMPLE_WORLD.profile,
    trouble: undefined,
  };
  return world;
}

export async function listen(cleanup: Cleanup, listener: RequestListener): Promise<{ readonly baseUrl: string; readonly server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanup.add(() => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    return closed;
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** Hands a request of node:http to the embedded Partner Center, as the HTTP edge does. */
export async function answerFor(center: EmbeddedPartnerCenter, req: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const [path = '', query = ''] = (req.url ?? '').split('?');
  return center.handle({ method: req.method ?? '', path, query, headers: req.headers, body: Buffer.concat(chunks) });
}

/** The embedded Partner Center behind a real HTTP server. */
export async function mount(cleanup: Cleanup, center: EmbeddedPartnerCenter): Promise<string> {
  const { baseUrl } = await listen(cleanup, (req, res) => {
    void answerFor(center, req).then(({ status, headers, body }) => {
      res.writeHead(status, headers);
      res.end(body);
    });
  });
  return baseUrl;
}
