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
  },
);
