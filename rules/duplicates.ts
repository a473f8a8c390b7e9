import type { Rule } from './rule.js';
import { quoted } from './rule.js';

const TOPIC = 'po-duplicate-rule';

/**
 * D1 compares with the partner's own open opportunities; one without a number is another person's, of which it says only that it is there. D2 to D4 say what the reviewer will check, in 审核中 and 验证中. D5 goes with every
 * opportunity that is ready to be sent or is being checked: nobody may read a missing D1 as "no duplicate".
 */
export const duplicates: readonly Rule[] = [
  {
    id: 'D1',
    severity: 'warn',
    field: null,
    topic: TOPIC,
    when: ({ duplicates: found }) => found.length > 0,
    message: (facts) => {
      const named = facts.duplicates.filter(({ id }) => id !== '');
      const [first] = named;
      if (first === undefined) {
        return {
          zh: '贵公司已有一个客户和需求都与这一个相近、还没有关闭的机会点，请先问主账号的同事。重复的机会点只允许一个通过。不是同一件事，请在“客户需求”里写明区别。',
          en: 'Your company already has an open opportunity whose customer and need are like this one: ask your colleague with the main account first. Of duplicates only one may pass. If it is another deal, say in 客户需求 (need) what is different.',
        };
      }
      const ids = named.map(({ id }) => quoted(id, facts));
      const [customer, need] = [quoted(first.customer_name, facts), quoted(first.need, facts)];
      return {
        zh: `您还有未关闭的机会点 ${ids.join('、')}，客户“${customer}”、需求“${need}”与这一个相近。重复的机会点只允许一个通过。是同一件事，请更新原来的；不是，请在“客户需求”里写明区别。`,
        en: `You have open opportunities like this one: ${ids.join(', ')} (customer "${customer}", need "${need}"). Of duplicates only one may pass. If it is the same deal, update the earlier one; if not, say in 客户需求 (need) what is different.`,
      };
    },
  },
  {
    id: 'D2',
    severity: 'info',
    field: null,
    topic: TOPIC,
    when: ({ underCheck }) => underCheck,
    message: () => ({
      zh: '审核会核对：其他伙伴是否已有重复的 PO “机会点验证通过”。已有的话，不再接受后来的，预计会被驳回。',
      en: "The reviewer will check whether another partner's duplicate PO already has 机会点验证通过 (verified). If so, later ones are no longer accepted and this one is expected to be rejected.",
    }),
  },
  {
    id: 'D3',
    severity: 'info',
    field: null,
    topic: TOPIC,
    when: ({ underCheck }) => underCheck,
    message: () => ({
      zh: '审核会核对：有没有别的重复 PO 也在流程中。只允许一个通过，原则上看“机会点验证通过”的那一个的提交时间。',
      en: 'The reviewer will check whether other duplicate POs are pending. Only one may pass; in principle the submission time of the one that gets 机会点验证通过 (verified) decides.',
    }),
  },
  {
    id: 'D4',
    severity: 'info',
    field: null,
    topic: TOPIC,
    when: ({ underCheck }) => underCheck,
    message: () => ({
      zh: '审核会核对：是否与 HO 重复，更早者优先。PO 看审核通过的时间；HO 的时间有两种说法：一处 FAQ 看在 Cloud CRM 创建的时间，另一处看 HO 的提交时间。',
      en: 'The reviewer will check for a duplicate HO; the earlier one wins. The PO counts from the time its review passed; for the HO there are two statements: one FAQ takes its creation in Cloud CRM, another its submission time.',
    }),
  },
  {
    id: 'D5',
    severity: 'info',
    field: null,
    topic: TOPIC,
    when: ({ underCheck, unsent }, blocked) => underCheck || (unsent && !blocked),
    message: () => ({
      zh: '我看不到其他伙伴的 PO 和 CRM 里的记录，所以不能保证没有重复；是否重复以审核和验证为准。',
      en: "I cannot see other partners' POs or the CRM, so I cannot promise that there is no duplicate; review and verification decide.",
    }),
  },
];
