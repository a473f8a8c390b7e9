import { describe, expect, test } from '@jest/globals';
import { signDaily } from '../../services/audit/sign.js';
import type { AuditEvent } from '../../services/audit/trail.js';
import { verifyTrail } from '../../services/audit/verify.js';
import type { Store } from '../../services/ports.js';
import { NOW } from '../services/support.js';

const KEY = 'k'.repeat(32);
const DAY_MS = 86_400_000;

const eventOf = (over: Partial<AuditEvent> = {}): AuditEvent => ({
  ...{ record: 'draft:d1', event: 'draft-confirmed', by: 'person', personId: 'li', subject: null, content: { name: '王伟' }, at: NOW },
  ...over,
});

/** What every store keeps to about the trail of what happened. */
export function auditContract(store: () => Store): void {
  const append = (over: Partial<AuditEvent> = {}) => store().audit.append(eventOf(over));
  const verify = (...keys: readonly string[]) => verifyTrail(store(), keys);
  const sign = (now: number, ...keys: readonly string[]) => signDaily(store(), { keys, now, timeZone: 'Asia/Shanghai' });

  describe('the audit trail', () => {
    test('each record has a chain of its own, and the whole of it holds', async () => {
      await append();
      await append({ record: 'question:q1', event: 'question-asked' });
      await append({ event: 'call-accepted', by: 'partner-center', subject: 'PO-1' });
      const lines = await store().audit.linesAbout('PO-1');
      expect(lines.map(({ position, event, subject }) => [position, event, subject])).toEqual([
        [1, 'draft-confirmed', null],
        [2, 'call-accepted', 'PO-1'],
      ]);
      expect(lines[1]?.previous).toBe(lines[0]?.hash);
      expect(await store().audit.linesAbout('q1')).toHaveLength(1);
      expect(await verify()).toEqual({ lines: 3, records: 2, signatures: 0, problems: [] });
    });

    test('no name, no id and no text stands in it; the same content of another person or record has another hash', async () => {
      await append();
      await append({ personId: 'wang' });
      await append({ record: 'draft:d2' });
      const lines = await store().audit.lines({ record: '', position: 0 }, 9);
      expect(JSON.stringify(lines)).not.toMatch(/li"|wang|王伟/);
      expect(new Set(lines.map(({ content }) => content)).size).toBe(3);
      expect(new Set(lines.map(({ person }) => person)).size).toBe(2);
    });

    test('whose key is destroyed has another reference from then on; the trail stays whole', async () => {
      await append();
      await store().audit.forgetPerson('li');
      await store().audit.forgetContent('draft:d1');
      await append();
      const [before, after] = await store().audit.linesAbout('d1');
      expect(after?.person).not.toBe(before?.person);
      expect(after?.content).not.toBe(before?.content);
      expect((await verify()).problems).toEqual([]);
    });

    test('heads are signed once a day, those that changed; the key is known by its id', async () => {
      await append();
      await append({ record: 'draft:d2' });
      expect(await sign(NOW)).toBe(0);
      expect(await sign(NOW, KEY)).toBe(2);
      await append();
      expect(await sign(NOW + 1, KEY)).toBe(0);
      expect(await sign(NOW + DAY_MS, 'n'.repeat(32), KEY)).toBe(1);
      expect(await verify('n'.repeat(32), KEY)).toEqual({ lines: 3, records: 2, signatures: 2, problems: [] });
      expect((await verify(KEY)).problems).toEqual([{ place: 'signature 2', what: 'key of the signature not given' }]);
    });

    test('a line goes with the transaction that it tells of', async () => {
      const failed = store().transaction(async (tx) => {
        await tx.audit.append(eventOf());
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      expect((await verify()).lines).toBe(0);
    });

    test('events of one person told at once in several records are all there, under one reference', async () => {
      await Promise.all(
        Array.from({ length: 8 }, (_, nth) => store().transaction((tx) => tx.audit.append(eventOf({ record: `draft:d${nth}` })))),
      );
      const lines = await store().audit.lines({ record: '', position: 0 }, 99);
      expect(lines).toHaveLength(8);
      expect(new Set(lines.map(({ person }) => person)).size).toBe(1);
    });
  });
}
