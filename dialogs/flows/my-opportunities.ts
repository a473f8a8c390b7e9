import { type Decision, type Scene, speak } from '../decision.js';
import { listReply, statusReply } from '../notices.js';
import { type Button, say } from '../reply.js';
import { submissionTexts } from '../texts/submission.js';
import type { Flow } from './flow.js';

const OPPORTUNITIES_SHOWN = 10;

const showList = async (scene: Scene): Promise<Decision> =>
  speak(scene.state, listReply(await scene.desk.myOpportunities(OPPORTUNITIES_SHOWN), scene.lang, scene.turn.timeZone));

const showStatus = async (scene: Scene, number: string): Promise<Decision> => {
  const seen = await scene.desk.opportunity(number);
  const list: Button = { label: scene.texts.general.buttons.list, action: { do: 'list' } };
  return speak(
    scene.state,
    seen ? statusReply(seen, scene.lang, scene.turn.timeZone) : say(scene.texts.submission.notFound(number), [list]),
  );
};

/** The company's opportunities, and each by its number. */
export const MY_OPPORTUNITIES_FLOW: Flow = {
  id: 'my-opportunities',
  words: { zh: submissionTexts.zh.flow, en: submissionTexts.en.flow },
  said: /^(?:查看?|看看?|查一下|看一下)?(?:我们?)?(?:公司)?(?:的|提交的|提过的|共享的|提的)*(?:机会点|po)(?:列表|清单|进展|进度|状态|都有哪些|有哪些)?$|^(?:查看?|看看?)?(?:进展|进度|状态)$|^我的(?:机会点|po|单子)(?:怎么样|咋样|到哪|进展如何|呢)?$|^(?:show |list |see )?(?:my |our )(?:opportunities|pos|deals|submissions)$|^(?:show )?(?:progress|status)(?: of my (?:opportunities|pos?))?$|^show progress$/,
  evenAsked: true,
  number: /^PO-/,
  action: { do: 'list' },
  start: (scene, { subject }) => (subject === null ? showList(scene) : showStatus(scene, subject)),
};
