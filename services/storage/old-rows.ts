import { sql } from 'kysely';
import type { Db } from './schema.js';

interface Search {
  readonly before: number;
  readonly limit: number;
}

/** Deletes some old rows of each kind; the log and the outbox are looked at from their beginning, where the old ones are. */
export async function removeOld(db: Db, search: Search): Promise<number> {
  return (await oldLines(db, search)) + (await oldCalls(db, search)) + (await oldQuestions(db, search)) + (await oldStates(db, search));
}

async function oldLines(db: Db, { before, limit }: Search): Promise<number> {
  const first = await db
    .selectFrom('log_lines as l')
    .leftJoin('turns as t', 't.seq', 'l.seq')
    .select(['l.seq', 'l.at', 't.due', 't.done'])
    .orderBy('l.seq')
    .limit(limit)
    .execute();
  const old = first.filter(({ at, due, done }) => at < before && !(due === 1 && done === 0)).map(({ seq }) => seq);
  if (old.length === 0) return 0;
  for (const table of ['deliveries', 'turns', 'log_lines'] as const) await db.deleteFrom(table).where('seq', 'in', old).execute();
  return old.length;
}

async function oldCalls(db: Db, { before, limit }: Search): Promise<number> {
  const first = await db.selectFrom('outbox').select(['seq', 'state', 'created_at']).orderBy('seq').limit(limit).execute();
  const old = first.filter(({ state, created_at }) => state === 'done' && created_at < before).map(({ seq }) => seq);
  if (old.length > 0) await db.deleteFrom('outbox').where('seq', 'in', old).execute();
  return old.length;
}

async function oldQuestions(db: Db, { before, limit }: Search): Promise<number> {
  const old = await db
    .selectFrom('questions')
    .select('id')
    .where('state', '=', 'answered')
    .where('answered_at', '<', before)
    .orderBy('seq')
    .limit(limit)
    .execute();
  if (old.length === 0) return 0;
  const ids = old.map(({ id }) => id);
  await db.deleteFrom('askers').where('question_id', 'in', ids).execute();
  await db.deleteFrom('questions').where('id', 'in', ids).execute();
  return old.length;
}

/** An empty state is begun anew; its row stays, because it says where the person is spoken to. */
async function oldStates(db: Db, { before, limit }: Search): Promise<number> {
  const old = await db
    .selectFrom('conversation_states')
    .select(['conversation_id', 'person_id', 'version'])
    .where('updated_at', '<', before)
    .where('state', '<>', 'null')
    .limit(limit)
    .execute();
  for (const { conversation_id, person_id, version } of old)
    await db
      .updateTable('conversation_states')
      .set({ state: 'null', version: sql`version + 1` })
      .where('conversation_id', '=', conversation_id)
      .where('person_id', '=', person_id)
      .where('version', '=', version)
      .execute();
  return old.length;
}
