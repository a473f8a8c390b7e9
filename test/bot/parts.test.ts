import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Closing } from '../../bot/closing.js';
import { ConversationQueue } from '../../bot/conversation-queue.js';
import { Tokens } from '../../bot/direct-line/tokens.js';
import { errorReply } from '../../bot/error-reply.js';
import { RateLimit } from '../../bot/http/rate-limit.js';
import { every } from '../../bot/periodic.js';
import { AppError } from '../../services/errors.js';
import { until } from './support.js';

describe('ConversationQueue', () => {
  test('runs a conversation’s jobs in order, others beside them, and forgets both', async () => {
    const queue = new ConversationQueue();
    const seen: string[] = [];
    let release: () => void = () => undefined;
    const first = queue.add('a', () =>
      new Promise<void>((resolve) => {
        release = resolve;
      }).then(() => void seen.push('a1')),
    );
    const second = queue.add('a', async () => void seen.push('a2'));
    await queue.add('b', async () => void seen.push('b1'));
    await until(() => (release === undefined ? undefined : true));
    release();
    await Promise.all([first, second]);
    expect(seen).toEqual(['b1', 'a1', 'a2']);
    expect(queue.size).toBe(0);
  });

  test('a job that fails does not keep the next from its turn', async () => {
    const queue = new ConversationQueue();
    const failed = queue.add('a', () => Promise.reject(new Error('no')));
    const next = queue.add('a', () => Promise.resolve());
    await expect(failed).rejects.toThrow('no');
    await next;
    await queue.idle();
  });
});

describe('Tokens', () => {
  const person = { user: 'dl_a', partner: 'p', roles: [], conversation: 'dl-1' };
  let now = 1_000_000_000;
  const tokens = new Tokens('s'.repeat(43), () => now);

  test('a token holds for half an hour', () => {
    const { token } = tokens.issue(person);
    expect(tokens.read(token)).toMatchObject(person);
    now += 1_799_000;
    expect(tokens.read(token)).toMatchObject(person);
    now += 1_000;
    expect(() => tokens.read(token)).toThrow(expect.objectContaining({ code: 'TokenExpired', status: 403 }));
  });

  test('renewing goes on for a day and no longer', () => {
    let { token } = tokens.issue(person);
    const began = now;
    expect(() => {
      for (;;) {
        now += 1_700_000;
        ({ token } = tokens.refresh(tokens.read(token)));
      }
    }).toThrow(expect.objectContaining({ code: 'TokenExpired' }));
    expect(now - began).toBeGreaterThan(86_400_000 - 1_800_000);
    expect(now - began).toBeLessThanOrEqual(86_400_000 + 1_800_000);
  });

  test('another installation’s token, and a changed one, are refused', () => {
    const { token } = tokens.issue(person);
    expect(() => new Tokens('t'.repeat(43), () => now).read(token)).toThrow(expect.objectContaining({ code: 'token.invalid' }));
    const [body, signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(body!, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, user: 'dl_b' })).toString('base64url');
    expect(() => tokens.read(`${forged}.${signature}`)).toThrow(expect.objectContaining({ code: 'token.invalid' }));
  });
});

describe('RateLimit', () => {
  test('gives back with time, to each caller his own', () => {
    let now = 0;
    const limit = new RateLimit({ burst: 2, perMinute: 60 }, () => now);
    limit.take('a');
    limit.take('a');
    expect(() => limit.take('a')).toThrow(expect.objectContaining({ status: 429, headers: { 'retry-after': '1' } }));
    limit.take('b');
    now += 1_000;
    limit.take('a');
    expect(() => limit.take('a')).toThrow();
  });
});

describe('errorReply', () => {
  test('says what a caller can act on, and hides what broke on our side behind a reference', () => {
    expect(errorReply(new AppError('input.invalid', 'The text is empty. Write one.'), 'e-1')).toMatchObject({
      status: 400,
      own: false,
      body: { error: { code: 'input.invalid', message: 'The text is empty. Write one.' } },
    });
    const hidden = errorReply(new Error('password=1234'), 'e-2');
    expect(hidden).toMatchObject({ status: 500, own: true, body: { error: { code: 'internal' } } });
    expect(hidden.body.error.message).toContain('e-2');
    expect(hidden.body.error.message).not.toContain('1234');
  });
});

describe('Closing', () => {
  test('closes the last first, and everything although one fails', async () => {
    const closed: number[] = [];
    const closing = new Closing();
    closing.add(() => void closed.push(1));
    closing.add(() => Promise.reject(new Error('stuck')));
    closing.add(() => void closed.push(3));
    await expect(closing.run()).rejects.toThrow('stuck');
    expect(closed).toEqual([3, 1]);
    await closing.run();
  });
});

describe('every', () => {
  test('goes on after a failure, runs once more when kicked, and stops', async () => {
    let runs = 0;
    const job = every(
      5,
      'test',
      async () => {
        runs++;
        if (runs === 1) throw new Error('once');
      },
      pino({ level: 'silent' }),
    );
    await until(() => (runs >= 3 ? true : undefined));
    await job.stop();
    const after = runs;
    job.kick();
    expect(runs).toBe(after);
  });
});
