import { describe, expect, test } from '@jest/globals';
import type { HeldOpportunity, PartnerCenterRecords, PartnerCenterStore } from '../../services/partner-center/store-port.js';
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
  });
}
