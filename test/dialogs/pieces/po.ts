import { NUMBERS } from '../world.js';
import { type FormPieces, tell } from './said.js';

const ORDER = ['bant_t', 'expected_sign_date'];

/** What an opportunity is told by, in the form that makes one and in the one that repairs one. */
const PIECES: FormPieces['pieces'] = {
  customer_name: tell(
    ['customer_name'],
    '客户是苏州蓝湖医疗科技有限公司',
    '客户名称改成南京星河物流有限公司',
    '客户是杭州云栖制造有限公司',
    'the customer is Harbor Foods Ltd',
  ),
  contact_name: tell(['contact_name'], '联系人是王敏', '联系人换成陈工', '联系人李经理', 'the contact is Linda Xu'),
  contact_method: tell(['contact_method'], '电话是13800001234', '电话 0512-66668888', '邮箱是 zhou@lake.example', 'phone: 13900002222'),
  bant_n: tell(['bant_n'], '需求是影像系统上云', '需求改成订单系统容灾', '需求：数据中台建设', 'the need is a data platform'),
  bant_b: tell(['bant_b'], '预算是320万', '预算改成200-300万', '不对，预算是28万5', '预算1.2亿', 'the budget is RMB 2.4m'),
  bant_a: tell(['bant_a'], '决策人是李院长', '决策人改成赵总', '周主任拍板', 'the decision maker is Victor Tan'),
  order_time: tell(ORDER, '下单时间是明年3月', '计划2027年二季度下单', '下单时间改成年底前', 'they order in March 2027'),
  expected_revenue: tell(
    ['expected_revenue'],
    '预计华为云收入90万',
    '收入改成100万',
    '华为云收入是120万',
    'expected cloud revenue is RMB 800k',
  ),
  customer_location: tell(['customer_location'], '所在地是江苏苏州', '所在地是浙江杭州', '客户所在地：上海'),
  presales_done: tell(['presales_done'], '售前活动做过两次客户交流', '售前活动：做过方案演示', '售前做过一次POC测试'),
};

export const PO_PIECES: FormPieces = {
  form: 'po',
  begins: ['提交机会点', '我要提一个机会点', 'share an opportunity'],
  pieces: PIECES,
};

export const REPAIR_PIECES: FormPieces = {
  form: 'repair',
  begins: [`修改 ${NUMBERS.rejected}`, `resubmit ${NUMBERS.rejected}`],
  pieces: PIECES,
};
