import { type Decision, type Scene, speak } from '../decision.js';
import { INCENTIVE_ANSWER_FORM } from '../forms/incentive-answer.js';
import { INCENTIVE_APPLY_FORM } from '../forms/incentive-apply.js';
import { incentiveListReply, incentiveMissing, incentiveReply } from '../incentives.js';
import { say } from '../reply.js';
import { incentiveAnswerTexts } from '../texts/incentive-answer.js';
import { incentiveApplyTexts } from '../texts/incentive-apply.js';
import { incentivesTexts } from '../texts/incentives.js';
import { type Flow, formFlow } from './flow.js';

const show = async (scene: Scene, number: string | null): Promise<Decision> => {
  const seen = await scene.desk.incentives();
  const one = seen === 'away' ? undefined : seen.items.find((incentive) => incentive.number === number);
  if (seen !== 'away' && number === null) return speak(scene.state, incentiveListReply(seen, scene));
  if (seen !== 'away' && one) return speak(scene.state, incentiveReply(one, seen, scene));
  const { text, buttons } = incentiveMissing(scene, seen === 'away' ? null : number);
  return speak(scene.state, say(text, buttons));
};

/** The company's incentive applications, and each by its number. */
export const INCENTIVES_FLOW: Flow = {
  id: 'incentives',
  words: { zh: incentivesTexts.zh.flow, en: incentivesTexts.en.flow },
  said: /^(?:查看?|看看?|查一下|看一下)?(?:我|我们?)?(?:公司)?(?:的|申请的|申请过的)*激励(?:申请)?(?:的)?(?:列表|清单|进展|进度|状态|到哪(?:里|儿|一步)?|有哪些)?$|^(?:查看?|看看?)?激励申请(?:的)?(?:列表|清单|进展|进度|状态)$|^(?:show |list |see )?(?:my |our )incentives?(?: applications?)?$|^(?:show )?(?:progress|status) of (?:my |our )incentives?(?: applications?)?$/u,
  number: /^IN-/,
  action: { do: 'start', form: 'incentives' },
  start: (scene, { subject }) => show(scene, subject),
};

/** Applying for the incentive of a delivered opportunity. */
export const INCENTIVE_APPLY_FLOW = formFlow(
  INCENTIVE_APPLY_FORM,
  { zh: incentiveApplyTexts.zh.flow, en: incentiveApplyTexts.en.flow },
  {
    said: /^(?:申请|提交|发起)(?:一?[个笔])?(?:(?:机会点|po)?#(?:的)?)?(?:机会点)?(?:的)?激励(?:申请)?(?:(?:机会点|po)?#)?$|^(?:给|为|替)(?:机会点|po)?#(?:提交|发起)?(?:申请|提)(?:机会点)?激励$|^(?:apply for|claim|request)(?: (?:a|an|the|my|our))*(?: opportunity)? incentives?(?: ?(?:for|of))?(?: ?#)?$/u,
  },
);

/** Confirming or contesting an announced amount. */
export const INCENTIVE_ANSWER_FLOW = formFlow(
  INCENTIVE_ANSWER_FORM,
  { zh: incentiveAnswerTexts.zh.flow, en: incentiveAnswerTexts.en.flow },
  {
    said: /^(?:核对|确认|反馈)(?:一下)?(?:公示)?(?:的)?激励(?:的)?(?:公示)?(?:金额|账单)?(?:#)?$|^(?:核对|确认)(?:激励)?#(?:的)?(?:公示)?(?:金额)?$|^#(?:的)?金额(?:有疑问|不对|有问题|没问题|无误)$|^(?:check|confirm|contest)(?: (?:the|an|my|our|announced))*(?: incentives?)?(?: (?:amounts?|bill))?(?: ?(?:of|for))?(?: ?#)?$/u,
    ordered: /^#\s*(?:的)?(?:公示)?金额(?:有疑问|不对|有问题|不符)|^(?:确认|核对)(?:激励)?\s*#/u,
  },
);
