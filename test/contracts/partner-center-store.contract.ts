import { describe, expect, test } from '@jest/globals';
import type { HeldHo, HeldOpportunity, PartnerCenterRecords, PartnerCenterStore } from '../../services/partner-center/store-port.js';
import { FIELDS, NOW } from '../services/support.js';

const heldOf = (over: Partial<HeldOpportunity> = {}): HeldOpportunity => ({
  number: 'PO-20261123-0001',
  partnerId: 'acme',
  personId: 'li',
  status: '审核中',
  statusSince: NOW,
  deadline: null,
  reasons: [],
  fields: FIELDS,
  history: [{ status: '审核中', at: NOW, by: 'partner', reasons: [] }],
  submittedAt: NOW,
  progress: [],
  withdrawals: [],
  replaces: null,
  version: 0,
  ...over,
});

const hoOf = (over: Partial<HeldHo> = {}): HeldHo => ({
  number: 'HO-20261123-0001',
  partnerId: 'acme',
  status: '待接受',
  statusSince: NOW,
  sharedAt: NOW,
  deadline: '2026-11-26',
  name: '云栖港口',
  customerName: '宁波云栖港务',
  description: null,
  history: [{ status: '待接受', at: NOW, by: 'reviewer', reason: null }],
  progress: [],
  version: 0,
  ...over,
});

