import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/commands.js';
import { calledBy } from '../../dialogs/flows/which-opportunity.js';
import { myOpportunitiesTexts } from '../../dialogs/texts/my-opportunities.js';
import type { HolidayYears } from '../../rules/working-days.js';
import { submissionTexts } from '../../dialogs/texts/submission.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import type { OpportunityDetail } from '../../services/seen-opportunities.js';
import type { DeskLanguage, OpportunityRecord } from '../../services/records.js';
import { opportunityOf } from '../services/support.js';
import { Chat, someKnowledge } from './chat.js';

const knowledge = someKnowledge();
const words = myOpportunitiesTexts.zh;

describe('who asks after opportunities', () => {
  test.each([
    ['华兴的机会点怎么样了', '华兴'],
    ['请问华兴科技的PO现在到哪一步了？', '华兴科技'],
    ['帮我查一下蓝湖医疗的机会点', '蓝湖医疗'],
    ['常州龍城紡織的機會點審批到哪了', '常州龙城纺织'],
    ['常州龍城紡織的機會點到哪一步', '常州龙城纺织'],
    ['0042的机会点进展', '0042'],
    ['被驳回的机会点怎么样了', '被驳回'],
    ['status of the PO for Acme', 'Acme'],
    ["what's the status of our opportunity with Harbor Foods Ltd?", 'Harbor Foods Ltd'],
    ['how is the Harbor Foods opportunity doing', 'Harbor Foods'],
    ['find the PO for Harbor Foods', 'Harbor Foods'],
    ["show me Acme's POs", 'Acme'],
  ])('"%s" calls them %s', (text, term) => {
    expect(calledBy(text)).toBe(term);
    const command = readCommand(text);
    expect(command?.kind === 'flow' && command.flow.id).toBe('my-opportunities');
  });

  test.each([
    '机会点审核不过怎么办',
    '怎么提交机会点',
    '客户的机会点怎么样算有效',
    '别人的机会点怎么样了',
    '什么是机会点',
    'HO的机会点进展怎么更新',
    '多久要报一次机会点进度',
    '审核过了就没我事了吧，还用更新PO进展？',
    'how is profit divided in joint selling of a PO',
    "where's the progress update button for my PO",
    'where are my draft opportunities',
    'how is a PO reviewed',
    'what is the status of a PO after review',
  ])('"%s" asks after none', (text) => {
    expect(calledBy(text)).toBeNull();
    const command = readCommand(text);
    expect(command?.kind === 'flow' && command.flow.id).toBe(false);
  });
});

const NUMBER = 'PO-20261121-0042';
const lake = opportunityOf({ id: 'o1', key: 'k1', number: NUMBER, fields: { customer_name: '苏州蓝湖医疗有限公司', bant_b: '320 万' } });
const dragon = opportunityOf({ id: 'o2', key: 'k2', number: 'PO-20261121-0043', fields: { customer_name: '常州龙城纺织有限公司' } });

const chatWith = (
  records: readonly OpportunityRecord[],
  detail: Partial<OpportunityDetail> = {},
  locale: DeskLanguage = 'zh',
  calendar: HolidayYears = {},
): Chat =>
  new Chat(knowledge, {
    locale,
    calendar,
    view: {
      myOpportunities: async (limit) => records.slice(0, limit),
      opportunityDetail: async (number) => {
        const opportunity = records.find((record) => record.number === number);
        return (
          opportunity && {
            opportunity,
            asOf: 0,
            fresh: true,
            history: null,
            progress: [],
            replaces: null,
            withdrawalRequests: [],
            ...detail,
          }
        );
      },
    },
  });

describe('searching', () => {
  test.each(['蓝湖医疗的机会点怎么样了', '0042的机会点怎么样了', '查一下苏州蓝湖医疗有限公司的机会点'])(
    '"%s" shows the one',
    async (text) => {
      const chat = chatWith([lake, dragon]);
      await chat.say(text);
      expect(chat.text).toContain(`**${NUMBER}**`);
    },
  );

  test.each(['lanhu的机会点怎么样了', '查一下蓝医的机会点', 'show me the Lanhu Yiliao opportunity'])('"%s" too', async (text) => {
    const chat = chatWith([lake, dragon]);
    await chat.say(text);
    expect(chat.text).toContain(`**${NUMBER}**`);
  });

  test('several are listed, none says so', async () => {
    const chat = chatWith([lake, { ...lake, id: 'o3', number: 'PO-20261121-0044' }, dragon]);
    await chat.say('蓝湖的机会点怎么样了');
    expect(chat.text).toContain(words.found('蓝湖', 2));
    expect(chat.buttons.map(({ label }) => label)).toEqual([NUMBER, 'PO-20261121-0044', words.buttons.all]);
    await chat.say('华兴的机会点怎么样了');
    expect(chat.text).toBe(words.noneFound('华兴'));
  });

  test('by its status', async () => {
    const chat = chatWith([lake, { ...dragon, status: '已驳回' }]);
    await chat.say('被驳回的机会点怎么样了');
    expect(chat.text).toContain('**PO-20261121-0043**');
  });
});

