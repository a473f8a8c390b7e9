import { z } from 'zod';
import type { HeldNotices } from '../notice-ports.js';
import { jsonOf, toJsonText } from './json-text.js';
import type { Db } from './schema.js';

const noticeSchema = z.strictObject({
  replies: z.array(z.strictObject({ activityId: z.string(), body: z.json() })),
  delivered: z.boolean(),
});

/** Notices that wait for the end of the quiet hours. */
export const heldNotices = (db: Db): HeldNotices => ({
  async put(conversationId, { replies, delivered }, at) {
    await db
      .insertInto('held_notices')
      .values({ conversation_id: conversationId, notice: toJsonText({ replies, delivered }), at })
      .execute();
  },

  async take(limit) {
    const taken = await db
      .deleteFrom('held_notices')
      .where('seq', 'in', (eb) => eb.selectFrom('held_notices').select('seq').orderBy('seq').limit(limit))
      .returningAll()
      .execute();
    return taken
      .sort((a, b) => a.seq - b.seq)
      .map(({ seq, conversation_id: conversationId, notice }) => ({
        conversationId,
        notice: jsonOf(noticeSchema, notice, { table: 'held_notices', id: seq }),
      }));
  },
});