/** What every store under the embedded Partner Center keeps to. */
export function partnerCenterStoreContract(store: () => PartnerCenterStore): void {
  const alone = <T>(work: (tx: PartnerCenterRecords) => Promise<T>): Promise<T> => store().transaction(work);

  describe("the Partner Center's records", () => {
    test('an answer is remembered once a partner and key', async () => {
      const answer = { bodyHash: 'h', status: 201, body: { number: 'PO-1' } };
      expect(await alone((tx) => tx.answerFor('acme', 'k'))).toBeUndefined();
      await alone((tx) => tx.remember('acme', 'k', { ...answer, at: NOW }));
      await alone((tx) => tx.remember('rival', 'k', { ...answer, bodyHash: 'other', at: NOW }));
      expect(await alone((tx) => tx.answerFor('acme', 'k'))).toEqual(answer);
      await expect(alone((tx) => tx.remember('acme', 'k', { ...answer, at: NOW }))).rejects.toMatchObject({ code: 'store.conflict' });
    });

    test('numbers run from 1 each day; one that was rolled back is given again', async () => {
      const next = (day: string) => alone((tx) => tx.nextNumber(day));
      expect([await next('2026-11-23'), await next('2026-11-23'), await next('2026-11-24')]).toEqual([1, 2, 1]);
      const broken = alone(async (tx) => {
        await tx.nextNumber('2026-11-23');
        throw new Error('refused');
      });
      await expect(broken).rejects.toThrow('refused');
      expect(await next('2026-11-23')).toBe(3);
    });

    test('an opportunity comes back whole; a stale update and a number used twice are conflicts', async () => {
      await alone((tx) => tx.insert(heldOf()));
      const reasons = [{ field: 'bant_b', reason: '预算不明' }];
      const rejected = heldOf({ status: '已驳回', reasons, history: [{ status: '已驳回', at: NOW, by: 'reviewer', reasons }], version: 1 });
      await alone((tx) => tx.update(rejected));
      expect(await alone((tx) => tx.get(heldOf().number))).toEqual({ ...rejected, version: 2 });
      await expect(alone((tx) => tx.update(rejected))).rejects.toMatchObject({ code: 'store.conflict' });
      await expect(alone((tx) => tx.insert(heldOf()))).rejects.toMatchObject({ code: 'store.conflict' });
      await expect(alone((tx) => tx.update(heldOf({ number: 'PO-9', version: 1 })))).rejects.toMatchObject({ code: 'store.conflict' });
      expect(await alone((tx) => tx.get('PO-9'))).toBeUndefined();
    });

    test('the list goes page by page, newest first, and a cursor of nothing gives nothing', async () => {
      for (const [n, partnerId] of ['acme', 'rival', 'acme', 'acme'].entries())
        await alone((tx) => tx.insert(heldOf({ number: `PO-${n}`, partnerId })));
      const page = async (over: { partnerId?: string; cursor?: string; limit: number }) =>
        (await alone((tx) => tx.list(over))).map(({ number }) => number);
      expect(await page({ partnerId: 'acme', limit: 2 })).toEqual(['PO-3', 'PO-2']);
      expect(await page({ partnerId: 'acme', limit: 2, cursor: 'PO-2' })).toEqual(['PO-0']);
      expect(await page({ limit: 9 })).toEqual(['PO-3', 'PO-2', 'PO-1', 'PO-0']);
      expect(await page({ limit: 9, cursor: 'PO-x' })).toEqual([]);
    });

    test('events have one order without gaps; of what was rolled back there is none', async () => {
      const event = (number: string, partnerId = 'acme') =>
        ({ partnerId, kind: 'opportunity', number, status: '审核中', at: NOW }) as const;
      expect(await alone((tx) => tx.lastEvent())).toBe(0);
      await alone((tx) => tx.file(event('PO-1')));
      await expect(
        alone(async (tx) => {
          await tx.file(event('PO-2'));
          throw new Error('refused');
        }),
      ).rejects.toThrow('refused');
      await Promise.all(['PO-3', 'PO-4'].map((number) => alone((tx) => tx.file(event(number, 'rival')))));
      await alone((tx) => tx.file(event('PO-5')));
      expect(await alone((tx) => tx.lastEvent())).toBe(4);
      const read = (wish: { partnerId?: string; after: number; limit: number }) => alone((tx) => tx.events(wish));
      expect((await read({ after: 0, limit: 9 })).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(await read({ partnerId: 'acme', after: 1, limit: 9 })).toEqual([{ ...event('PO-5'), seq: 4 }]);
      expect(await read({ after: 1, limit: 1 })).toMatchObject([{ seq: 2 }]);
    });

    test('overdue is what happens by itself once its day is over', async () => {
      await alone(async (tx) => {
        await tx.insert(heldOf({ number: 'PO-1', status: '验证中', deadline: '2026-12-07' }));
        await tx.insert(heldOf({ number: 'PO-2', status: '验证中', deadline: '2026-12-06' }));
        await tx.insert(heldOf({ number: 'PO-3', status: '已驳回', deadline: '2026-12-01' }));
        await tx.insert(heldOf({ number: 'PO-4' }));
        await tx.hos.insert(hoOf({ number: 'HO-1' }));
        await tx.hos.insert(hoOf({ number: 'HO-2' }));
        await tx.hos.update(hoOf({ number: 'HO-2', status: '已接受', version: 1 }));
      });
      const numbers = async (before: string) =>
        alone(async (tx) => [...(await tx.overdue(before, 9)), ...(await tx.hos.overdue(before, 9))].map(({ number }) => number));
      expect(await numbers('2026-11-26')).toEqual([]);
      expect(await numbers('2026-12-07')).toEqual(['PO-2', 'HO-1']);
      expect(await numbers('2026-12-08')).toEqual(['PO-2', 'PO-1', 'HO-1']);
    });

    test('a record of a shelf comes back whole; a stale update and a number used twice are conflicts', async () => {
      await alone((tx) => tx.hos.insert(hoOf()));
      const progress = [{ at: NOW, stage: 'signed', amount: 1.5, expectedDate: '2026-12-01', note: null }] as const;
      const signed = hoOf({ status: '签单完成', progress, version: 1 });
      await alone((tx) => tx.hos.update(signed));
      expect(await alone((tx) => tx.hos.get(signed.number))).toEqual({ ...signed, version: 2 });
      await expect(alone((tx) => tx.hos.update(signed))).rejects.toMatchObject({ code: 'store.conflict' });
      await expect(alone((tx) => tx.hos.insert(hoOf()))).rejects.toMatchObject({ code: 'store.conflict' });
      expect(await alone((tx) => tx.hos.get('HO-9'))).toBeUndefined();
    });

    test('a record is taken away once, in the version that was read, and only of its own kind', async () => {
      await alone((tx) => tx.hos.insert(hoOf()));
      const { number } = hoOf();
      await expect(alone((tx) => tx.hos.remove({ number, version: 2 }))).rejects.toMatchObject({ code: 'store.conflict' });
      await expect(alone((tx) => tx.drafts.remove({ number, version: 1 }))).rejects.toMatchObject({ code: 'store.conflict' });
      await alone((tx) => tx.hos.remove({ number, version: 1 }));
      expect(await alone((tx) => tx.hos.get(number))).toBeUndefined();
      await expect(alone((tx) => tx.hos.remove({ number, version: 1 }))).rejects.toMatchObject({ code: 'store.conflict' });
    });

    test('a draft comes back whole', async () => {
      const draft = { number: 'DR-1', partnerId: 'acme', fields: FIELDS, replaces: null, createdAt: NOW, changedAt: NOW + 1, version: 0 };
      await alone((tx) => tx.drafts.insert(draft));
      expect(await alone((tx) => tx.drafts.get('DR-1'))).toEqual({ ...draft, version: 1 });
    });

    test('a shelf goes page by page, newest first, and holds its own kind alone', async () => {
      await alone((tx) => tx.insert(heldOf()));
      for (const [n, partnerId] of ['acme', 'rival', 'acme'].entries())
        await alone((tx) => tx.hos.insert(hoOf({ number: `HO-${n}`, partnerId })));
      const numbers = async (over: { partnerId?: string; cursor?: string; limit: number }) =>
        (await alone((tx) => tx.hos.list(over))).map(({ number }) => number);
      expect(await numbers({ partnerId: 'acme', limit: 1 })).toEqual(['HO-2']);
      expect(await numbers({ partnerId: 'acme', limit: 9, cursor: 'HO-2' })).toEqual(['HO-0']);
      expect(await numbers({ limit: 9 })).toEqual(['HO-2', 'HO-1', 'HO-0']);
    });
  });
}
