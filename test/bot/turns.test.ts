import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { App } from '../../bot/app.js';
import type { Respond } from '../../bot/turn.js';
import { say } from '../../dialogs/reply.js';
import { respond } from '../../dialogs/respond.js';
import type { PartnerCenterFlows } from '../../services/partner-center/port.js';
import type { PartnerCenter } from '../../services/ports.js';
import { onlyCalls } from '../services/fake-partner-center.js';
import { call, Person, receiptIn, startDesk, submitOf, temporaryFolder, until, untilOffered, wholeOpportunity } from './support.js';

let folder = temporaryFolder();
let app: App | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
  folder.remove();
  folder = temporaryFolder();
});

/** What /metrics says of something. */
const figure = async (name: string): Promise<number> => {
  const { text } = (await call(`${app?.url}metrics`)).body;
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(String(text))?.[1]);
};

const profile: PartnerCenter['profile'] = async () => ({ kind: 'found', profile: { pceJoined: 'yes', mainAccount: 'yes', asOf: 0 } });
const hos: PartnerCenterFlows['hos'] = async () => ({ kind: 'listed', items: [], nextCursor: null });
const opportunity: PartnerCenter['opportunity'] = async () => ({ kind: 'unavailable', problem: 'away', retryAfterMs: null });

describe('a turn that fails', () => {
  test('is tried again, and the person hears of nothing', async () => {
    let calls = 0;
    const flaky: Respond = async (turn, state, desk) => {
      calls++;
      if (calls === 1) throw new Error('once');
      return respond(turn, state, desk);
    };
    app = await startDesk(folder.path, { respond: flaky });
    const anna = await Person.join(app);
    const replies = await anna.say('PO 验证需要多久？过期怎么办？');
    expect(replies[0]?.text).toContain('10 个工作日');
    expect(calls).toBe(2);
  });

  test('three times, ends with one sentence and a reference, and the next message is answered', async () => {
    const broken: Respond = async (turn, state, desk) => {
      if (turn.input.kind === 'text' && turn.input.text.includes('坏')) throw new Error('broken');
      return respond(turn, state, desk);
    };
    app = await startDesk(folder.path, { respond: broken });
    const anna = await Person.join(app);
    const { body } = await anna.send({ type: 'message', text: '坏' });
    const apology = await until(async () => (await anna.activities()).find(({ text }) => text?.includes('f-')));
    expect(apology.text).toMatch(/f-[\w-]{20}/);
    const [reply] = await anna.say('PO 验证需要多久？过期怎么办？');
    expect(reply?.text).toContain('10 个工作日');
    expect((await anna.activities()).filter(({ id }) => id === body.id)).toHaveLength(1);
  });

  test('commits nothing', async () => {
    let calls = 0;
    const half: Respond = async (turn, state, desk) => {
      const decision = await respond(turn, state, desk);
      calls++;
      // An effect that no dialog may name makes the commit fail after everything else was written.
      const effects = [
        { kind: 'submit', draftId: 'D-none', revision: 1, attempt: 1, key: 'wrong', operation: 'submit-opportunity', payload: {} },
      ] as const;
      return calls <= 3 ? { ...decision, effects: [...decision.effects, ...effects] } : decision;
    };
    app = await startDesk(folder.path, { respond: half });
    const anna = await Person.join(app);
    await anna.send({ type: 'message', text: wholeOpportunity('苏州蓝湖医疗') });
    await until(async () => (await anna.activities()).find(({ text }) => text?.includes('f-')));
    expect((await anna.activities()).filter(({ from }) => from.role === 'bot')).toHaveLength(1);
  });
});

describe('what is stored and cannot be read', () => {
  const lines: string[] = [];
  const logger = pino({ level: 'error', base: null }, { write: (line) => void lines.push(line) });
  beforeEach(() => {
    lines.length = 0;
  });

  test('a draft: the person hears of it and goes on, the operator sees one line without a word of it', async () => {
    let isDamaged = false;
    const damaging: Respond = (turn, state, desk) =>
      respond(turn, state, {
        ...desk,
        draft: async (id) => {
          const draft = await desk.draft(id);
          return draft && isDamaged ? { ...draft, fields: { ...draft.fields, expected_revenue: '很多钱' } } : draft;
        },
      });
    app = await startDesk(folder.path, { respond: damaging, logger });
    const anna = await Person.join(app);
    await anna.say('帮我提个机会点：客户是苏州蓝湖医疗，预算 300 万');
    isDamaged = true;
    const [notice] = await anna.say('江苏苏州');
    expect(notice?.text).toContain('读不出来');
    const [answer] = await anna.say('PO 验证需要多久？过期怎么办？');
    expect(answer?.text).toContain('10 个工作日');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('expected_revenue');
    expect(lines[0]).not.toMatch(/很多钱|蓝湖|江苏/u);
  });

  test('a state of a later version: the conversation goes on as a new one', async () => {
    const later: Respond = async (turn, state, desk) => {
      const decision = await respond(turn, state, desk);
      const isLast = turn.input.kind === 'text' && turn.input.text === '你好';
      return isLast ? { ...decision, state: { ...decision.state, schema: 99 as 2 } } : decision;
    };
    app = await startDesk(folder.path, { respond: later, logger });
    const anna = await Person.join(app);
    await anna.say('帮我提个机会点：客户是苏州蓝湖医疗，预算 300 万');
    await anna.say('你好');
    const [answer] = await anna.say('PO 验证需要多久？过期怎么办？');
    expect(answer?.text).toContain('10 个工作日');
    await anna.say('继续');
    expect((await anna.activities()).some(({ text }) => text?.includes('接着上次的草稿'))).toBe(true);
    expect(lines).toHaveLength(1);
  });
});

