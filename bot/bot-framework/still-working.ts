import type { DeskLanguage, Json } from '../../services/records.js';

/** True also of a submission: a second press of the same button names the same one. */
const STILL_WORKING: Readonly<Record<DeskLanguage, string>> = {
  zh: '还在处理，请稍后再按一次查看结果，不会重复提交。',
  'zh-TW': '還在處理，請稍後再按一次查看結果，不會重複提交。',
  en: 'This is still being worked on. Press again in a moment to see the result; nothing is sent twice.',
};

/** The answer to a press whose turn has not ended in time: a message beside the card, which stays as it is. */
export const stillWorkingAnswer = (lang: DeskLanguage): Json => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: STILL_WORKING[lang],
});
