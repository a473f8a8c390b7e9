import { describe, expect, test } from '@jest/globals';
import { progressTexts } from '../../dialogs/texts/progress.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import type { OpportunityRecord } from '../../services/records.js';
import { opportunityOf } from '../services/support.js';
import { Chat, someKnowledge } from './chat.js';

const knowledge = someKnowledge();
const [FIRST, SECOND, THIRD] = ['PO-20261118-0042', 'PO-20261120-0007', 'PO-20261101-0015'];
const NAMES = { [FIRST]: '苏州蓝湖医疗有限公司', [SECOND]: '南京星河物流有限公司', [THIRD]: 'Harbor Foods Ltd' };

const chatWith = (numbers: readonly string[], locale: 'zh' | 'en' = 'zh'): Chat => {
  const records = numbers.map((number): OpportunityRecord => {
    const record = opportunityOf({ number, status: '机会点验证通过' });
    return { ...record, fields: { ...record.fields, customer_name: NAMES[number] ?? '' } };
  });
  return new Chat(knowledge, {
    locale,
    view: {
      myOpportunities: async () => records,
      opportunity: async (number) => {
        const opportunity = records.find((one) => one.number === number);
        return opportunity && { opportunity, asOf: 0, fresh: true };
      },
    },
  });
};

const ALL = [FIRST, SECOND, THIRD];

describe('a form that needs a record', () => {
  test('takes the only one, and says which', async () => {
    const chat = chatWith([FIRST]);
    await chat.say('更新进展');
    expect(chat.draft).toMatchObject({ form: 'progress', subject: FIRST });
    expect(chat.text).toContain(NAMES[FIRST]);
  });

  test('of several shows number and customer', async () => {
    const chat = chatWith(ALL);
    await chat.say('更新进展');
    for (const number of ALL) expect(chat.text).toContain(`- ${number}，${NAMES[number]}`);
    expect(chat.buttons.map(({ label }) => label)).toEqual(ALL);
  });

  test.each([
    ['蓝湖医疗', FIRST],
    ['蓝湖的那个', FIRST],
    ['星河物流的机会点', SECOND],
    ['Harbor Foods', THIRD],
    ['第一个', FIRST],
    ['2', SECOND],
    ['最后一个', THIRD],
    ['最新的那个', SECOND],
    ['最近提交的', SECOND],
    ['最早的', THIRD],
    ['0042', FIRST],
    [FIRST, FIRST],
    [`就这个 ${SECOND}`, SECOND],
  ])('"%s" picks one of several', async (said, number) => {
    const chat = chatWith(ALL);
    await chat.say('更新进展');
    await chat.say(said);
    expect([chat.draft?.form, chat.draft?.subject]).toEqual(['progress', number]);
  });

  test.each([
    ['the first one', FIRST],
    ['the latest one', SECOND],
    ['Harbor Foods one', THIRD],
  ])('"%s" likewise', async (said, number) => {
    const chat = chatWith(ALL, 'en');
    await chat.say('report progress');
    await chat.say(said);
    expect(chat.draft?.subject).toBe(number);
  });

  test.each(['取消', 'PO 验证要多久', '谢谢', '今天天气不错', '公司'])('"%s" picks none', async (said) => {
    const chat = chatWith(ALL);
    await chat.say('更新进展');
    await chat.say(said);
    expect(chat.draft).toBeUndefined();
  });

  test('what fits several is asked about again, with these alone; a turn later nothing is picked any more', async () => {
    const chat = chatWith(ALL);
    await chat.say('更新进展');
    await chat.say('有限公司');
    expect(chat.draft).toBeUndefined();
    await chat.say('更新进展');
    await chat.say('谢谢');
    await chat.say('第一个');
    expect(chat.draft).toBeUndefined();
    expect(chat.text).not.toContain(progressTexts.zh.which);
    expect(textsFor('zh').form.whichOfThese).toContain('哪一个');
  });
});
