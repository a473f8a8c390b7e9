import { asksSomething } from '../asks.js';
import { PROGRESS_FORM } from '../forms/progress-report.js';
import { progressTexts } from '../texts/progress.js';
import { type Flow, formFlow } from './flow.js';
import { HO_FLOW } from './ho.js';
import { MY_OPPORTUNITIES_FLOW } from './my-opportunities.js';

const REPORT = '(?:更新|登记|上报|汇报|填报|报)(?:一下)?';
const THING = '(?:#|po|ho|机会点|的|我们?)*';
const REACHED = '(?:签单|签约|签合同|签了|签下|交付)';

const SAID = [
  `${REPORT}${THING}(?:进展|进度|${REACHED})(?:完成|情况)?(?:#.*)?`,
  `(?:更新|上报|汇报|填报|报)(?:一下)?(?:po|ho|机会点)?#.*`,
  `#(?:po|ho|机会点)?的?(?:进展|进度)?(?:更新|(?:已经?|刚|刚刚|昨天|今天|上周|前天|也|都|终于|客户|我们?|合同)*${REACHED}).*`,
  '(?:report|update|log)(?: (?:the|my|a|po|ho|opportunity))* (?:progress|status update)(?: (?:of|on|for)(?: (?:a|an|the|my))?(?: (?:po|ho|opportunity))?)?(?: ?#.*)?',
  '# (?:(?:is|was|has been|got|just|now|already|fully) )*(?:signed|delivered).*',
  '(?:mark|set|report|update) # .*',
];

const FLOW = formFlow(
  PROGRESS_FORM,
  { zh: progressTexts.zh.flow, en: progressTexts.en.flow },
  {
    said: new RegExp(`^(?:${SAID.join('|')})$`, 'u'),
    ordered: new RegExp(
      `^${REPORT}(?!项目|\\s*#)[^，。；]{0,10}#|^#[^，。；]{0,8}${REACHED}|^(?:please )?(?:report|update|mark|set)\\b(?! (?:the )?delivery\\b)[^.;,]{0,20}#|^# (?:(?:is|was|has been|already|now) )+(?:signed|delivered)`,
      'u',
    ),
  },
);

/** Reporting how a PO or an HO goes on; who asks about one of a number ("PO-… 签单了吗") sees how it stands. */
export const PROGRESS_FLOW: Flow = {
  ...FLOW,
  start(scene, options) {
    const { subject, text } = options;
    if (subject === null || text === undefined || !asksSomething(text)) return FLOW.start(scene, options);
    return (subject.startsWith('HO-') ? HO_FLOW : MY_OPPORTUNITIES_FLOW).start(scene, { subject });
  },
};
