import fc from 'fast-check';
import { PO_QUESTIONS } from '../../dialogs/forms/po-questions.js';
import type { FieldId } from '../../rules/opportunity.js';
import type { Chat } from './chat.js';

/** A message of a partner and the fields that it names. */
export interface Said {
  readonly text: string;
  readonly names: readonly FieldId[];
  /** It must change nothing at all, whatever was asked. */
  readonly aside?: true;
}

const tell = (names: readonly FieldId[], ...texts: readonly string[]): readonly Said[] => texts.map((text) => ({ text, names }));
const ORDER: readonly FieldId[] = ['bant_t', 'expected_sign_date'];

/** Ways to tell each field so that it cannot be taken for another. */
export const PIECES: Readonly<Record<string, readonly Said[]>> = {
  customer_name: tell(
    ['customer_name'],
    '客户是苏州蓝湖医疗科技有限公司',
    '客户名称改成南京星河物流有限公司',
    '客户是杭州云栖制造有限公司',
  ),
  contact_name: tell(['contact_name'], '联系人是王敏', '联系人换成陈工', '联系人李经理'),
  contact_method: tell(['contact_method'], '电话是13800001234', '电话 0512-66668888', '邮箱是 zhou@lake.example'),
  bant_n: tell(['bant_n'], '需求是影像系统上云', '需求改成订单系统容灾', '需求：数据中台建设'),
  bant_b: tell(['bant_b'], '预算是320万', '预算改成200-300万', '不对，预算是28万5', '预算1.2亿'),
  bant_a: tell(['bant_a'], '决策人是李院长', '决策人改成赵总', '周主任拍板'),
  order_time: tell(ORDER, '下单时间是明年3月', '计划2027年二季度下单', '下单时间改成年底前'),
  expected_revenue: tell(['expected_revenue'], '预计华为云收入90万', '收入改成100万', '华为云收入是120万'),
  customer_location: tell(['customer_location'], '所在地是江苏苏州', '所在地是浙江杭州', '客户所在地：上海'),
  presales_done: tell(['presales_done'], '售前活动做过两次客户交流', '售前活动：做过方案演示', '售前做过一次POC测试'),
};

/** What changes nothing: questions, orders, courtesy. */
export const ASIDES: readonly string[] = [
  'PO验证要多久？',
  '提交后能取消吗',
  'BANT怎么写？',
  '预算怎么写才合格？',
  '联系人能写两个吗？',
  '明年3月之前提交来得及吗？',
  'can I cancel a PO?',
  '现在填到哪了',
  '为什么要问这个',
  '谢谢',
  '你好',
  '帮助',
  '继续',
  '用卡片填',
  '我的机会点',
  '上一个',
];

/** Noise that a person may send at any time; it names nothing. */
const noise: fc.Arbitrary<Said> = fc
  .oneof(
    fc.constantFrom(
      '跳过',
      '不知道',
      '随便',
      '嗯',
      '哈哈',
      '20万',
      '320',
      '$500k',
      '🎉',
      '算了',
      '先存着',
      '换英文',
      '繁體',
      '提交',
      'yes',
      'no',
      '是的',
      '不',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  .map((text) => ({ text, names: [] }));

const piece: fc.Arbitrary<Said> = fc.constantFrom(...Object.values(PIECES).flat());

const aside: fc.Arbitrary<Said> = fc.constantFrom(...ASIDES).map((text) => ({ text, names: [], aside: true }));

/** One thing that happens in a conversation. */
export type Step =
  | { readonly kind: 'say'; readonly said: Said }
  | { readonly kind: 'press'; readonly nth: number }
  | { readonly kind: 'restart' };

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: piece.map((said): Step => ({ kind: 'say', said })) },
  { weight: 3, arbitrary: aside.map((said): Step => ({ kind: 'say', said })) },
  { weight: 3, arbitrary: noise.map((said): Step => ({ kind: 'say', said })) },
  { weight: 3, arbitrary: fc.nat({ max: 4 }).map((nth): Step => ({ kind: 'press', nth })) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'restart' }) },
);

/** Fields that the desk composes from others, and statements that fall with what they are about. */
const DERIVED: readonly FieldId[] = ['opp_name', 'opp_description', 'p.customer_consent', 'p.secret_authorised'];

/** Takes one step and gives back the fields that it lost or changed without having named them. */
export const changedUnasked = async (chat: Chat, taken: Step): Promise<readonly string[]> => {
  const before = chat.draft;
  const allowed = new Set<string>(DERIVED);
  const fieldsOf = (id: string | undefined): readonly FieldId[] => PO_QUESTIONS.find((question) => question.id === id)?.fields ?? [];
  for (const field of fieldsOf(chat.state.form?.asking)) allowed.add(field);
  if (taken.kind === 'restart') chat.restart();
  if (taken.kind === 'say') {
    for (const field of taken.said.names) allowed.add(field);
    await chat.say(taken.said.text);
  }
  if (taken.kind === 'press') {
    const action = chat.buttons[taken.nth]?.action;
    if (action === undefined) return [];
    if ('question' in action) for (const field of fieldsOf(action.question)) allowed.add(field);
    await chat.press(action);
  }
  const after = before && chat.drafts.get(before.id);
  if (!before || !after || before.status !== 'open') return [];
  if (taken.kind === 'say' && taken.said.aside)
    return (Object.keys(after.fields) as FieldId[]).filter(
      (field) => JSON.stringify(before.fields[field]) !== JSON.stringify(after.fields[field]),
    );
  return (Object.keys(before.fields) as FieldId[]).filter(
    (field) => !allowed.has(field) && JSON.stringify(before.fields[field]) !== JSON.stringify(after.fields[field]),
  );
};
