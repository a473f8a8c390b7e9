import { NUMBERS } from '../world.js';
import { type FormPieces, tell } from './said.js';

export const HO_PIECES: FormPieces = {
  form: 'ho',
  begins: [`接受 ${NUMBERS.ho}`, `拒绝 ${NUMBERS.ho}`, `decline ${NUMBERS.ho}`],
  pieces: {
    answer: tell(['answer'], '我们不接受', '我们接受', 'we do not accept it'),
    reason: tell(['reason'], '原因是客户名称与实际不符', '理由：我们没有做这个行业的方案', '原因：客户已经和别家签了合同'),
  },
};

export const PROGRESS_PIECES: FormPieces = {
  form: 'progress',
  begins: [`更新进展 ${NUMBERS.verified}`, `report progress of ${NUMBERS.verified}`],
  pieces: {
    stage: tell(['stage'], '还在跟进中', '已经签单了', 'it is signed'),
    amount: tell(['amount'], '金额是120万元', '金额改成80万元', 'the amount is RMB 1.2m'),
    expected_date: tell(['expected_date'], '预计时间是明年3月15日', '预计日期改成2027年6月1日', 'the expected date is 20 December 2026'),
    note: tell(['note'], '备注：法务在看合同', '备注是合同在走流程', 'note: their legal team reads the contract'),
  },
};

export const WITHDRAW_PIECES: FormPieces = {
  form: 'withdraw',
  begins: [`撤回 ${NUMBERS.underReview}`, `withdraw ${NUMBERS.underReview}`],
  pieces: {
    reason: tell(['reason'], '原因是客户的预算取消了', '理由：客户内部换了负责人', 'the reason is: the customer has stopped the project'),
  },
};

export const REGISTER_PIECES: FormPieces = {
  form: 'register-project',
  begins: [`登记项目 ${NUMBERS.toRegister}`, `register project ${NUMBERS.toRegister}`],
  pieces: {
    manager: tell(['manager'], '项目经理是张伟', '项目经理改成李娜', 'the project manager is Linda Xu'),
    contact: tell(['contact'], '联系方式是 13800001234', '邮箱是 zhang@partner.example', 'phone: 13900002222'),
  },
};

export const REPORT_PIECES: FormPieces = {
  form: 'report-delivery',
  begins: [`反馈交付 ${NUMBERS.registered}`, `report delivery of ${NUMBERS.registered}`],
  pieces: {
    outcome: tell(['outcome'], '客户已验收通过', '客户同意退订，终止交易', 'the customer has accepted it'),
    evidence: tell(['evidence'], '举证说明：验收报告编号 7', '证据是客户的来函', 'evidence: report 7'),
  },
};

export const INVITE_PIECES: FormPieces = {
  form: 'invite',
  begins: ['邀请客户', 'invite a customer'],
  pieces: {
    model: tell(['model'], '关联类型是代售', '关联类型改成顾问销售', 'the association is resale'),
    channel: tell(['channel'], '邀请方式是线上', '改成线下邀请', 'send it online'),
    customer: tell(['customer'], '客户是苏州蓝湖医疗科技有限公司', '客户名称改成南京星河物流有限公司', 'the customer is Harbor Foods Ltd'),
    reported: tell(['reported'], '已经报备了', '还没有报备', 'it has been reported'),
    credit: tell(['credit'], '没有信用账户', '有信用账户', 'we have a credit account'),
  },
};
