import { INVITE_FORM } from '../forms/invite.js';
import { inviteTexts } from '../texts/invite.js';
import { formFlow } from './flow.js';

/** Whom: a customer, not yet by name. */
const CUSTOMER = '(?:一?[个家]|新的?|我们?的)*客户';

const SAID = [
  `邀请${CUSTOMER}(?:注册|关联|来?关联|绑定)*`,
  `(?:发|发送|生成|做|创建|新建|发起|要|开)(?:一?个|新的?|给?${CUSTOMER}的?)*邀请(?:链接|二维码|邮件|函)?(?:给${CUSTOMER})?`,
  `给${CUSTOMER}(?:发|生成)(?:一?个|一?封)?邀请(?:链接|二维码|邮件)?`,
  `${CUSTOMER}邀请`,
  'invite (?:(?:a|an|the|my|our|another|new) )*customers?',
  '(?:send|create|make|generate|get)(?: (?:me|a|an|the|new|customer|another))* invitation(?: link)?(?: (?:to|for) (?:a|the|my|our) customer)?',
];

/** Inviting a customer to be associated with the partner. */
export const INVITE_FLOW = formFlow(
  INVITE_FORM,
  { zh: inviteTexts.zh.flow, en: inviteTexts.en.flow },
  {
    said: new RegExp(`^(?:${SAID.join('|')})$`, 'u'),
    wished:
      /邀请(?!码|函|赛|您|你|华为|参加|过)[^，。；]{0,30}(?:客户|公司|关联|注册)|(?:发|生成|创建|做)[^，。；]{0,8}(?<!收到的)邀请(?:链接|二维码|邮件)|\binvite\b[^.;,]{0,40}\b(?:customer|associate|link|ltd|inc|co)\b|\binvitation link\b/u,
  },
);
