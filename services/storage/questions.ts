import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../errors.js';
import type { Questions } from '../ports.js';
import type { OpenQuestion } from '../records.js';
import { anyJson, fitting, toJsonText } from './json-text.js';
import { languageSchema, together } from './pieces.js';
import type { Db, Tables } from './schema.js';

const questionState = z.enum(['open', 'answered']);

/** Written into the statement: with a parameter in its place a partial index may go unused. */
const OPEN = sql.lit('open');

/** Questions for support staff and who waits for their answers. */
export const questions = (db: Db): Questions => ({
  file: ({ id, text, textKey, lang, context, askedAt }, { conversationId, personId }) =>
    together(db, async (tx) => {
      // The open question of a text is unique, and so is an id: either kind of duplicate inserts nothing.
      await tx
        .insertInto('questions')
        .values({
          id,
          text,
          text_key: textKey,
          lang,
          context: toJsonText(context),
          state: 'open',
          answer: null,
          asked_at: askedAt,
          answered_at: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await tx.selectFrom('questions').selectAll().where('text_key', '=', textKey).where('state', '=', OPEN).executeTakeFirst();
      if (row === undefined)
        throw new AppError('store.conflict', `The question id ${id} was used for another question. File it under a fresh id.`);
      await tx
        .insertInto('askers')
        .values({ question_id: row.id, conversation_id: conversationId, person_id: personId, lang })
        .onConflict((conflict) => conflict.columns(['question_id', 'conversation_id', 'person_id']).doNothing())
        .execute();
      return questionOf(row);
    }),

  async get(id) {
    const row = await db.selectFrom('questions').selectAll().where('id', '=', id).executeTakeFirst();
    return row && questionOf(row);
  },

  async open(limit) {
    const rows = await db.selectFrom('questions').selectAll().where('state', '=', OPEN).orderBy('seq').limit(limit).execute();
    return rows.map(questionOf);
  },

  async countOpenOf(personId) {
    const { open } = await db
      .selectFrom('questions')
      .innerJoin('askers', 'askers.question_id', 'questions.id')
      .select(({ fn }) => fn.count<number>('questions.id').distinct().as('open'))
      .where('state', '=', OPEN)
      .where('askers.person_id', '=', personId)
      .executeTakeFirstOrThrow();
    return Number(open);
  },

  async countOpen() {
    const { open } = await db
      .selectFrom('questions')
      .select(({ fn }) => fn.countAll<number>().as('open'))
      .where('state', '=', OPEN)
      .executeTakeFirstOrThrow();
    return Number(open);
  },

  async askers(id) {
    const rows = await db.selectFrom('askers').selectAll().where('question_id', '=', id).orderBy('seq').execute();
    return rows.map((row) => ({
      questionId: row.question_id,
      conversationId: row.conversation_id,
      personId: row.person_id,
      lang: fitting(languageSchema, row.lang, { table: 'askers', id: row.seq }),
    }));
  },

  async answer(id, answer, at) {
    const answered = await db
      .updateTable('questions')
      .set({ state: 'answered', answer, answered_at: at })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .returning('id')
      .executeTakeFirst();
    return answered !== undefined;
  },
});

function questionOf(row: Selectable<Tables['questions']>): OpenQuestion {
  const place = { table: 'questions', id: row.id };
  return {
    id: row.id,
    text: row.text,
    lang: fitting(languageSchema, row.lang, place),
    state: fitting(questionState, row.state, place),
    answer: row.answer,
    context: anyJson(row.context, place),
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
  };
}
