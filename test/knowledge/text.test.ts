import { describe, expect, test } from '@jest/globals';
import { leaning } from '../../knowledge/follow-up.js';
import { wishedForm } from '../../knowledge/intent.js';
import { numbersIn } from '../../knowledge/numbers.js';
import { carriedTopic, eachConcept } from '../../knowledge/text/concepts.js';
import { toTraditional } from '../../knowledge/text/convert.js';
import { fold, tidy } from '../../knowledge/text/fold.js';
import { languageOf } from '../../knowledge/text/language.js';
import { isPinyinWord, looksLikePinyin } from '../../knowledge/text/pinyin-input.js';
import { knowledge } from './fixture.js';

describe('language', () => {
  test.each([
    ['代金券怎么发', 'zh'],
    ['how do I issue a voucher', 'en'],
    ['機會點怎麼提交', 'zh-TW'],
    ['客户改成杭州藍海科技', 'zh'],
    ['customer is 杭州蓝海科技有限公司', 'en'],
    ['客戶改成杭州藍海科技', 'zh-TW'],
    ['voucher怎么issue给客户', 'zh'],
    ['what does 机会点共享 mean', 'en'],
    ['PCE shi shenme', 'zh'],
    ['daijinquan', 'zh'],
    ['change my data range', 'en'],
    ['PO', 'en'],
    ['🙂', 'zh'],
  ])('%s is answered in %s', (text, lang) => {
    expect(languageOf(tidy(text))).toBe(lang);
  });
});

describe('folding', () => {
  test.each([
    ['ＰＯ　怎么　取消？', 'po 怎么 取消?'],
    ['機會點', '机会点'],
    ['a\u0000b\u200bc', 'a b c'],
    ['\ud83d', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('pinyin', () => {
  test.each(['daijinquan', 'zenme', 'shenfudan', 'xian'])('%s is made of syllables', (word) => expect(isPinyinWord(word)).toBe(true));
  test.each(['voucher', 'submit', 'opportunity', 'xyz', ''])('%s is not', (word) => expect(isPinyinWord(word)).toBe(false));
  test.each(['do we need to change the guide', 'PO', 'how long', 'can a partner share'])('%s stays English', (text) =>
    expect(looksLikePinyin(text)).toBe(false),
  );
});

describe('mending', () => {
  test.each([
    ['daijinquan zenme fafang', '代金券怎么发放'],
    ['PO neng quxiao ma', 'po能取消吗'],
    ['共想机会点', '共享机会点'],
    ['机惠点审合标准', '机会点审核标准'],
    ['how to recliam a vouchr', 'how to reclaim a voucher'],
    ['timeline', 'timeline'],
    ['年假几天', '年假几天'],
    ['谷歌云的价格', '谷歌云的价格'],
    ['baseline demo', 'baseline demo'],
  ])('%s reads as %s', (text, normalised) => {
    expect(knowledge.ask(text).normalised).toBe(normalised);
  });

  test('leaves right text alone', () => {
    const kept = knowledge.entries.filter((entry) => knowledge.ask(entry.title.zh).normalised === fold(entry.title.zh));
    expect(kept.length).toBe(knowledge.entries.length);
  });
});

describe('traditional characters', () => {
  test('no text shown has the word for one of a pair, or a tab that is a signature', () => {
    const shown = knowledge.entries.flatMap(({ title, answer, note }) => [title.zh, note?.zh ?? '', ...Object.values(answer.zh).flat()]);
    const wrong = shown.map(toTraditional).filter((text) => /隻|頁簽/.test(text));
    expect(wrong).toEqual([]);
    expect(toTraditional('菜单只对主账号开放，在“详情”页签')).toBe('菜單只對主賬號開放，在“詳情”頁籤');
  });
});

describe('wishes', () => {
  test.each([
    '我要提一个机会点',
    '帮我报个PO',
    '帮我提个机会点：苏州蓝湖医疗要上影像云，预算多少还没定',
    '我们想共享一个商机给华为',
    'I want to share an opportunity',
    'please submit a PO for us',
    'We would like to register a new deal',
  ])('%s wishes for the form', (text) => expect(wishedForm(text)).toBe('po'));
  test.each([
    '怎么提机会点',
    '我想知道怎么提机会点',
    '在哪里提交PO',
    '能不能帮我看下机会点',
    '客户没账号能提PO吗',
    'how do I submit a PO',
    'where can I share an opportunity?',
    'I want to know whether we can share a deal',
    '我要取消代金券',
    '我想查机会点的审核状态',
  ])('%s is a question', (text) => expect(wishedForm(text)).toBeNull());
});

describe('follow-ups', () => {
  test.each([
    ['那过期了会怎样', 'surely'],
    ['and who approves it?', 'surely'],
    ['现金券呢', 'surely'],
    ['好的谢谢', 'never'],
    ['基线解决方案的配置单晚于合同签订时间的情况下是否必须关联机会点', 'perhaps'],
  ])('%s leans %s', (text, leans) => expect(leaning(text)).toBe(leans));

  test('a named sibling takes the place of the topic', () => {
    expect(carriedTopic('客户查看代金券', '现金券呢', false)).toBe('客户查看');
    expect(carriedTopic('客户查看代金券', '在哪看', false)).toBe('客户查看代金券');
    expect(carriedTopic('客户查看代金券', '在哪看', true)).toBe('代金券');
  });
});

describe('concepts', () => {
  test('are found in both languages, at word starts, open phrases going on', () => {
    const found = (text: string): string[] => {
      const concepts: string[] = [];
      eachConcept(text, (concept) => concepts.push(concept));
      return concepts;
    };
    expect(found('现金券')).toContain('coupon.cash');
    expect(found('two cash coupons')).toContain('coupon.cash');
    expect(found('rejected')).toContain('do.reject');
    expect(found('report')).not.toContain('opportunity.po');
  });
});

describe('numbers', () => {
  test.each([
    ['1.2亿与 260 万元', ['120000000', '2600000']],
    ['CNY 1,000 and 15 万', ['1000', '150000']],
    ['1 million', ['1000000']],
    ['没有', []],
  ])('%s holds %j', (text, numbers) => expect([...numbersIn(text)]).toEqual(numbers));
});
