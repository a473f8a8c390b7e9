import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { readinessOf } from '../../bot/readiness.js';
import { call, Person, receiptIn, startDesk, submitOf, temporaryFolder, until, untilOffered, wholeOpportunity } from './support.js';

describe('what the desk tells whoever runs it', () => {
  const folder = temporaryFolder();
  let app: App;
  const figures = async (): Promise<string> => String((await call(`${app.url}metrics`)).body.text);
  beforeAll(async () => {
    app = await startDesk(folder.path);
    const person = await Person.join(app);
    await person.say('什么是 PCE');
    const offer = await untilOffered(person, wholeOpportunity('苏州云杉影院'));
    await person.say({ type: 'message', text: '提交', value: submitOf(offer) });
    await until(async () => receiptIn(await person.activities()));
  });
  afterAll(async () => {
    await app.close();
    folder.remove();
  });

  test('every figure stands in the table for operators, and every figure of the table is there', async () => {
    const text = await figures();
    const told = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8').matchAll(/`(desk_[a-z_]+)`/g);
    const names = [...text.matchAll(/^# TYPE (desk_\S+)/gm)].map(([, name]) => name);
    // There is no pool without PostgreSQL.
    const expected = [...new Set([...told].map(([, name]) => name))].filter((name) => !name?.startsWith('desk_database_'));
    expect(names.sort()).toEqual(expected.sort());
  });

  test('turns, findings, calls and the store are counted by what they were', async () => {
    await until(async () => (/kind="submitted"/.test(await figures()) ? true : undefined));
    const text = await figures();
    expect(text).toContain('desk_turns_total{outcome="done",kind="answered"} 1');
    expect(text).toContain('desk_turns_total{outcome="done",kind="submitted"} 1');
    expect(text).toMatch(/desk_rule_findings_total\{rule="[A-Z]\d+",severity="(warn|info|block)"\} \d/);
    expect(text).toContain('desk_partner_center_seconds_count{operation="POST /opportunities",outcome="answered"} 1');
    expect(text).toMatch(/desk_store_seconds_count\{store="sqlite",operation="transaction"\} \d+/);
    expect(text).toMatch(/desk_store_seconds_count\{store="sqlite",operation="log.receive"\} \d+/);
  });

  test('no label holds a number of a record or anything of a person', async () => {
    const labels = [...(await figures()).matchAll(/="([^"]*)"/g)].map(([, label]) => label);
    expect(labels.filter((label) => /PO-\d|dl_|影院|0512/.test(label ?? ''))).toEqual([]);
  });

  test('readiness names every part', async () => {
    expect((await call(`${app.url}readyz`)).body).toEqual({
      status: 'ready',
      parts: { store: 'up', knowledge: 'up', partner_center: 'up', wakes: 'up', outbox: 'up' },
    });
  });
});

describe('readiness', () => {
  test.each([
    ['a store that is away', { store: () => Promise.reject(new Error('away')) }, 'not-ready', 'down'],
    ['a store that takes nothing', { store: () => 'read-only' as const }, 'degraded', 'read-only'],
    ['a store that does not answer', { store: () => new Promise<'up'>(() => {}) }, 'not-ready', 'down'],
  ])('%s', async (_name, checks, status, store) => {
    expect(await readinessOf({ ...checks, outbox: () => 'up' })).toEqual({ status, parts: { store, outbox: 'up' } });
  });

  test('any other part that is down only degrades it', async () => {
    expect(await readinessOf({ store: () => 'up', partner_center: () => 'down' })).toMatchObject({ status: 'degraded' });
    expect(await readinessOf({ store: () => 'up', partner_center: () => 'unasked' })).toMatchObject({ status: 'ready' });
  });
});
