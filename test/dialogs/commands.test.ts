import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/commands.js';

/** An order by its kind; one that starts a flow by the flow. */
const orderIn = (text: string): string | undefined => {
  const command = readCommand(text);
  return command?.kind === 'flow' ? command.flow.id : command?.kind;
};

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  cancel: [
    '取消',
    '退出',
    '算了',
    '算了不提了',
    '不填了',
    '取消填写',
    '删掉这份草稿',
    '放弃吧',
    'cancel',
    'Cancel it please',
    'stop',
    'quit',
    'never mind',
    'forget it',
    'discard the draft',
  ],
  later: [
    'lets do this tomorrow',
    '先存着',
    '存草稿',
    '先这样，明天再说',
    '明天再填',
    '暂停',
    '先到这',
    'save it for later',
    'later',
    'save draft',
    'not now',
    'continue tomorrow',
    '先這樣，明天再說',
  ],
  resume: [
    '继续',
    '不删了',
    'keep it',
    'drafts',
    '继续填',
    '接着上次的',
    '打开草稿',
    '我的草稿',
    'continue',
    'resume please',
    'carry on',
    '繼續',
  ],
  where: [
    '还差啥',
    'whats left',
    '现在填到哪了',
    '填到哪一步了',
    '还差什么',
    '还缺哪几项',
    '小结',
    '填了哪些',
    'where am I?',
    'what is missing?',
    "what's left",
    'show the summary',
    '現在填到哪了',
  ],
  back: ['上一个', '上一步', '返回', '回到上一题', 'back', 'go back', 'previous question'],
  skip: ['跳过', '先跳过吧', '下一个', '这项先不填', 'skip', 'skip this one', 'next', 'pass', '跳過'],
  change: ['改一处', '修改', '我要改一下', '写错了', 'change', 'edit it', 'change something', '修改草稿'],
  card: ['用卡片填', '卡片', '打开卡片', '换成表单', 'card', 'show the form', 'use a card'],
  submit: [
    '可以了提交',
    '提交',
    '确认提交',
    '没问题，提交',
    '提交吧',
    '就这样提交',
    '确认',
    'submit',
    'submit it',
    'send it now',
    'yes submit it',
    'looks good, submit it',
    '確認提交',
  ],
  menu: ['你能干啥', 'what can u do', '帮助', '菜单', '你能做什么', '我能做什么', '有哪些功能', 'help', 'menu', 'what can you do?', '幫助'],
  'my-opportunities': [
    '查看进展',
    '我的机会点',
    '我们公司的机会点',
    '机会点列表',
    '看看进度',
    'my opportunities',
    'show my deals',
    'show progress',
  ],
  person: [
    '转人工',
    '人工',
    '找客服',
    '转给同事',
    '我要人工服务',
    'talk to a person',
    'ask a colleague',
    'human',
    'speak to a human',
    '轉人工',
  ],
  why: [
    '为什么',
    '为什么要问这个',
    '为啥要填',
    '有什么用',
    'why?',
    '?',
    '？？？',
    '问这个干嘛',
    'why do you need this',
    'why do you ask',
    'what for',
    '為什麼要問這個',
  ],
  po: [
    '提交机会点',
    '我要提交一个机会点',
    '再提一个',
    '帮我提个机会点',
    '新机会点',
    'share an opportunity',
    'another one',
    'new deal',
    'I want to share an opportunity',
  ],
  hello: ['你好', '您好！', '在吗', 'hi', 'Hello', 'good morning'],
  thanks: ['谢谢', '多谢了', '明白了', '收到，谢谢', 'thanks', 'thank you very much', 'got it'],
};

/** Sentences about the same things, which order nothing. */
const SENTENCES = [
  'PO 能取消吗',
  '提交后能取消吗',
  '提交后多久审核',
  '为什么被驳回',
  '为什么我的机会点被驳回了',
  '怎么提交',
  '怎么提交机会点',
  '继续更新进展怎么操作',
  '能跳过审核吗',
  '卡片在哪里打开',
  '取消订单会退激励吗',
  '草稿保存在哪里',
  '客户说明天再谈',
  '下一步做什么',
  '机会点的状态有哪些',
  '联系人改成陈工',
  '预算改成350万',
  'how do I submit a PO',
  'can I cancel a PO',
  'why was my PO rejected',
  'what happens next',
  'change the budget to 3 million',
  'help the customer register',
  'who is the contact person',
  'the customer said later this year',
  '',
  '   ',
  '🎉',
];

describe('orders', () => {
  test.each(Object.entries(ORDERS).flatMap(([kind, said]) => said.map((text) => [text, kind] as const)))('%s is %s', (text, kind) => {
    expect(orderIn(text)).toBe(kind);
  });

  test.each(SENTENCES)('"%s" orders nothing', (text) => {
    expect(readCommand(text)).toBeNull();
  });

  test.each([
    ['换英文', 'en'],
    ['说英语吧', 'en'],
    ['English', 'en'],
    ['in English please', 'en'],
    ['switch to English', 'en'],
    ['繁體', 'zh-TW'],
    ['换成繁体中文', 'zh-TW'],
    ['traditional Chinese', 'zh-TW'],
    ['换回中文', 'zh'],
    ['简体', 'zh'],
    ['Chinese', 'zh'],
  ])('%s speaks %s', (text, lang) => {
    expect(readCommand(text)).toEqual({ kind: 'language', lang });
  });

  test.each(['PO-20261121-0042', 'po-20261121-0042 怎么样了', '查一下 PO-20261121-0042'])('%s asks for that number', (text) => {
    expect(orderIn(text)).toBe('my-opportunities');
    expect(readCommand(text)).toMatchObject({ subject: 'PO-20261121-0042' });
  });

  test('a long message orders nothing', () => {
    expect(readCommand(`取消${'，我们再想想'.repeat(20)}`)).toBeNull();
  });
});
