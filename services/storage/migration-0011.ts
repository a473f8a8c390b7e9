import type { Kysely } from 'kysely';
import { makeIndex, makeTable } from './migration-tables.js';
import type { Engine, Tables } from './schema.js';

/** The trail of what happened to records, the ends of its chains, their signatures, and apart from it the keys of people. */
export async function auditTrail(db: Kysely<Tables>, engine: Engine): Promise<void> {
  await makeTable(
    db,
    engine,
    'audit_lines',
    {
      seq: 'counter',
      record: 'text',
      position: 'long',
      at: 'long',
      event: 'text',
      actor: 'text',
      person: 'text?',
      subject: 'text?',
      content: 'text?',
      previous: 'text',
      hash: 'text',
    },
    { unique: { audit_lines_in_chain: ['record', 'position'] } },
  );
  await makeIndex(db, 'audit_lines_about', 'audit_lines', ['subject'], { where: 'subject is not null' });
  await makeTable(
    db,
    engine,
    'audit_chains',
    { record: 'text', position: 'long', hash: 'text', signed: 'flag', salt: 'text?' },
    { key: ['record'] },
  );
  await makeIndex(db, 'audit_chains_unsigned', 'audit_chains', ['record'], { where: 'signed = 0' });
  await makeTable(
    db,
    engine,
    'audit_signatures',
    { number: 'long', at: 'long', heads: 'long', digest: 'text', previous: 'text', key_id: 'text', signature: 'text' },
    { key: ['number'] },
  );
  await makeTable(
    db,
    engine,
    'audit_heads',
    { seq: 'counter', signature: 'long', record: 'text', position: 'long', hash: 'text' },
    { unique: { audit_heads_once: ['record', 'position'] }, belongs: { signature: 'audit_signatures.number' } },
  );
  await makeIndex(db, 'audit_heads_of_signature', 'audit_heads', ['signature']);
  await makeTable(
    db,
    engine,
    'audit_people',
    { person_id: 'text', reference: 'text', key: 'text' },
    { key: ['person_id'], unique: { audit_people_reference: ['reference'] } },
  );
}