describe('the list', () => {
  test('says who has each now, and that there are more', async () => {
    const many = Array.from({ length: 12 }, (_, n) => ({ ...lake, id: `o${n}`, number: `PO-20261121-01${10 + n}` }));
    const chat = chatWith([{ ...dragon, status: '验证中', deadline: '2026-12-04' }, ...many]);
    await chat.say('我的机会点');
    expect(chat.text).toContain(`| 常州龙城纺织有限公司 | 验证中，${words.left(10)} | 代表处 PSM |`);
    expect(chat.text).toContain('| 审核中 | PDM |');
    expect(chat.text).toContain(words.more(10));
  });
});

describe('the list beside what was sent from here', () => {
  test('drafts stand below, and are gone on with by a button', async () => {
    const chat = chatWith([lake]);
    await chat.say('提个机会点：客户是苏州蓝湖医疗科技有限公司，要上影像云，预算320万');
    await chat.say('先存着');
    await chat.say('我的机会点');
    expect(chat.text).toContain(words.drafts(1));
    expect(chat.text).toContain('- 提交机会点（PO）：苏州蓝湖医疗科技有限公司');
    await chat.press(chat.button(textsFor('zh').form.buttons.goOnWith('提交机会点（PO）：苏州蓝湖医疗科技有限公司')));
    expect(chat.state.form).not.toBeNull();
  });

  test('one that was submitted elsewhere has no day of submission; a list that is old says so', async () => {
    const { submittedAt: _submittedAt, ...line } = dragon;
    const items = [{ ...line, submittedAt: null }];
    const chat = new Chat(knowledge, { view: { opportunities: async () => ({ items, asOf: Date.UTC(2026, 10, 20), fresh: false }) } });
    await chat.say('我的机会点');
    expect(chat.text).toContain('| PO-20261121-0043 | 常州龙城纺织有限公司 | 审核中 | PDM | — |');
    expect(chat.text).toContain(words.stale('2026 年 11 月 20 日'));
    await chat.say('PO-20261101-0007');
    expect(chat.text).toBe(words.away('PO-20261101-0007'));
  });
});

describe('one opportunity', () => {
  const verifying = (deadline: string): OpportunityRecord => ({ ...lake, status: '验证中', deadline });

  test.each([
    ['2026-12-04', words.left(10)],
    ['2026-11-21', words.lastDay],
    ['2026-11-20', words.over],
    ['2031-01-03', words.estimated],
  ])('verified until %s: %s', async (deadline, said) => {
    const chat = chatWith([verifying(deadline)]);
    await chat.say(NUMBER);
    expect(chat.text).toContain(said);
  });

  test('a last day in a year without published holidays is an estimate, in a published one it is counted by them', async () => {
    const chat = chatWith([verifying('2027-01-08')]);
    await chat.say(NUMBER);
    expect(chat.text).toContain(words.deadline('预计 2027 年 1 月 8 日', `${words.left(34)}，${words.estimated}`));
    const published = { '2027': { off: ['2027-01-01', '2027-01-04', '2027-01-05'], worked: [] } };
    const informed = chatWith([verifying('2027-01-08')], {}, 'zh', published);
    await informed.say(NUMBER);
    expect(informed.text).toContain(words.deadline('2027 年 1 月 8 日', words.left(32)));
  });

  test('rejected: each reason beside its field and what was written there', async () => {
    const reasons = [
      { field: 'bant_b', reason: '与客户说的不一致' },
      { field: null, reason: '请补充背景' },
    ];
    const chat = chatWith([{ ...lake, status: '已驳回', reasons }]);
    await chat.say(NUMBER);
    expect(chat.text).toContain('| 预算 | 320 万 | 与客户说的不一致 |');
    expect(chat.text).toContain(`| ${words.whole} | — | 请补充背景 |`);
  });

  test('its history by button and by word, in both languages; unknown while nobody answers', async () => {
    const history = [
      { status: '审核中', at: Date.UTC(2026, 10, 21), by: 'partner', reasons: [] },
      { status: '已驳回', at: Date.UTC(2026, 11, 5), by: 'system', reasons: [] },
    ] as const;
    const chat = chatWith([lake], { history, replaces: 'PO-20261101-0001' });
    await chat.say(NUMBER);
    expect(chat.text).toContain(words.replaces('PO-20261101-0001'));
    await chat.press(chat.button(words.buttons.history));
    expect(chat.text).toContain('- 2026 年 11 月 21 日：审核中，您公司\n- 2026 年 12 月 5 日：已驳回，到期自动');
    const english = chatWith([lake], { history }, 'en');
    await english.say(`history of ${NUMBER}`);
    expect(english.text).toContain('- 21 November 2026: 审核中 (under review), your company');
    const away = chatWith([lake]);
    await away.say(`${NUMBER} 的历史`);
    expect(away.text).toBe(words.historyUnknown);
  });

  test('of another company is not found, by word and by button', async () => {
    const chat = chatWith([]);
    await chat.say(NUMBER);
    expect(chat.text).toBe(submissionTexts.zh.notFound(NUMBER));
    await chat.press({ do: 'status', number: NUMBER, history: true });
    expect(chat.text).toBe(submissionTexts.zh.notFound(NUMBER));
  });

  test('in the middle of a form leaves the form open', async () => {
    const chat = chatWith([lake]);
    await chat.say('提个机会点：客户是苏州蓝湖医疗科技有限公司，要上影像云，预算320万');
    await chat.say('蓝湖医疗的机会点怎么样了');
    expect(chat.text).toContain(textsFor('zh').form.backTo);
    expect(chat.state.form).not.toBeNull();
  });
});
