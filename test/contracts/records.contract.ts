import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../services/ports.js';
import { consentOf, draftOf, entryOf, FIELDS, NOW, openConversation, opportunityOf } from '../services/support.js';

/** What every store's records keep to: versions, order, one company's eyes. */
export function recordsContract(store: () => Store): void {
  const withDrafts = async (...ids: string[]): Promise<void> => {
    for (const id of ids) await store().drafts.put(draftOf({ id }));
  };

  describe('states and people', () => {
    test('state is kept per conversation and person, at its version', async () => {
      await openConversation(store());
      expect(await store().states.get('c1', 'li')).toBeUndefined();
      await store().states.put('c1', 'li', { step: 1 }, 0, NOW);
      await store().states.put('c1', 'wang', [null, true, 1.5, '二'], 0, NOW);
      await store().states.put('c1', 'li', { step: 2 }, 1, NOW);
      expect(await store().states.get('c1', 'li')).toEqual({ state: { step: 2 }, version: 2 });
      expect(await store().states.get('c1', 'wang')).toEqual({ state: [null, true, 1.5, '二'], version: 1 });
    });

    test('a state put at a stale version, twice as new, or as an update of nothing is a conflict', async () => {
      await openConversation(store());
      const put = (version: number) => store().states.put('c1', 'li', version, version, NOW);
      await expect(put(1)).rejects.toMatchObject({ code: 'store.conflict' });
      await put(0);
      await expect(put(0)).rejects.toMatchObject({ code: 'store.conflict' });
      await put(1);
      await expect(put(1)).rejects.toMatchObject({ code: 'store.conflict' });
      expect(await store().states.get('c1', 'li')).toEqual({ state: 1, version: 2 });
    });

    test("a person's language is set and set again", async () => {
      expect(await store().people.get('li')).toBeUndefined();
      await store().people.setLanguage('li', 'acme', 'en');
      await store().people.setLanguage('li', 'acme', 'zh-TW');
      expect(await store().people.get('li')).toEqual({
        personId: 'li',
        partnerId: 'acme',
        lang: 'zh-TW',
        reminders: true,
        news: true,
        roles: [],
        version: 2,
      });
    });

    test('reminders are on until they are turned off, whether a language was set or not', async () => {
      await store().people.setReminders('li', 'acme', false);
      await store().people.setLanguage('li', 'acme', 'en');
      expect(await store().people.get('li')).toMatchObject({ lang: 'en', reminders: false });
      await store().people.setReminders('li', 'acme', true);
      expect(await store().people.get('li')).toMatchObject({ lang: 'en', reminders: true });
    });

    test('news are on until they are turned off, apart from reminders', async () => {
      await store().people.setNews('li', 'acme', false);
      expect(await store().people.get('li')).toMatchObject({ lang: null, reminders: true, news: false });
      await store().people.setReminders('li', 'acme', false);
      await store().people.setNews('li', 'acme', true);
      expect(await store().people.get('li')).toMatchObject({ reminders: false, news: true });
    });

    test('as whom a person spoke last is kept, beside the settings and before any', async () => {
      await store().people.noteRoles({ personId: 'li', partnerId: 'acme', roles: ['main'] });
      expect(await store().people.get('li')).toMatchObject({ lang: null, reminders: true, roles: ['main'] });
      await store().people.setLanguage('li', 'acme', 'en');
      await store().people.noteRoles({ personId: 'li', partnerId: 'acme', roles: [] });
      expect(await store().people.get('li')).toMatchObject({ lang: 'en', roles: [] });
    });

    test('a person who is forgotten has neither settings nor a state in any conversation; others keep theirs', async () => {
      for (const id of ['c1', 'c2']) await openConversation(store(), id);
      for (const id of ['c1', 'c2']) await store().states.put(id, 'li', 1, 0, NOW);
      await store().states.put('c1', 'wang', 1, 0, NOW);
      for (const id of ['li', 'wang']) await store().people.setLanguage(id, 'acme', 'en');
      await store().people.forget('li');
      await store().states.forget('li');
      expect(await store().people.get('li')).toBeUndefined();
      for (const id of ['c1', 'c2']) expect(await store().states.get(id, 'li')).toBeUndefined();
      expect(await store().people.get('wang')).toBeDefined();
      expect(await store().states.get('c1', 'wang')).toBeDefined();
      await expect(store().states.put('c2', 'li', 2, 1, NOW)).rejects.toMatchObject({ code: 'store.conflict' });
    });
  });

  describe('drafts and consents', () => {
    test('a draft comes back as it was put, one version on', async () => {
      const outcomes = {
        '1': { kind: 'refused', code: 'x', message: { zh: '不行', en: 'no' }, field: null, at: NOW },
        '2': { kind: 'accepted', number: 'HO-1', status: '已接受', at: NOW, result: { link: ['a', 1, null] } },
      } as const;
      const draft = draftOf({ outcomes, form: 'another', subject: 'HO-1', fields: { any: ['thing', { of: 'the form' }] } });
      await store().drafts.put(draft);
      expect(await store().drafts.get('d1')).toEqual({ ...draft, version: 1 });
      expect(await store().drafts.get('d2')).toBeUndefined();
    });

    test('a draft put at a stale version or twice as new is a conflict', async () => {
      await store().drafts.put(draftOf());
      await store().drafts.put(draftOf({ version: 1, revision: 2 }));
      for (const version of [0, 1, 7])
        await expect(store().drafts.put(draftOf({ version, revision: 9 }))).rejects.toMatchObject({ code: 'store.conflict' });
      expect(await store().drafts.get('d1')).toMatchObject({ revision: 2, version: 2 });
    });

    test('unfinished drafts are the open and the sending ones of one owner, newest change first', async () => {
      await store().drafts.put(draftOf({ id: 'old', updatedAt: NOW }));
      await store().drafts.put(draftOf({ id: 'new', updatedAt: NOW + 2, status: 'sending' }));
      await store().drafts.put(draftOf({ id: 'sent', status: 'sent' }));
      await store().drafts.put(draftOf({ id: 'gone', status: 'discarded' }));
      await store().drafts.put(draftOf({ id: 'other', ownerId: 'wang' }));
      expect((await store().drafts.unfinishedOf('li')).map(({ id }) => id)).toEqual(['new', 'old']);
    });

    test('consents are kept in order, and only for a stored draft', async () => {
      await withDrafts('d1', 'd2');
      await store().consents.append(consentOf());
      await store().consents.append(consentOf({ draftId: 'd2' }));
      await store().consents.append(consentOf({ given: false, contactName: '王经理' }));
      expect(await store().consents.ofDraft('d1')).toEqual([consentOf(), consentOf({ given: false, contactName: '王经理' })]);
      await expect(store().consents.append(consentOf({ draftId: 'd3' }))).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('what a person has unsent', () => {
    test('goes with its consents and what was refused of it; what was sent, is on its way, or is not his, stays', async () => {
      await withDrafts('open', 'refused');
      for (const status of ['discarded', 'sending', 'sent'] as const) await store().drafts.put(draftOf({ id: status, status }));
      await store().drafts.put(draftOf({ id: 'other', ownerId: 'wang' }));
      await store().drafts.put(draftOf({ id: 'elsewhere', partnerId: 'rival' }));
      const ids = ['open', 'refused', 'discarded', 'sending', 'sent', 'other', 'elsewhere'];
      for (const draftId of ids) await store().consents.append(consentOf({ draftId }));
      for (const id of ['refused', 'sent', 'sending']) await store().outbox.insert(entryOf({ id, key: id, draftId: id }));
      for (const id of ['refused', 'sent']) await store().outbox.finish(id);
      await store().drafts.forgetUnsent('li', 'acme');
      const stay = ['sending', 'sent', 'other', 'elsewhere'];
      for (const id of ids) {
        expect([id, (await store().drafts.get(id)) !== undefined]).toEqual([id, stay.includes(id)]);
        expect([id, (await store().consents.ofDraft(id)).length]).toEqual([id, stay.includes(id) ? 1 : 0]);
      }
      for (const [id, stays] of [
        ['refused', false],
        ['sent', true],
        ['sending', true],
      ] as const)
        expect((await store().outbox.get(id)) !== undefined).toBe(stays);
    });

    test('what was sent is counted for its owner, a consent in it for who stated it, in his company', async () => {
      for (const [id, over] of Object.entries({
        a: {},
        b: { status: 'sending' },
        c: { ownerId: 'wang' },
        d: { partnerId: 'rival' },
      } as const))
        await store().drafts.put(draftOf({ id, status: 'sent', ...over }));
      await withDrafts('open');
      for (const draftId of ['a', 'a', 'b', 'c', 'd', 'open']) await store().consents.append(consentOf({ draftId }));
      await store().consents.append(consentOf({ draftId: 'a', personId: 'wang' }));
      expect(await store().drafts.countSent('li', 'acme')).toBe(1);
      expect(await store().consents.countSent('li', 'acme')).toBe(4);
      expect(await store().consents.countSent('wang', 'acme')).toBe(1);
    });
  });

  describe('opportunities', () => {
    test('a record is found by id, key, and number within its company', async () => {
      await withDrafts('d1');
      await store().opportunities.insert(opportunityOf());
      const numbered = opportunityOf({
        number: 'PO-1',
        version: 1,
        reasons: [{ field: null, reason: '缺少预算' }],
        deadline: '2026-12-04',
      });
      await store().opportunities.update(numbered);
      const stored = { ...numbered, version: 2 };
      expect(await store().opportunities.get('o1')).toEqual(stored);
      expect(await store().opportunities.byKey('d1.1.1')).toEqual(stored);
      expect(await store().opportunities.byNumber('acme', 'PO-1')).toEqual(stored);
      expect(await store().opportunities.byNumber('rival', 'PO-1')).toBeUndefined();
    });

    test('one record an id, a key, and a number in a company; records without a number are no duplicates', async () => {
      await withDrafts('d1');
      const insert = (over: Parameters<typeof opportunityOf>[0]) => store().opportunities.insert(opportunityOf(over));
      await insert({});
      await insert({ id: 'o2', key: 'k2' });
      await insert({ id: 'o3', key: 'k3', number: 'PO-1' });
      await insert({ id: 'o4', key: 'k4', number: 'PO-1', partnerId: 'rival' });
      for (const over of [{ key: 'k9' }, { id: 'o9' }, { id: 'o9', key: 'k9', number: 'PO-1' }])
        await expect(insert(over)).rejects.toMatchObject({ code: 'store.conflict' });
    });

    test('a stale update or removal is a conflict', async () => {
      await withDrafts('d1');
      await store().opportunities.insert(opportunityOf());
      await store().opportunities.update(opportunityOf({ version: 1 }));
      await expect(store().opportunities.update(opportunityOf({ version: 1 }))).rejects.toMatchObject({ code: 'store.conflict' });
      await expect(store().opportunities.update(opportunityOf({ id: 'o9', version: 1 }))).rejects.toMatchObject({ code: 'store.conflict' });
      await expect(store().opportunities.remove('o1', 1)).rejects.toMatchObject({ code: 'store.conflict' });
      await store().opportunities.remove('o1', 2);
      expect(await store().opportunities.get('o1')).toBeUndefined();
    });

    test('the list is one company, newest first, bounded, of one author where asked', async () => {
      await withDrafts('d1');
      for (const [n, over] of [{}, { authorId: 'wang' }, { partnerId: 'rival' }, {}].entries())
        await store().opportunities.insert(opportunityOf({ id: `o${n}`, key: `k${n}`, ...over }));
      const ids = async (filter: { personId?: string; limit: number }) =>
        (await store().opportunities.list({ partnerId: 'acme', ...filter })).map(({ id }) => id);
      expect(await ids({ limit: 9 })).toEqual(['o3', 'o1', 'o0']);
      expect(await ids({ limit: 2 })).toEqual(['o3', 'o1']);
      expect(await ids({ limit: 9, personId: 'wang' })).toEqual(['o1']);
      expect(await store().opportunities.countOf('acme', 'li')).toBe(2);
    });

    test('open records are found by the key of the customer name; closed ones are not', async () => {
      await withDrafts('d1');
      const named = (n: number, customer_name: string, over = {}) =>
        store().opportunities.insert(opportunityOf({ id: `o${n}`, key: `k${n}`, fields: { ...FIELDS, customer_name }, ...over }));
      await named(1, '星河零售有限公司');
      await named(2, '星河零售', { status: '已驳回' });
      await named(3, '星河零售股份有限公司', { partnerId: 'rival' });
      await named(4, '大海物流有限公司');
      const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
      expect(ids(await store().opportunities.openByNameKey('acme', '星河零售'))).toEqual(['o1']);
      expect(ids(await store().opportunities.open('acme', 9))).toEqual(['o4', 'o1']);
      expect(ids(await store().opportunities.open('acme', 1))).toEqual(['o4']);
    });

    test('a look changes no version', async () => {
      await withDrafts('d1');
      await store().opportunities.insert(opportunityOf());
      await store().opportunities.noteLook('o1', NOW + 50);
      expect(await store().opportunities.get('o1')).toMatchObject({ lookedAt: NOW + 50, version: 1 });
    });
  });

  describe('feeds', () => {
    const follow = (partnerId: string, since: number) => store().feeds.follow({ partnerId, since });
    const feed = async (partnerId = 'acme') => (await store().feeds.get(partnerId))!;

    test('begin at the beginning, and come by turns', async () => {
      for (const partnerId of ['acme', 'rival']) await follow(partnerId, NOW);
      expect(await feed()).toEqual({ partnerId: 'acme', cursor: null, readAt: 0, version: 1 });
      expect(await store().feeds.note(await feed(), { cursor: '7', at: NOW })).toBe(true);
      expect((await store().feeds.due(9)).map(({ partnerId }) => partnerId)).toEqual(['rival', 'acme']);
      expect((await store().feeds.due(1)).map(({ partnerId }) => partnerId)).toEqual(['rival']);
      expect(await feed()).toMatchObject({ cursor: '7', readAt: NOW, version: 1 });
      expect(await store().feeds.get('nobody')).toBeUndefined();
    });

    test('go on where they are with a submission after the last read, and anew with one before it', async () => {
      await follow('acme', NOW);
      await store().feeds.note(await feed(), { cursor: '7', at: NOW + 5 });
      await follow('acme', NOW + 6);
      expect(await feed()).toMatchObject({ cursor: '7', version: 2 });
      await follow('acme', NOW + 5);
      expect(await feed()).toMatchObject({ cursor: null, version: 3 });
    });

    test('note no place that was reached before the latest submission', async () => {
      await follow('acme', NOW);
      const before = await feed();
      await follow('acme', NOW + 1);
      expect(await store().feeds.note(before, { cursor: '7', at: NOW + 2 })).toBe(false);
      expect(await feed()).toMatchObject({ cursor: null, readAt: 0 });
    });
  });
}
