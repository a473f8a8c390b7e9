import { NUMBERS } from '../world.js';
import { type FormPieces, tell } from './said.js';

export const CHECK_PIECES: FormPieces = {
  form: 'incentive-check',
  begins: ['激励资格检查', 'check incentive eligibility'],
  // Whatever is told the conditions are met: one that is not ends the interview.
  pieces: {
    partner_on_core_map: tell(['partner_on_core_map'], '在 Core Map 伙伴名单里', '我们在伙伴名单里', 'we are on the core map'),
    main: tell(['solution_provider_main_account'], '是解决方案提供商的主账号', '用的是主账号'),
    label: tell(['core_map_label'], '机会点有标签', '标签有的'),
    verified_on: tell(['verified_on'], '验证通过是 2026年9月20日', '9月18日验证通过的', 'it was verified on 12 September 2026'),
    project_start: tell(['project_start'], '项目开始时间是2026年9月25日', '项目启动时间是10月8日', 'it started on 1 October 2026'),
    project_end: tell(['project_end'], '项目2026年10月31日交付完成', '项目在11月5日完成', 'it was delivered on 10 November 2026'),
    overlapping_delivery: tell(['overlapping_delivery'], '交付时间没有重叠', '交付周期不重叠'),
    overlapping_offering: tell(['overlapping_offering'], 'Offering 没有重叠', 'Offering 不重叠'),
    cash: tell(['cash_paid_before'], '现金付了800元', '付费500元', 'they paid CNY 300'),
    first_account: tell(['first_account'], '是首个实名账号', '实名的首个账号没错'),
    kind: tell(['project_kind'], '是首单商用项目', '是持续销售项目'),
  },
  last: 'kind',
};

export const APPLY_PIECES: FormPieces = {
  form: 'incentive-apply',
  begins: [`给 ${NUMBERS.delivered} 申请激励`, `apply for the incentive for ${NUMBERS.delivered}`],
  pieces: {
    project_start: tell(['project_start'], '起始日期是2026年9月25日', '项目10月8日开始', 'it started on 1 October 2026'),
    project_end: tell(['project_end'], '项目2026年10月31日交付完成', '项目在11月5日完成', 'it was delivered on 10 November 2026'),
    proof: tell(['proof'], '证明是验收报告', '证明材料：客户盖章的验收单', 'the proof is a signed acceptance report'),
  },
};

export const ANSWER_PIECES: FormPieces = {
  form: 'incentive-answer',
  begins: [`核对激励 ${NUMBERS.announced}`, `check the incentive amount of ${NUMBERS.announced}`],
  pieces: {
    answer: tell(['answer'], '金额有疑问', '金额无误', 'the amount is wrong'),
    reason: tell(['reason'], '原因是和云资源用量对不上', '理由：少算了一个月', 'the reason is: one month is missing'),
  },
};
