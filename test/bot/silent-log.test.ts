import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { createLogger } from '../../bot/logger.js';
import { openSqliteForReading } from '../../services/storage/sqlite-store.js';
import { makeDatabase, TEST_DATABASE_URL } from '../services/storage/postgres-server.js';
import { runDesk } from './process-support.js';
import { call, Person, post, receiptIn, startDesk, submitOf, temporaryFolder, until, untilOffered, wholeOpportunity } from './support.js';

const SHARED = {
  DESK_TOKEN_KEY: 'direct-line-key-of-this-test-that-is-long',
  DESK_AUDIT_KEYS: 'audit-key-of-this-test-that-is-long-enough',
  EMBEDDED_PARTNER_TOKEN: 'partner-token-of-this-test-long-enough',
  EMBEDDED_REVIEWER_TOKEN: 'reviewer-token-of-this-test-long-enough',
};
const CUSTOMER = '苏州蓝湖医疗';
const NAMES = [
  CUSTOMER,
  '无锡清河港务',
  '周主任',
  '欧阳静怡',
  'Ouyang Jingyi',
  '0512-66668888',
  '66668888',
  '13800000001',
  'jingyi@example.com',
];

let end: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of end.reverse()) await close();
  end = [];
});

/** A log at its most talkative, kept. */
function keptLog() {
  const written: string[] = [];
  const destination = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { logger: createLogger('trace', destination), text: () => written.join('') };
}

/** Talks of everything there is, well and badly; returns every text that was used. */
async function talk(app: App, dataDir: string, environment: Record<string, string>): Promise<string[]> {
  const used: string[] = [];
  const desk = (...args: string[]) => runDesk(args, { DATA_DIR: dataDir, ...environment });
  const anna = await Person.join(app);
  const say = async (text: string) => {
    used.push(text);
    return anna.say(text);
  };
  const offer = await untilOffered(anna, wholeOpportunity(CUSTOMER));
  used.push(wholeOpportunity(CUSTOMER));
  await anna.say({ type: 'message', text: '提交', value: submitOf(offer) });
  const number = await until(async () => receiptIn(await anna.activities()));
  await desk('sandbox', 'share-ho', '--age', '1wd', '--customer', '无锡清河港务');
  await desk('sandbox', 'reject', number, '--reason', 'contact_method=欧阳静怡的电话 13800000001 打不通');
  for (const text of [
    '看看我的HO',
    '我想邀请客户欧阳静怡，邮箱 jingyi@example.com，电话 13800000001',
    '先不邀请了，谢谢',
    '帮我看看无锡清河港务能不能报激励',
    '先不报了，算了吧',
    '请转人工：欧阳静怡 Ouyang Jingyi 说系统打不开',
    'Please pass it on: call Ouyang Jingyi at 13800000001',
    '我的数据有哪些',
  ])
    await say(text);
  // Badly: what cannot be read, is of nobody, or is too much.
  const url = `${app.url}v3/directline/conversations/${anna.conversationId}/activities`;
  await call(url, { method: 'POST', headers: anna.headers, body: '{"text":"欧阳静怡 13800000001' });
  await post(url, { type: 'message', text: `欧阳静怡${'长'.repeat(9_000)}` }, anna.headers);
  await post(url, { type: 'message', text: 5, value: { do: 'submit', name: '欧阳静怡' } }, anna.headers);
  await post(url, { type: 'message', text: '欧阳静怡' }, { authorization: `Bearer ${anna.token}x` });
  await call(`${app.url}v3/directline/conversations/${encodeURIComponent('欧阳静怡')}/activities`, { headers: anna.headers });
  await post(`${app.url}webchat/token`, { user: { id: '欧阳静怡 13800000001' } });
  await post(`${app.url}partner-center/v1/opportunities`, { customer_name: CUSTOMER }, { authorization: 'Bearer wrong-token-欧阳' }).catch(
    () => {},
  );
  await post(`${app.url}api/messages`, { type: 'message', text: '欧阳静怡', from: { name: '欧阳静怡' } });
  await desk('privacy', 'erase', '--phone', '13800000001', '--yes');
  return [...used, ...NAMES, anna.token];
}

async function leaks(app: App, kept: string, audit: string, used: readonly string[]): Promise<string[]> {
  const metrics = String((await call(`${app.url}metrics`)).body.text);
  expect(metrics).toContain('desk_');
  expect(kept).toContain('"level":20');
  expect(audit).toContain('draft-confirmed');
  const all = [kept, metrics, audit].join('\n');
  return used.filter(
    (text) => all.includes(text) || all.includes(encodeURIComponent(text)) || all.includes(JSON.stringify(text).slice(1, -1)),
  );
}

describe('no log line, no metric and no line of the audit trail holds what people wrote, or a token', () => {
  test('on SQLite', async () => {
    const folder = temporaryFolder();
    end.push(async () => folder.remove());
    const log = keptLog();
    const app = await startDesk(folder.path, { logger: log.logger }, { LOG_LEVEL: 'trace', QUIET_HOURS: 'off' });
    end.push(() => app.close());
    const used = await talk(app, folder.path, {});
    const db = await openSqliteForReading(join(folder.path, 'desk.db'));
    const audit = JSON.stringify(await db.selectFrom('audit_lines').selectAll().execute());
    await db.destroy();
    expect(await leaks(app, log.text(), audit, used)).toEqual([]);
  }, 120_000);

  const onServer = TEST_DATABASE_URL === undefined ? test.skip : test;
  onServer(
    'on PostgreSQL',
    async () => {
      const folder = temporaryFolder();
      const database = await makeDatabase();
      end.push(async () => folder.remove(), database.drop);
      const log = keptLog();
      const environment = { DATABASE_URL: database.url, ...SHARED };
      const app = await startDesk(folder.path, { logger: log.logger }, { LOG_LEVEL: 'trace', QUIET_HOURS: 'off', ...environment });
      end.push(() => app.close());
      const used = [...(await talk(app, folder.path, environment)), ...Object.values(SHARED)];
      const audit = JSON.stringify(await database.run('select * from audit_lines'));
      expect(await leaks(app, log.text(), audit, used)).toEqual([]);
    },
    120_000,
  );
});
