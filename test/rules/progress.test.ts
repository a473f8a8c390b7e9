import { describe, expect, test } from '@jest/globals';
import { PROGRESS_STAGES, type Reported, reportProgress, takesProgress } from '../../rules/progress.js';
import { HO_STATUSES, STATUSES } from '../../rules/status.js';
import { readsWell } from './reads-well.js';

const EVERYWHERE: readonly Reported[] = [
  ...STATUSES.map((status) => ({ kind: 'PO', status }) as const),
  ...HO_STATUSES.map((status) => ({ kind: 'HO', status }) as const),
];
const named = ({ kind, status }: Reported) => `${kind} ${status}`;

describe('reporting progress', () => {
  test('is open from verification or acceptance until delivery', () => {
    expect(EVERYWHERE.filter(takesProgress).map(named)).toEqual(['PO 机会点验证通过', 'PO 签单完成', 'HO 已接受', 'HO 签单完成']);
  });

  test.each([
    ['PO', '机会点验证通过', 'ongoing', '机会点验证通过'],
    ['PO', '机会点验证通过', 'signed', '签单完成'],
    ['PO', '签单完成', 'ongoing', '签单完成'],
    ['PO', '签单完成', 'delivered', '交付完成'],
    ['HO', '已接受', 'ongoing', '已接受'],
    ['HO', '已接受', 'signed', '签单完成'],
    ['HO', '签单完成', 'ongoing', '签单完成'],
    ['HO', '签单完成', 'delivered', '交付完成'],
  ] as const)('a %s in %s with %s is then in %s', (kind, status, stage, after) => {
    expect(reportProgress({ kind, status } as Reported, stage)).toEqual({ outcome: 'recorded', status: after });
  });

  test('no delivery before the signature', () => {
    expect(reportProgress({ kind: 'PO', status: '机会点验证通过' }, 'delivered')).toMatchObject({
      reason: 'not-signed',
      topic: 'po-progress-update',
    });
    expect(reportProgress({ kind: 'HO', status: '已接受' }, 'delivered')).toMatchObject({
      reason: 'not-signed',
      topic: 'ho-progress-update',
    });
  });

  test('no second signature', () => {
    for (const kind of ['PO', 'HO'] as const) {
      expect(reportProgress({ kind, status: '签单完成' }, 'signed')).toMatchObject({ reason: 'already-signed' });
    }
  });

  test('under verification it names both sources', () => {
    const answer = reportProgress({ kind: 'PO', status: '验证中' }, 'ongoing');
    expect(answer).toMatchObject({ reason: 'under-verification', message: { zh: expect.stringContaining('另一处说审核通过后') } });
  });

  test('a state that takes no report takes none whatever the stage', () => {
    for (const reported of EVERYWHERE.filter((one) => !takesProgress(one))) {
      expect(new Set(PROGRESS_STAGES.map((stage) => reportProgress(reported, stage).outcome))).toEqual(new Set(['refused']));
    }
  });

  test('every refusal reads well and has its own reason', () => {
    const refusals = EVERYWHERE.flatMap((reported) => PROGRESS_STAGES.map((stage) => reportProgress(reported, stage))).filter(
      (answer) => answer.outcome === 'refused',
    );
    for (const refusal of refusals) readsWell(refusal);
    expect(new Set(refusals.map(({ reason }) => reason)).size).toBe(11);
  });
});
