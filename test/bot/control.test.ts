import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { runDesk } from './process-support.js';
import { call, Person, receiptIn, Stream, startDesk, submitOf, temporaryFolder, until, untilOffered, wholeOpportunity } from './support.js';

const folder = temporaryFolder();
let app: App;
const desk = (...args: string[]) => runDesk(args, { DATA_DIR: folder.path });

beforeAll(async () => {
  // A look that a busy machine makes too slow is made up for by the next round, whatever the hour these tests run at.
  app = await startDesk(folder.path, {}, { QUIET_HOURS: 'off' });
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

test('the sandbox passes an opportunity and the partner hears of it in the chat', async () => {
  const anna = await Person.join(app);
  const offer = await untilOffered(anna, wholeOpportunity('苏州蓝湖医疗'));
  await anna.say({ type: 'message', text: '提交', value: submitOf(offer) });
  const number = await until(async () => receiptIn(await anna.activities()));
  expect((await desk('sandbox', 'list')).stdout).toContain(`${number}  审核中`);
  const passed = await desk('sandbox', 'pass', number);
  expect([passed.code, passed.stdout]).toEqual([0, expect.stringMatching(/验证中 {2}\d{4}-\d{2}-\d{2}/)]);
  await until(async () => (await anna.activities()).find(({ text }) => text?.includes(number) && text.includes('验证中')));
  const rejected = await desk('sandbox', 'reject', number, '--reason', 'bant_b=预算没有写明');
  expect([rejected.code, rejected.stdout]).toEqual([0, `${number}  已驳回\n`]);
  expect((await desk('sandbox', 'list')).stdout).toContain(`${number}  已驳回  -  `);
  await until(async () => (await anna.activities()).find(({ text }) => text?.includes('预算没有写明')));
});

test('what the Partner Center does not know, and a field that is none, are refused in one sentence', async () => {
  const missing = await desk('sandbox', 'pass', 'PO-20200101-0001');
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringMatching(/refuses: .+/)]);
  const field = await desk('sandbox', 'reject', 'PO-20200101-0001', '--reason', 'colour=red');
  expect([field.code, field.stderr]).toEqual([1, expect.stringContaining('"colour" is no field')]);
});

test('the sandbox shares an HO of a chosen age with the company that called last', async () => {
  const anna = await Person.join(app);
  await untilOffered(anna, wholeOpportunity('无锡清河医疗'));
  const shared = await desk('sandbox', 'share-ho', '--age', '2wd', '--customer', '宁波云栖港务');
  expect([shared.code, shared.stdout]).toEqual([0, expect.stringMatching(/^HO-\d{8}-\d{4} {2}待接受 {2}\d{4}-\d{2}-\d{2} {2}demo-dl_/)]);
  const [number = ''] = shared.stdout.split('  ');
  expect((await desk('sandbox', 'list')).stdout).toMatch(new RegExp(`${number} {2}待接受 {2}.* {2}宁波云栖港务`));
  const old = await desk('sandbox', 'share-ho', '--age', '30d', '--partner', 'elsewhere');
  expect(old.stdout).toContain('elsewhere');
  expect((await desk('sandbox', 'list')).stdout).toContain(`${old.stdout.split('  ')[0]}  已收回  -`);
  const wrong = await desk('sandbox', 'share-ho', '--age', 'long');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('"long" is no age')]);
});

test('the sandbox says what is known of a partner, and refuses what is no fact', async () => {
  const known = await desk('sandbox', 'profile', 'coreMap=yes', 'stage=已认证', 'roles=sales,delivery', '--partner', 'elsewhere');
  expect([known.code, known.stdout]).toEqual([
    0,
    expect.stringMatching(/^elsewhere {2}pceJoined=yes .*coreMap=yes .*stage=已认证 {2}roles=sales,delivery\n$/),
  ]);
  const colour = await desk('sandbox', 'profile', 'colour=red', '--partner', 'elsewhere');
  expect([colour.code, colour.stderr]).toEqual([1, expect.stringContaining('"colour" is no fact')]);
  const value = await desk('sandbox', 'profile', 'coreMap=maybe', '--partner', 'elsewhere');
  expect([value.code, value.stderr]).toEqual([1, expect.stringContaining('"coreMap"')]);
});

test('an amount is announced for an application that exists alone', async () => {
  const none = await desk('sandbox', 'announce', 'IN-20200101-0001', '50000');
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('no incentive application')]);
  const wrong = await desk('sandbox', 'announce', 'IN-20200101-0001', 'much');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('amount in yuan')]);
});

