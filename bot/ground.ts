import { join } from 'node:path';
import type { HolidayYears } from '../rules/working-days.js';
import type { Knowledge } from '../knowledge/answer.js';
import { createPartnerCenterClient } from '../services/partner-center/client.js';
import type { Reviewer } from '../services/partner-center/reviewer-client.js';
import type { PartnerCenterFlows } from '../services/partner-center/port.js';
import type { PartnerCenterStore } from '../services/partner-center/store-port.js';
import type { Store } from '../services/ports.js';
import { takeLock } from '../services/storage/lock.js';
import type { PoolUse } from '../services/storage/postgres-database.js';
import { NO_WAKES, type Wakes } from '../services/wakes.js';
import type { Closing } from './closing.js';
import type { Config } from './config.js';
import { doorPath } from './control/door-path.js';
import { type DeskClock, openClock } from './desk-clock.js';
import { createHttpServer, type HttpServer } from './http/server.js';
import { loadKnowledge } from './load-knowledge.js';
import { readHolidays } from './holidays.js';
import { randomIds } from './ids.js';
import type { Logger } from './logger.js';
import { createOffice } from './office.js';
import { measuredStore } from './measured-store.js';
import { addGauges, type Metrics } from './metrics.js';
import { mountPartnerCenter } from './partner-center-mount.js';
import { watchPartnerCenter } from './partner-center-watch.js';
import type { PartState } from './readiness.js';
import { openDataDir, readSecrets, type Secrets } from './secrets.js';

/** What a desk stands on: its data, its port, what it knows, and the Partner Center it works with. */
export interface Ground {
  readonly store: Store;
  /** The name of this process in leases; no other has it. */
  readonly owner: string;
  /** Frees what processes that are gone had claimed; where nobody else has the data, the first claims of a start do without. */
  readonly freeClaimsOfTheGone: (now: number) => Promise<number>;
  /** Whether no other process has the same data. */
  readonly alone: boolean;
  /** The other processes of this desk. */
  readonly wakes: Wakes;
  readonly secrets: Secrets;
  /** Listens already, and sends everybody away until it is opened. */
  readonly server: HttpServer;
  readonly port: number;
  /** How this machine reaches the server: `http://127.0.0.1:3978`. */
  readonly base: string;
  readonly knowledge: Knowledge;
  readonly clock: DeskClock;
  /** Published holidays beyond those built in. */
  readonly calendar: HolidayYears | undefined;
  readonly partnerCenter: PartnerCenterFlows;
  /** Whether it answers, as its last call has shown. */
  readonly partnerCenterState: () => PartState;
  /** The vendor's side; null where the sandbox is off. */
  readonly reviewer: Reviewer | null;
  /** Where the control door shall be. */
  readonly socketPath: string;
}

/** Opens it all, or throws what is wrong with it. */
export async function openGround(config: Config, now: () => number, { logger, metrics }: Watched, closing: Closing): Promise<Ground> {
  const calendar = readHolidays(config.holidaysFile);
  // The lock before anything of the folder is read: another process may be writing it.
  openDataDir(config.dataDir);
  const socketPath = doorPath(config.dataDir);
  const lock = takeLock(join(config.dataDir, 'desk.lock'));
  closing.add(() => lock.release());

  const owner = randomIds.next('desk-');
  const { store, ownOffice, wakes, secrets, alone, freeClaimsOfTheGone } = await openData(config, { owner, logger, metrics }, closing);

  const server = createHttpServer({ demo: config.portal === null, allowedOrigins: config.allowedOrigins }, logger);
  const port = await server.listen(config.host, config.port);
  closing.add(() => server.close());
  const base = `http://${hostInUrl(config.host)}:${port}`;

  const knowledge = await loadKnowledge(config.dataDir);
  const sandbox = config.partnerCenter === null && config.portal === null;
  const clock = await openClock(now, store.settings, {
    sandbox,
    wakes,
    report: (error) => logger.error({ err: error }, 'shift of the clock not read'),
  });
  const office = createOffice({ config, store: ownOffice, secrets, clock, calendar, sandbox, logger, base });
  if (office.embedded !== null) mountPartnerCenter(server, office.embedded);
  const partnerCenterWatch = watchPartnerCenter(metrics, logger);
  return {
    store,
    owner,
    freeClaimsOfTheGone,
    alone,
    wakes,
    secrets,
    server,
    port,
    base,
    knowledge,
    clock,
    calendar,
    partnerCenterState: partnerCenterWatch.state,
    partnerCenter: createPartnerCenterClient({ ...office.partnerSide, clock, ...partnerCenterWatch }),
    reviewer: sandbox ? office.reviewer : null,
    socketPath,
  };
}

/** What sees all of it at work. */
interface Watched {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

type Data = Pick<Ground, 'store' | 'wakes' | 'secrets' | 'alone' | 'freeClaimsOfTheGone'> & { readonly ownOffice: PartnerCenterStore };

/** The stores of the database that the configuration names, loading no driver but its own. */
async function openData(
  { database, dataDir }: Config,
  { owner, logger, metrics }: Watched & Pick<Ground, 'owner'>,
  closing: Closing,
): Promise<Data> {
  if (database === null) {
    const secrets = readSecrets(dataDir);
    const { createSqliteStore } = await import('../services/storage/sqlite-store.js');
    const { store, partnerCenter } = await createSqliteStore({
      file: join(dataDir, 'desk.db'),
      onChecked: (ms) => logger.warn({ ms: Math.round(ms) }, 'the last stop was not clean: the database was read through and is whole'),
    });
    closing.add(() => store.close());
    const own = { wakes: NO_WAKES, alone: true, freeClaimsOfTheGone: async () => 0 };
    return { store: measuredStore(store, 'sqlite', metrics), ownOffice: partnerCenter, secrets, ...own };
  }
  const { url, poolSize, secrets } = database;
  const { createPostgresStore } = await import('../services/storage/postgres-store.js');
  const { openPostgresWakes } = await import('../services/storage/postgres-wakes.js');
  const report = (what: string) => (error: unknown) => logger.warn({ err: error }, what);
  const { store, partnerCenter } = await createPostgresStore({
    ...{ url, poolSize },
    onBroken: report('database connection lost'),
    onPool: (use) => addPoolGauges(metrics, use),
  });
  closing.add(() => store.close());
  const wakes = await openPostgresWakes({ url, report: report('connection to the other replicas lost') });
  closing.add(() => wakes.close());
  const { openPresence } = await import('../services/storage/postgres-presence.js');
  const { close, freeClaimsOfTheGone } = await openPresence({ url, owner, report: report('connection that shows this replica lost') });
  closing.add(close);
  return { store: measuredStore(store, 'postgres', metrics), ownOffice: partnerCenter, wakes, secrets, alone: false, freeClaimsOfTheGone };
}

const addPoolGauges = (metrics: Metrics, use: () => PoolUse): void =>
  addGauges(metrics, {
    desk_database_connections_busy: { help: 'Connections to PostgreSQL in use.', read: () => use().busy },
    desk_database_connections_idle: { help: 'Connections to PostgreSQL that nobody uses.', read: () => use().idle },
    desk_database_connections_waiting: { help: 'Callers that wait for a connection to PostgreSQL.', read: () => use().waiting },
  });

/** A server that listens everywhere is reached by the loopback. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
