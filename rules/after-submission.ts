import { dayText } from './days.js';
import type { Facts } from './facts.js';
import { quoted, type Rule } from './rule.js';

const APPLY = 'incentive-apply-procedure';

const other = (application: Facts['overlappingDelivery'], { today }: Facts) => ({
  from: dayText(application?.from ?? today),
  to: dayText(application?.to ?? today),
});

/**
 * X1 goes with every opportunity that is ready to be sent, and with every one that is sent and not closed. X2 speaks of sent ones that name an
 * Offering. X3 speaks when other incentive applications are given and one overlaps.
 */
export const afterSubmission: readonly Rule[] = [
  {
    id: 'X1',
    severity: 'info',
    field: null,
    topic: 'po-cancel',
    when: ({ submitted, unsent }, blocked) => submitted || (unsent && !blocked),
    message: () => ({
      zh: '提交后您自己不能取消，只能请 PDM 或 BD 驳回；BD 已接受的，可请 BD 在 CRM 里取消。',
      en: 'Once submitted you cannot cancel it yourself: ask the PDM or BD to reject it, or, where the BD has accepted it, the BD to cancel it in CRM.',
    }),
  },
  {
    id: 'X2',
    severity: 'info',
    field: null,
    topic: 'po-offering-edit-by-huawei',
    when: ({ submitted, offerings }) => submitted && offerings.length > 0,
    message: () => ({
      zh: '提交后华为方可以修改 Offering，您这边看到的会同步更新。',
      en: 'After submission Huawei may change the Offering; what you see is updated accordingly.',
    }),
  },
  {
    id: 'X3',
    severity: 'block',
    field: 'project_start',
    topic: APPLY,
    when: ({ overlappingDelivery }) => overlappingDelivery !== undefined,
    message: (facts) => {
      const { from, to } = other(facts.overlappingDelivery, facts);
      const customer = quoted(facts.overlappingDelivery?.customer_name ?? '', facts);
      return {
        zh: `客户“${customer}”已有激励申请，交付时间 ${from.zh} 到 ${to.zh} 与这一个重叠（其他伙伴的也算），不能同时申请。请等那一次结束后再申请。`,
        en: `The customer "${customer}" already has an incentive application whose delivery, ${from.en} to ${to.en}, overlaps with this one (other partners' count too), so they cannot run in parallel. Apply after that one has ended.`,
      };
    },
  },
  {
    id: 'X3',
    severity: 'block',
    field: 'offering',
    topic: APPLY,
    when: ({ overlappingOffering }) => overlappingOffering !== undefined,
    message: (facts) => {
      const name = quoted(facts.overlappingOffering?.offering ?? '', facts);
      return {
        zh: `Offering“${name}”已在另一个激励申请里，Offering 重叠的机会点不能同时申请。请等那一次结束后再申请。`,
        en: `The Offering "${name}" is already part of another incentive application; opportunities with overlapping Offerings cannot be applied for at the same time. Apply after that one has ended.`,
      };
    },
  },
];
