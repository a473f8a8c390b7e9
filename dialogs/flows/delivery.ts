import { dayIn } from '../../services/clock.js';
import type { RemoteProject } from '../../services/partner-center/port.js';
import type { SeenList } from '../../services/seen-records.js';
import { type Scene, speak } from '../decision.js';
import { formatDay, plain } from '../format.js';
import { stateOf, stepButtons } from '../forms/project-begin.js';
import { REGISTER_PROJECT_FORM } from '../forms/register-project.js';
import { REPORT_DELIVERY_FORM } from '../forms/report-delivery.js';
import { type Reply, say } from '../reply.js';
import { deliveryTexts, projectStateName, registerTexts, reportTexts } from '../texts/delivery.js';
import { type Flow, formFlow } from './flow.js';

const SHOWN = 10;

const row = ({ name, customerName, managerName, ...project }: RemoteProject, { lang }: Scene): string => {
  const shown = (value: string | null): string => (value === null ? '—' : plain(value));
  const state = projectStateName(stateOf(project), lang);
  return `| ${[project.number, shown(name), shown(customerName), state, shown(managerName)].join(' | ')} |`;
};

const listReply = ({ items, asOf, fresh }: SeenList<RemoteProject>, scene: Scene): Reply => {
  const { turn, lang, texts } = scene;
  const words = deliveryTexts[texts.lang];
  const stale = fresh ? [] : [words.stale(formatDay(dayIn(asOf, turn.timeZone), lang))];
  if (items.length === 0)
    return say([words.listEmpty, ...stale].join('\n\n'), [{ label: texts.general.buttons.list, action: { do: 'list' } }]);
  const table = [words.listHead, ...items.map((project) => row(project, scene))].join('\n');
  const more = items.length === SHOWN ? [words.listMore] : [];
  return say(
    [words.list(items.length), ...stale, table, ...more].join('\n\n'),
    items.flatMap((project) => stepButtons(project, scene)),
  );
};

/** The company's projects under delivery evaluation, with what can be done next. */
export const PROJECTS_FLOW: Flow = {
  id: 'projects',
  words: { zh: deliveryTexts.zh.flow, en: deliveryTexts.en.flow },
  said: /^(?:查看?|看看?|看一下|列出)?(?:我们?|公司)*的?(?:交付)?项目(?:列表|清单|都?有哪些)$|^(?:查看?|看看?|看一下)?(?:我们?|公司)+的?(?:交付)?项目$|^(?:查看?|看看?)?(?:我们?的)?(?:项目)?交付评价$|^(?:show |list |see )?(?:my|our|the)(?: delivery)? projects$|^delivery (?:evaluation|projects)$/u,
  action: { do: 'start', form: 'projects' },
  async start(scene) {
    const words = deliveryTexts[scene.texts.lang];
    const seen = await scene.desk.projects(SHOWN);
    return speak(scene.state, seen === 'away' || seen === 'hidden' ? say(words[seen]) : listReply(seen, scene));
  },
};

const REGISTER_SAID = [
  '登记(?:一?个|这个|交付)*项目(?:信息|经理)?',
  '登记项目(?:信息|经理)?#.*',
  '(?:给|为)?#(?:的)?登记项目(?:信息|经理)?.*',
  '(?:登记)?#的?项目经理(?:是|为|[:：]).*',
  'register (?:(?:a|the|my|our|this) )?project(?: information)?(?: ?#.*)?',
  'register the project (?:of|for) #.*',
];

/** Registering a project. */
export const REGISTER_PROJECT_FLOW = formFlow(
  REGISTER_PROJECT_FORM,
  { zh: registerTexts.zh.flow, en: registerTexts.en.flow },
  {
    said: new RegExp(`^(?:${REGISTER_SAID.join('|')})$`, 'u'),
    ordered: /^登记项目(?:信息|经理)?\s*#|^#\s*的?项目经理|^(?:please )?register (?:the )?project (?:of |for )?#/u,
  },
);

const REPORT_SAID = [
  '反馈(?:一下)?(?:项目)?(?:的)?交付(?:状态|结果|情况)?',
  '反馈(?:项目)?(?:的)?(?:交付(?:状态|结果|情况)?)?#.*',
  '#的?(?:项目)?(?:客户)?(?:已经?|都)?(?:同意)?(?:验收|退订|终止).*',
  '(?:report|feed ?back|give feedback on)(?: (?:a|the|my|our|this))* delivery(?: (?:of|for))?(?: ?#.*)?',
  '# (?:is |was |has been )?(?:accepted|discontinued).*',
];

/** Feeding back how a delivery ended. */
export const REPORT_DELIVERY_FLOW = formFlow(
  REPORT_DELIVERY_FORM,
  { zh: reportTexts.zh.flow, en: reportTexts.en.flow },
  {
    said: new RegExp(`^(?:${REPORT_SAID.join('|')}|feed ?back a delivery)$`, 'u'),
    ordered:
      /^反馈(?:交付(?:状态|结果|情况)?)?\s*#|^#\s*的?(?:项目)?(?:客户)?(?:已经?)?(?:同意)?(?:验收|退订|终止)|^(?:please )?(?:report|feed ?back) (?:the )?delivery (?:of )?#|^# (?:is |was |has been )?(?:accepted|discontinued)/u,
  },
);
