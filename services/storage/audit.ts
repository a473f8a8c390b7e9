import { randomBytes } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { contentHash, sealed } from '../audit/line.js';
import { AUDIT_ACTORS, AUDIT_EVENTS, type AuditLine, type AuditSignature, type AuditTrail } from '../audit/trail.js';
import { fitting } from './json-text.js';
import { stale, together } from './pieces.js';
import type { Db, Tables } from './schema.js';

const eventName = z.enum(AUDIT_EVENTS);
const actorName = z.enum(AUDIT_ACTORS);
const secret = (): string => randomBytes(32).toString('base64url');
/** Of a chunk of heads: SQLite binds some 32,000 values a statement. */
const ROWS_AT_ONCE = 500;

/** The trail, the ends of its chains, their signatures and the keys. */
export const auditTrail = (db: Db): AuditTrail => ({
  append: ({ record, event, by, personId, subject, content, at }) =>
    together(db, async (tx) => {
      const chain = await tx.selectFrom('audit_chains').selectAll().where('record', '=', record).executeTakeFirst();
      const person = personId === null ? null : await keyOf(tx, personId);
      const salt = chain?.salt ?? secret();
      const position = (chain?.position ?? 0) + 1;
      const line = sealed({
        ...{ record, position, at, event, by, subject },
        person: person?.reference ?? null,
        content: content === null ? null : contentHash(content, person === null ? [salt] : [person.key, salt]),
        previous: chain?.hash ?? '',
      });
      await tx.insertInto('audit_lines').values(rowOf(line)).execute();
      const end = { position, hash: line.hash, signed: 0, salt };
      if (chain === undefined)
        await tx
          .insertInto('audit_chains')
          .values({ record, ...end })
          .execute();
      else {
        const moved = await tx
          .updateTable('audit_chains')
          .set(end)
          .where('record', '=', record)
          .where('position', '=', chain.position)
          .returning('record')
          .executeTakeFirst();
        if (moved === undefined) throw stale('audit chain', record);
      }
    }),

  async lines({ record, position }, limit) {
    const rows = await db
      .selectFrom('audit_lines')
      .selectAll()
      .where(sql<boolean>`(record, position) > (${record}, ${position})`)
      .orderBy('record')
      .orderBy('position')
      .limit(limit)
      .execute();
    return rows.map(lineOf);
  },

  async linesAbout(name) {
    const found = await db
      .selectFrom('audit_lines')
      .select('record')
      .where((eb) => eb.or([eb('subject', '=', name), eb('record', 'in', [name, `draft:${name}`, `question:${name}`])]))
      .distinct()
      .execute();
    if (found.length === 0) return [];
    const rows = await db
      .selectFrom('audit_lines')
      .selectAll()
      .where(
        'record',
        'in',
        found.map(({ record }) => record),
      )
      .orderBy('record')
      .orderBy('position')
      .execute();
    return rows.map(lineOf);
  },

  heads: async (records) =>
    records.length === 0
      ? []
      : db.selectFrom('audit_chains').select(['record', 'position', 'hash']).where('record', 'in', records).execute(),

  async countChains() {
    const { chains } = await db
      .selectFrom('audit_chains')
      .select(({ fn }) => fn.countAll<number>().as('chains'))
      .executeTakeFirstOrThrow();
    return Number(chains);
  },

  unsigned: (limit) =>
    db
      .selectFrom('audit_chains')
      .select(['record', 'position', 'hash'])
      // Written into the statement: with a parameter in its place a partial index may go unused.
      .where('signed', '=', sql.lit(0))
      .orderBy('record')
      .limit(limit)
      .execute(),

  async lostSignatures(limit) {
    const rows = await db
      .selectFrom('audit_chains as c')
      .leftJoin('audit_heads as h', (join) => join.onRef('h.record', '=', 'c.record').onRef('h.position', '=', 'c.position'))
      .select('c.record')
      .where('c.signed', '=', 1)
      .where('h.record', 'is', null)
      .limit(limit)
      .execute();
    return rows.map(({ record }) => record);
  },

  sign: ({ keyId, ...signature }, heads) =>
    together(db, async (tx) => {
      await tx
        .insertInto('audit_signatures')
        .values({ ...signature, key_id: keyId })
        .execute();
      for (let from = 0; from < heads.length; from += ROWS_AT_ONCE) {
        const some = heads.slice(from, from + ROWS_AT_ONCE);
        await tx
          .insertInto('audit_heads')
          .values(some.map((head) => ({ signature: signature.number, ...head })))
          .execute();
        await tx
          .updateTable('audit_chains')
          .set({ signed: 1 })
          .where(
            'record',
            'in',
            some.map(({ record }) => record),
          )
          .execute();
      }
    }),

  async lastSignature() {
    const row = await db.selectFrom('audit_signatures').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
    return row && signatureOf(row);
  },

  async signatures(after, limit) {
    const rows = await db.selectFrom('audit_signatures').selectAll().where('number', '>', after).orderBy('number').limit(limit).execute();
    return rows.map(signatureOf);
  },

  signedHeads: (number) =>
    db
      .selectFrom('audit_heads as h')
      .leftJoin('audit_lines as l', (join) => join.onRef('l.record', '=', 'h.record').onRef('l.position', '=', 'h.position'))
      .select(['h.record', 'h.position', 'h.hash', 'l.hash as now'])
      .where('h.signature', '=', number)
      .execute(),

  async forgetPerson(personId) {
    await db.deleteFrom('audit_people').where('person_id', '=', personId).execute();
  },

  async forgetContent(record) {
    await db.updateTable('audit_chains').set({ salt: null }).where('record', '=', record).execute();
  },
});

/** A person's reference and key, made when he is first told of. */
async function keyOf(tx: Db, personId: string): Promise<{ readonly reference: string; readonly key: string }> {
  const find = () => tx.selectFrom('audit_people').select(['reference', 'key']).where('person_id', '=', personId);
  const found = await find().executeTakeFirst();
  if (found !== undefined) return found;
  await tx
    .insertInto('audit_people')
    .values({ person_id: personId, reference: `p-${randomBytes(12).toString('base64url')}`, key: secret() })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
  return find().executeTakeFirstOrThrow();
}

const rowOf = ({ by, ...line }: AuditLine) => ({ ...line, actor: by });

function lineOf({ seq: _, actor, event, ...row }: Selectable<Tables['audit_lines']>): AuditLine {
  const place = { table: 'audit_lines', id: `${row.record} ${row.position}` };
  return { ...row, event: fitting(eventName, event, place), by: fitting(actorName, actor, place) };
}

const signatureOf = ({ key_id, ...row }: Selectable<Tables['audit_signatures']>): AuditSignature => ({ ...row, keyId: key_id });
