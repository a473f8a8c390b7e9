import { describe, expect, test } from '@jest/globals';
import { checkDelivery, DELIVERY_ENDINGS, DELIVERY_STATUSES, type DeliveryRefusal, type DeliveryStep } from '../../rules/delivery.js';
import { ASSUMED_LIMITS } from '../../rules/limits.js';
import { readsWell } from './reads-well.js';

const register = (projectManager: string | undefined): DeliveryStep => ({ step: 'register', projectManager });
const evidence = (...bytes: number[]): DeliveryStep => ({
  step: 'evidence',
  files: bytes.map((size, at) => ({ name: `验收单${at + 1}.pdf`, bytes: size })),
});
const feedback = (ending: 'accepted' | 'discontinued' | undefined): DeliveryStep => ({ step: 'feedback', ending });
const { evidenceFiles, evidenceFileBytes, projectManagerChars } = ASSUMED_LIMITS;

describe('the evaluation of a delivery', () => {
  test.each([
    ['待登记', register('李工 13800000001')],
    ['待登记', register('长'.repeat(projectManagerChars))],
    ['已登记', feedback('accepted')],
    ['已登记', feedback('discontinued')],
    ['交付材料提交', evidence(1)],
    ['交付材料提交', evidence(...Array<number>(evidenceFiles).fill(evidenceFileBytes))],
  ] as const)('in %s takes %j', (status, step) => {
    expect(checkDelivery(status, step)).toEqual({ outcome: 'allowed' });
  });

  test.each<[string, DeliveryStep, DeliveryRefusal, string]>([
    ['待登记', register(undefined), 'manager-missing', 'register-project-info'],
    ['待登记', register('待定'), 'manager-missing', 'register-project-info'],
    ['待登记', register('长'.repeat(projectManagerChars + 1)), 'manager-too-long', 'register-project-info'],
    ['已登记', feedback(undefined), 'ending-missing', 'feedback-delivery-status'],
    ['交付材料提交', evidence(), 'evidence-missing', 'feedback-evidence'],
    ['交付材料提交', evidence(1, 0), 'file-empty', 'feedback-evidence'],
    ['交付材料提交', evidence(1, evidenceFileBytes + 1), 'file-too-large', 'feedback-evidence'],
    ['交付材料提交', evidence(...Array<number>(evidenceFiles + 1).fill(1)), 'too-many-files', 'feedback-evidence'],
  ])('in %s refuses %j: %s', (status, step, reason, topic) => {
    const answer = checkDelivery(status as (typeof DELIVERY_STATUSES)[number], step);
    expect(answer).toMatchObject({ outcome: 'refused', reason, topic });
    if (answer.outcome === 'refused') readsWell(answer);
  });

  test.each([register('李工'), feedback('accepted'), evidence(1)])('takes %j in one state alone', (step) => {
    const answers = DELIVERY_STATUSES.map((status) => checkDelivery(status, step));
    expect(answers.filter(({ outcome }) => outcome === 'allowed')).toHaveLength(1);
    for (const answer of answers) if (answer.outcome === 'refused') readsWell(answer);
  });

  test('an accepted project is 已验收 afterwards', () => {
    expect(DELIVERY_ENDINGS.accepted.status).toBe('已验收');
  });

  test('a long file name is cut to a line', () => {
    const answer = checkDelivery('交付材料提交', { step: 'evidence', files: [{ name: '长'.repeat(500), bytes: 0 }] });
    expect(answer.outcome === 'refused' && answer.message.zh.length).toBeLessThan(100);
  });

  test('other limits are followed', () => {
    expect(checkDelivery('交付材料提交', evidence(1, 1), { ...ASSUMED_LIMITS, evidenceFiles: 1 })).toMatchObject({
      reason: 'too-many-files',
    });
  });
});
