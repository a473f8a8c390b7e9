import type { ConversationStates } from '../conversation-ports.js';
import { anyJson, toJsonText } from './json-text.js';
import { stale } from './pieces.js';
import type { Db } from './schema.js';

/** Where each person stands in each conversation. */
export const conversationStates = (db: Db): ConversationStates => ({
  async get(conversationId, personId) {
    const row = await db
      .selectFrom('conversation_states')
      .select(['state', 'version'])
      .where('conversation_id', '=', conversationId)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return row && { state: anyJson(row.state, { table: 'conversation_states', id: conversationId }), version: row.version };
  },

  async put(conversationId, personId, state, version, at) {
    const text = toJsonText(state);
    const written =
      version === 0
        ? await db
            .insertInto('conversation_states')
            .values({ conversation_id: conversationId, person_id: personId, state: text, version: 1, updated_at: at })
            .onConflict((conflict) => conflict.doNothing())
            .returning('version')
            .executeTakeFirst()
        : await db
            .updateTable('conversation_states')
            .set({ state: text, version: version + 1, updated_at: at })
            .where('conversation_id', '=', conversationId)
            .where('person_id', '=', personId)
            .where('version', '=', version)
            .returning('version')
            .executeTakeFirst();
    if (written === undefined) throw stale('state of conversation', conversationId);
  },

  async forget(personId) {
    await db.deleteFrom('conversation_states').where('person_id', '=', personId).execute();
  },
});
