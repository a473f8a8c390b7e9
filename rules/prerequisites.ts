import type { Facts } from './facts.js';
import type { Bilingual } from './finding.js';
import type { Opportunity } from './opportunity.js';
import type { Rule } from './rule.js';

type Consent = 'p.pce_joined' | 'p.customer_consent' | 'p.secret_authorised';

/** How the answer stands: only `true` lets the opportunity pass, so every other answer is named. */
function answerText(value: Opportunity[Consent]): Bilingual {
  if (value === false) return { zh: '目前记的是“否”', en: 'recorded as "no"' };
  if (value === 'unknown') return { zh: '目前记的是“不确定”', en: 'recorded as "not sure"' };
  return { zh: '还没有回答', en: 'not answered yet' };
}

const prerequisite = (
  rule: Omit<Rule, 'severity' | 'when' | 'message'> & { field: Consent },
  message: (answer: Bilingual) => Bilingual,
): Rule => ({
  ...rule,
  severity: 'block',
  when: ({ given }: Facts) => given[rule.field] !== true,
  message: ({ given }) => message(answerText(given[rule.field])),
});

/** P1 to P3 block until the answer is yes. P4 blocks only when the account is stated not to be the main one. */
export const prerequisites: readonly Rule[] = [
  prerequisite({ id: 'P1', field: 'p.pce_joined', topic: 'pce-prerequisite-for-sharing' }, (answer) => ({
    zh: `须先加入合作伙伴共拓计划才能共享机会点（${answer.zh}）。完成华为云企业实名认证并加入 HCPN 后，在“计划 > 华为云伙伴计划”里找到“合作伙伴共拓计划”，单击“立即加入”，接受条款后提交，不需要审批。`,
    en: `Sharing an opportunity needs 合作伙伴共拓计划 (PCE) to be joined first (${answer.en}). With enterprise real-name authentication and HCPN membership, open 计划 > 华为云伙伴计划, find 合作伙伴共拓计划, click 立即加入 (join now) and accept the terms; no approval is needed.`,
  })),
  prerequisite({ id: 'P2', field: 'p.customer_consent', topic: 'po-before-submit-consent' }, (answer) => ({
    zh: `未获客户同意，不得共享客户信息（${answer.zh}）。请先取得客户对共享其个人信息的明确同意，再回答“是”。`,
    en: `Customer information must not be shared without the customer's consent (${answer.en}). Obtain the customer's explicit consent to sharing personal data first, then answer "yes".`,
  })),
  prerequisite({ id: 'P3', field: 'p.secret_authorised', topic: 'po-before-submit-consent' }, (answer) => ({
    zh: `未获客户授权，不得共享其敏感商业秘密（${answer.zh}）。请先取得客户授权，再回答“是”。`,
    en: `Sensitive business secrets must not be shared without the customer's authorisation (${answer.en}). Obtain the authorisation first, then answer "yes".`,
  })),
  {
    id: 'P4',
    severity: 'block',
    field: 'is_main_account',
    topic: 'opportunity-menu-overview',
    when: ({ given }) => given.is_main_account === 'no',
    message: () => ({
      zh: '您用的不是伙伴主账号。只有主账号能用“机会点管理”，组织成员即使是系统管理员也会显示无权限。请换主账号提交，或请主账号的同事提交。',
      en: 'This is not the partner main account. Only the main account can use 机会点管理 (opportunity management); a member who is system administrator is refused too. Submit with the main account, or ask the colleague who holds it.',
    }),
  },
];