test('the clock moves by working days, and back after nothing', async () => {
  const before = await desk('sandbox', 'clock');
  const after = await desk('sandbox', 'clock', '+3d');
  const days = (text: string): number => Date.parse(text.slice(0, 10)) / 86_400_000;
  expect(days(after.stdout) - days(before.stdout)).toBe(3);
  expect(after.stdout).toContain('72 h ahead');
});

test('a moved clock reminds at once of what it has made due', async () => {
  const anna = await Person.join(app);
  await untilOffered(anna, wholeOpportunity('宁波海桥物流'));
  const shared = await desk('sandbox', 'share-ho', '--customer', '宁波海桥物流');
  const [number = ''] = shared.stdout.split('  ');
  await desk('sandbox', 'clock', '+2wd');
  const told = (await anna.activities()).filter(({ text }) => text?.includes(number));
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining(`**提醒：接受 ${number} 还剩 1 个工作日。**`)]);
});

test('an open page is told when the clock is moved, and so is one that opens later', async () => {
  const anna = await Person.join(app);
  const open = await Stream.open(anna.streamUrl);
  const [day] = (await desk('sandbox', 'clock', '+1d')).stdout.split('  ');
  const clockIn = (stream: Stream) => stream.activities.filter(({ name }) => name === 'desk/clock').at(-1)?.value;
  const toldNow = await until(() => (JSON.stringify(clockIn(open)) === JSON.stringify({ day }) ? true : undefined));
  const bob = await Person.join(app);
  const later = await Stream.open(bob.streamUrl);
  expect([toldNow, await until(() => clockIn(later))]).toEqual([true, { day }]);
  expect((await bob.activities()).filter(({ name }) => name === 'desk/clock')).toEqual([]);
  await Promise.all([open.close(), later.close()]);
});

test('with a question staff sees what was said before it, the topics and the form, and nothing that stands in it', async () => {
  const anna = await Person.join(app);
  await anna.say('PO 验证需要多久？过期怎么办？');
  await anna.say('帮我提个机会点：客户是南京云溪物流，要上影像云，预算三百二十万');
  for (let asked = 1; asked <= 9; asked++) await anna.say(`你们周${asked}的班车几点开`);
  await anna.say({ type: 'message', text: '转给同事', value: { do: 'person', text: '你们班车几点开' } });
  const list = await desk('answer');
  const row = list.stdout.split('\n').find((line) => line.endsWith('你们班车几点开')) ?? '';
  const id = row.split('  ')[0] ?? '';
  const one = await desk('answer', id);
  expect(list.stdout).toContain(one.stdout);
  const [head, ...lines] = one.stdout.trimEnd().split('\n');
  expect([one.code, head]).toEqual([0, row]);
  expect(lines).toContain('    form     提交机会点（PO）');
  expect(one.stdout).not.toContain('南京云溪物流');
  expect(lines.find((line) => line.startsWith('    topic    '))).toMatch(/验证/);
  const said = lines.filter((line) => /^ {4}(?:partner|desk) /.test(line));
  expect(said).toHaveLength(8);
  expect(said.at(-1)).toBe('    partner  转给同事');
  expect(said).toContain('    partner  你们周9的班车几点开');
  expect(said.filter((line) => line.startsWith('    desk'))).not.toHaveLength(0);
  expect(String((await call(`${app.url}metrics`)).body.text)).toMatch(/^desk_open_questions 1$/m);
  const none = await desk('answer', 'Q-none');
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('There is no question')]);
  await desk('answer', id, '早上八点。');
  expect((await desk('answer', id)).stdout).toContain('    answered 早上八点。');
});

test('staff answers an open question once, and who asked gets it', async () => {
  const anna = await Person.join(app);
  await anna.say('你们食堂中午几点开门');
  await anna.say({ type: 'message', text: '转给同事', value: { do: 'person', text: '你们食堂中午几点开门' } });
  const list = await desk('answer');
  const id = list.stdout.split('  ')[0] ?? '';
  expect(list.stdout).toContain('你们食堂中午几点开门');
  const answered = await desk('answer', id, '中午 11:30 开门。');
  expect([answered.code, answered.stdout]).toEqual([0, expect.stringContaining('One person')]);
  await until(async () => (await anna.activities()).find(({ text }) => text?.includes('11:30')));
  const twice = await desk('answer', id, '十二点');
  expect([twice.code, twice.stderr]).toEqual([1, expect.stringContaining('answered before')]);
  const none = await desk('answer', 'Q-none', 'x');
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('There is no question')]);
});
