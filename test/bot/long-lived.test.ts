import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { pino } from 'pino';
import { Unlogged } from '../../bot/direct-line/unlogged.js';
import { ConversationSocket } from '../../bot/direct-line/socket.js';
import { TurnRunner } from '../../bot/turn-runner.js';

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a socket is closed when the session of its person ends, and not before', () => {
  let now = 0;
  const closed: number[] = [];
  const socket = Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    ping: () => socket.emit('pong'),
    close: (code: number) => {
      closed.push(code);
      socket.emit('close');
    },
    terminate: () => closed.push(0),
  });
  new ConversationSocket(socket as never, 'c1', 0, {
    log: { after: async () => [] },
    feed: { listen: () => () => undefined } as never,
    unlogged: new Unlogged(),
    clock: { listen: () => () => undefined, day: () => null } as never,
    endsAt: 60_000,
    now: () => now,
    onError: () => undefined,
  });
  for (now = 25_000; now <= 50_000; now += 25_000) jest.advanceTimersByTime(25_000);
  expect(closed).toEqual([]);
  jest.advanceTimersByTime(25_000);
  expect(closed).toEqual([1008]);
});

/** A runner whose turns never end: whatever a turn asks of the store besides its lease has no answer. */
const busyRunner = () => {
  const seen = { begun: 0, renewed: [] as unknown[] };
  const silent: unknown = new Proxy(() => undefined, { get: () => silent, apply: () => new Promise(() => {}) });
  const log = new Proxy({ renewDue: async (lease: unknown) => void seen.renewed.push(lease) } as Record<string, unknown>, {
    get: (own, key) => own[String(key)] ?? silent,
  });
  const startTimer = () => {
    seen.begun++;
    return () => undefined;
  };
  const runner = new TurnRunner({
    store: new Proxy({ log } as Record<string, unknown>, { get: (own, key) => own[String(key)] ?? silent }),
    clock: { now: () => 1_000, deskNow: () => 1_000 },
    owner: 'me',
    logger: pino({ level: 'silent' }),
    metrics: { turnSeconds: { startTimer }, turns: { inc: () => undefined } },
  } as never);
  const due = (conversationId: string, activityId: string) => ({
    line: {
      conversationId,
      activityId,
      body: { activity: { type: 'message', text: 'x' }, who: { personId: 'p', partnerId: 'p', roles: [] } },
    },
    personId: 'p',
    attempts: 4,
  });
  const run = (...turns: readonly ReturnType<typeof due>[]): void => {
    runner.runDue((async () => turns) as never).catch(() => undefined);
  };
  return { seen, due, run };
};

test('in a conversation one turn runs at a time, in different ones side by side', async () => {
  const { seen, due, run } = busyRunner();
  run(due('c1', 'a1'), due('c1', 'a2'));
  await settled();
  expect(seen.begun).toBe(1);
  run(due('c2', 'b1'));
  await settled();
  expect(seen.begun).toBe(2);
});

test('the lease of a long turn is renewed while it runs', async () => {
  const { seen, due, run } = busyRunner();
  run(due('c1', 'a1'));
  await settled();
  expect(seen.renewed).toEqual([]);
  jest.advanceTimersByTime(20_000);
  const lease = { conversationId: 'c1', activityId: 'a1', owner: 'me', until: 31_000 };
  expect(seen.renewed).toEqual([lease, lease]);
});
