import type { Kysely } from 'kysely';
import { makeIndex } from './migration-tables.js';
import type { Engine, Tables } from './schema.js';

/** The way to drafts that nobody has touched for long. */
export const idleDrafts = (db: Kysely<Tables>, _engine: Engine): Promise<void> =>
  makeIndex(db, 'drafts_idle', 'drafts', ['updated_at', 'id'], { where: "status in ('open', 'discarded')" });
