import type { Kysely } from 'kysely';
import { makeIndex, makeTable } from './migration-tables.js';
import type { Engine, Tables } from './schema.js';

/** Drafts handed to the main account. */
export async function handovers(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await makeTable(
    db,
    engine,
    'handovers',
    {
      draft_id: 'text',
      partner_id: 'text',
      author_id: 'text',
      receiver_id: 'text?',
      state: 'text',
      note: 'text?',
      number: 'text?',
      at: 'long',
      told: 'flag',
      looked_at: 'long',
    },
    { key: ['draft_id'], belongs: { draft_id: 'drafts.id' } },
  );
  await makeIndex(db, 'handovers_of_author', 'handovers', ['author_id', 'at']);
  await makeIndex(db, 'handovers_held', 'handovers', ['receiver_id'], { where: "state = 'given'" });
  await makeIndex(db, 'handovers_waiting', 'handovers', ['at'], { where: "state = 'waiting'" });
  await makeIndex(db, 'handovers_untold', 'handovers', ['at'], { where: "told = 0 and state <> 'waiting'" });
}
