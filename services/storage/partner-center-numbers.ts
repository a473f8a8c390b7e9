import type { Db } from './schema.js';

/** The next running number of a series, from 1. Whoever has taken one holds the series until his transaction ends. */
export async function nextNumber(db: Db, series: string): Promise<number> {
  const { last } = await db
    .insertInto('pc_numbers')
    .values({ day: series, last: 1 })
    .onConflict((conflict) => conflict.column('day').doUpdateSet((eb) => ({ last: eb('pc_numbers.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
