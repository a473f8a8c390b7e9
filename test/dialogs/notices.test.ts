import { describe, expect, test } from '@jest/globals';
import { readAction } from '../../dialogs/actions.js';
import { statusChangeReplies } from '../../dialogs/notices.js';
import { statusName } from '../../dialogs/texts/submission.js';
import { STATUSES, type Status } from '../../rules/status.js';
import type { HolidayYears } from '../../rules/working-days.js';
import type { DeskLanguage, OpportunityRecord } from '../../services/records.js';
import { opportunityOf } from '../services/support.js';

const NUMBER = 'PO-20261121-0042';

const newsOf = (status: Status, lang: DeskLanguage, over: Partial<OpportunityRecord> = {}, calendar?: HolidayYears) => {
  const [reply] = statusChangeReplies(opportunityOf({ number: NUMBER, status, ...over }), lang, calendar);
  if (reply?.kind !== 'message') throw new Error('News is a message.');
  return reply;
};
const started = (status: Status): readonly string[] =>
  newsOf(status, 'zh').buttons.flatMap(({ action }) => (action.do === 'start' ? [action.form] : []));

describe('news of a status', () => {
  test.each(STATUSES.flatMap((status) => (['zh', 'zh-TW', 'en'] as const).map((lang) => [status, lang] as const)))(
    '%s in %s names it, says what it means, and leads on',
    (status, lang) => {
      const { text, buttons } = newsOf(status, lang);
      expect(text).toContain(NUMBER);
      if (lang !== 'zh-TW') expect(text).toContain(statusName(status, lang));
      expect(text.split('\n\n').length).toBeGreaterThan(1);
      expect(buttons.length).toBeLessThanOrEqual(5);
      for (const { action } of buttons) expect(readAction(action)).toEqual(action);
      expect(buttons.at(-1)?.action).toEqual({ do: 'news', on: false });
    },
  );

  test('the next step has its button', () => {
    expect(started('已驳回')).toContain('repair');
    for (const status of ['机会点验证通过', '签单完成'] as const) expect(started(status)).toContain('progress');
    expect(started('交付完成')).toContain('incentive-apply');
    for (const status of ['审核中', '验证中', '已取消'] as const) expect(started(status)).toEqual([]);
  });

  test('the last day of a verification is told, in a year without published holidays as an estimate', () => {
    expect(newsOf('验证中', 'zh', { deadline: '2026-12-04' }).text).toContain('验证截止：2026 年 12 月 4 日 24:00');
    expect(newsOf('验证中', 'zh', { deadline: '2027-01-08' }).text).toContain('验证截止：预计 2027 年 1 月 8 日 24:00');
    expect(newsOf('验证中', 'en', { deadline: '2027-01-08' }).text).toContain('8 January 2027 (estimated), 24:00');
    const calendar = { '2027': { off: ['2027-01-01'], worked: [] } };
    expect(newsOf('验证中', 'zh', { deadline: '2027-01-08' }, calendar).text).toContain('验证截止：2027 年 1 月 8 日 24:00');
  });

  test('a rejection tells each reason beside what was written', () => {
    const reasons = [{ field: 'bant_n', reason: '需求写得太笼统' }];
    expect(newsOf('已驳回', 'zh', { reasons }).text).toContain('| 需求 | 把会员系统迁到云上 | 需求写得太笼统 |');
  });
});
