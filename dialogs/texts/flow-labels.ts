import type { FlowId } from '../../knowledge/entry.js';
import { deliveryTexts, registerTexts, reportTexts } from './delivery.js';
import { generalTexts } from './general.js';
import { hoTexts } from './ho.js';
import { incentiveAnswerTexts } from './incentive-answer.js';
import { incentiveApplyTexts } from './incentive-apply.js';
import { incentiveCheckTexts } from './incentive-check.js';
import { incentivesTexts } from './incentives.js';
import { inviteTexts } from './invite.js';
import { myDataTexts } from './my-data.js';
import { myOpportunitiesTexts } from './my-opportunities.js';
import { poTexts } from './po.js';
import { progressTexts } from './progress.js';
import { repairTexts } from './repair.js';
import { settingsTexts } from './settings.js';
import { withdrawTexts } from './withdraw.js';

/** How each flow is called on a button, for what the flows themselves rest on and so cannot ask their table. */
const labelsIn = (lang: 'zh' | 'en'): Readonly<Record<FlowId, string>> => ({
  po: poTexts[lang].flow.label,
  'my-opportunities': myOpportunitiesTexts[lang].flow.label,
  ho: hoTexts[lang].flow.label,
  progress: progressTexts[lang].flow.label,
  repair: repairTexts[lang].flow.label,
  withdraw: withdrawTexts[lang].flow.label,
  'incentive-check': incentiveCheckTexts[lang].flow.label,
  'incentive-apply': incentiveApplyTexts[lang].flow.label,
  incentives: incentivesTexts[lang].flow.label,
  'incentive-answer': incentiveAnswerTexts[lang].flow.label,
  projects: deliveryTexts[lang].flow.label,
  'register-project': registerTexts[lang].flow.label,
  'report-delivery': reportTexts[lang].flow.label,
  invite: inviteTexts[lang].flow.label,
  invitations: inviteTexts[lang].listFlow.label,
  settings: settingsTexts[lang].flow.label,
  'my-data': myDataTexts[lang].flow.label,
  person: generalTexts[lang].personFlow.label,
});

export const flowLabels = { zh: labelsIn('zh'), en: labelsIn('en') };