describe('a submission', () => {
  test('that has no outcome within three seconds is told to be saved; the receipt follows by itself', async () => {
    let answer: (outcome: Awaited<ReturnType<PartnerCenter['submit']>>) => void = () => undefined;
    const submit: PartnerCenter['submit'] = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    app = await startDesk(folder.path, { partnerCenter: onlyCalls({ submit, profile, opportunity, hos }) });
    const anna = await Person.join(app);
    const offer = await untilOffered(anna, wholeOpportunity('苏州蓝湖医疗'));
    expect(await figure('desk_outbox_oldest_open_seconds')).toBe(0);
    await anna.send({ type: 'message', text: '提交', value: submitOf(offer) });
    await until(async () => (await anna.activities()).find(({ text }) => text?.includes('已保存')));
    expect(await figure('desk_outbox_oldest_open_seconds')).toBeGreaterThanOrEqual(2.9);
    answer({ kind: 'accepted', number: 'PO-20261121-0042', status: '审核中', at: 0 });
    expect(await until(async () => receiptIn(await anna.activities()))).toBe('PO-20261121-0042');
    expect((await anna.activities()).filter(({ text }) => text?.includes('已保存'))).toHaveLength(1);
  });

  test('that is refused is explained, and can be confirmed anew under another key', async () => {
    const keys: string[] = [];
    const submit: PartnerCenter['submit'] = async (_who, _fields, key) => {
      keys.push(key);
      if (keys.length > 1) return { kind: 'accepted', number: 'PO-20261121-0007', status: '审核中', at: 0 };
      return { kind: 'refused', code: 'x', message: { zh: '对方说不行', en: 'no' }, field: null, at: 0 };
    };
    app = await startDesk(folder.path, { partnerCenter: onlyCalls({ submit, profile, opportunity, hos }) });
    const anna = await Person.join(app);
    const offer = await untilOffered(anna, wholeOpportunity('苏州蓝湖医疗'));
    await anna.send({ type: 'message', text: '提交', value: submitOf(offer) });
    const refusal = await until(async () => (await anna.activities()).find(({ text }) => text?.includes('对方说不行')));
    expect(submitOf(refusal)).toMatchObject({ do: 'submit', attempt: 2 });
    await anna.send({ type: 'message', text: '提交', value: submitOf(refusal) });
    await until(async () => receiptIn(await anna.activities()));
    expect(new Set(keys).size).toBe(2);
  });

  test('is dated in the desk’s own time zone', async () => {
    // Already the next day in China.
    const start = Date.UTC(2026, 10, 23, 20, 0, 0) - Date.now();
    const now = (): number => Date.now() + start;
    app = await startDesk(folder.path, { now }, { DESK_TIME_ZONE: 'America/New_York' });
    const anna = await Person.join(app);
    const offer = await untilOffered(anna, wholeOpportunity('苏州蓝湖医疗'));
    await anna.send({ type: 'message', text: '提交', value: submitOf(offer) });
    await until(async () => receiptIn(await anna.activities()));
    const [list] = await anna.say('我的机会点');
    expect(list?.text).toContain('2026-11-23');
    expect(list?.text).not.toContain('2026-11-24');
  });

  test('its receipt is worded in the language that the person spoke', async () => {
    app = await startDesk(folder.path);
    const anna = await Person.join(app);
    const offer = await untilOffered(
      anna,
      'we want to share a deal: Harbor Foods in Suzhou Jiangsu, budget RMB 2.4m, CFO Linda Xu decides, need SAP on cloud, order in Q1 next year, cloud revenue about RMB 800k, contact Linda Xu 13800000001, we did two meetings and one demo',
    );
    await anna.send({ type: 'message', text: 'Submit', value: submitOf(offer) });
    const receipt = await until(async () => (await anna.activities()).find(({ text }) => /PO-\d{8}/.test(text ?? '')));
    expect(receipt.locale).toBe('en-US');
    expect(receipt.text).toContain('Submitted');
  });
});

describe('a stop', () => {
  test('finishes the turn that runs, and a restart still knows everything', async () => {
    let running: () => void = () => undefined;
    let finish: () => void = () => undefined;
    const began = new Promise<void>((resolve) => {
      running = resolve;
    });
    const slow: Respond = async (_turn, state) => {
      running();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { replies: [say('fertig')], state, effects: [] };
    };
    app = await startDesk(folder.path, { respond: slow });
    const anna = await Person.join(app, { user: { id: 'dl_anna' } });
    await anna.send({ type: 'message', text: 'hello' });
    await began;
    const closed = app.close();
    finish();
    await closed;
    app = await startDesk(folder.path);
    const back = await Person.join(app, { user: { id: 'dl_anna' }, conversationId: anna.conversationId });
    expect((await back.activities()).map(({ text }) => text)).toEqual(['hello', 'fertig']);
  });

  test('a form goes on after a restart', async () => {
    app = await startDesk(folder.path);
    const anna = await Person.join(app, { user: { id: 'dl_anna' } });
    await anna.say('帮我提个机会点：客户是苏州蓝湖医疗，要上影像云，预算三百二十万');
    await app.close();
    app = await startDesk(folder.path);
    const back = await Person.join(app, { user: { id: 'dl_anna' }, conversationId: anna.conversationId });
    const offer = await untilOffered(back, wholeOpportunity('苏州蓝湖医疗'));
    expect(submitOf(offer).do).toBe('submit');
  });
});
