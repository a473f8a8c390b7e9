import { type RawBuilder, sql } from 'kysely';
import type { PersonalTable } from '../privacy/personal-data.js';
import { MAIN_ACCOUNT } from '../records.js';
import type { Db } from './schema.js';

type Found = readonly [PersonalTable, Record<string, unknown>];

/** The rows about one person of a partner, by the ids that tie them to him. */
export async function rowsOfPerson(db: Db, personId: string): Promise<readonly Found[]> {
  const p = personId;
  const found: Found[] = [];
  const add = async (table: PersonalTable, where: RawBuilder<unknown>): Promise<void> => {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${where}`.execute(db);
    for (const row of rows) found.push([table, row]);
  };
  // Conversations with nobody else in them.
  const alone = sql`(select m.conversation_id from participants m where m.person_id = ${p}
    and not exists (select 1 from participants o where o.conversation_id = m.conversation_id and o.person_id <> ${p}))`;
  // What he asked, and what was answered to it, in every conversation.
  const lines = sql`(select t.seq from turns t where t.person_id = ${p}
    union select r.seq from turns t join log_lines r on r.conversation_id = t.conversation_id and r.reply_to = t.activity_id where t.person_id = ${p}
    union select l.seq from log_lines l where l.conversation_id in ${alone})`;
  // His, and those of his that wait for a colleague.
  const drafts = sql`(select d.id from drafts d where d.owner_id = ${p}
    union select h.draft_id from handovers h join drafts w on w.id = h.draft_id where h.author_id = ${p} and w.owner_id = ${MAIN_ACCOUNT})`;
  const records = sql`author_id = ${p} or draft_id in ${drafts}`;

  await add('deliveries', sql`seq in ${lines}`);
  await add('turns', sql`seq in ${lines}`);
  await add('log_lines', sql`seq in ${lines}`);
  await add('held_notices', sql`conversation_id in ${alone}`);
  await add('conversation_states', sql`person_id = ${p}`);
  await add('participants', sql`person_id = ${p}`);
  await add('handovers', sql`author_id = ${p} or receiver_id = ${p} or draft_id in ${drafts}`);
  await add('consents', sql`person_id = ${p} or draft_id in ${drafts}`);
  await add(
    'reminders',
    sql`kind = 'verification' and exists (select 1 from opportunities o where o.partner_id = reminders.partner_id and o.number = reminders.number and (${records}))`,
  );
  await add('opportunities', records);
  await add('outbox', sql`draft_id in ${drafts} or replace(who, ${JSON.stringify(p)}, '') <> who`);
  await add('askers', sql`person_id = ${p}`);
  await add(
    'questions',
    sql`exists (select 1 from askers a where a.question_id = questions.id and a.person_id = ${p})
      and not exists (select 1 from askers a where a.question_id = questions.id and a.person_id <> ${p})`,
  );
  await add('drafts', sql`id in ${drafts}`);
  await add('conversations', sql`id in ${alone}`);
  await add('people', sql`person_id = ${p}`);
  return found.filter(([table, row]) => table !== 'outbox' || isBy(row, p) || isOfDraft(found, row));
}

/** A company may have the same id as a person. */
const isBy = ({ who }: Record<string, unknown>, personId: string): boolean =>
  (JSON.parse(String(who)) as { readonly personId?: string }).personId === personId;

const isOfDraft = (found: readonly Found[], entry: Record<string, unknown>): boolean =>
  found.some(([table, row]) => table === 'drafts' && row.id === entry.draft_id);
