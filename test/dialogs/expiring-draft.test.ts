import { expect, test } from '@jest/globals';
import { expiringDraftReplies } from '../../dialogs/expiring-draft.js';
import { MAIN_ACCOUNT, type Draft } from '../../services/records.js';
import { draftOf } from '../services/support.js';

const told = (draft: Draft, lang: 'zh' | 'zh-TW' | 'en', alone = true) => {
  const [reply] = expiringDraftReplies(draft, '2027-02-21', lang, { alone });
  if (reply?.kind !== 'message') throw new Error('The notice is a message.');
  return reply;
};
const customer = '星河零售有限公司';
const readable = draftOf({ fields: { customer_name: customer }, progress: null });

test('says which draft, until when, and leads back to it', () => {
  expect(told(readable, 'zh').text).toMatch(new RegExp(`草稿“.*${customer}.*”.*将在 .*2 月 21 日删除`));
  expect(told(readable, 'en').text).toMatch(new RegExp(`the draft “.*${customer}.*” .* deleted on 21 February 2027`));
  expect(told(readable, 'zh').buttons.map(({ action }) => action)).toEqual([{ do: 'resume', draft: 'd1' }]);
});

test('names no customer where others read too', () => {
  for (const lang of ['zh', 'zh-TW', 'en'] as const) expect(told(readable, lang, false).text).not.toMatch(/星河/);
});

test('of one that waits for the main account there is no button: it is not his to go on with', () => {
  const reply = told(draftOf({ ownerId: MAIN_ACCOUNT }), 'zh');
  expect(reply.text).toContain('收回');
  expect(reply.buttons).toEqual([]);
});

test('of a form that is no longer there, too', () => {
  expect(told(draftOf({ form: 'gone' }), 'en').text).toContain('an old form');
});
