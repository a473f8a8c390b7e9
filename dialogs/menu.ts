import type { FlowId } from '../knowledge/entry.js';
import type { Json } from '../services/records.js';
import { type Decision, type Scene, speak } from './decision.js';
import { formatList } from './format.js';
import type { Flow } from './flows/flow.js';
import { flowNamed } from './flows/flows.js';
import { say } from './reply.js';
import { menuTexts } from './texts/menu.js';
import type { Texts } from './texts/texts.js';

type Group = keyof typeof menuTexts.zh.groups;

/** The flows of each group, in the order in which they are shown. */
const GROUPS: readonly (readonly [Group, readonly FlowId[]])[] = [
  ['share', ['po', 'ho', 'repair']],
  ['follow', ['my-opportunities', 'progress', 'withdraw']],
  [
    'incentives',
    ['incentive-check', 'incentive-apply', 'incentives', 'incentive-answer', 'projects', 'register-project', 'report-delivery'],
  ],
  ['customers', ['invite', 'invitations']],
  ['settings', ['settings', 'my-data', 'person']],
];

/** The flows that stand on buttons under the menu: channels show a row of them, and the card holds every one. */
const OFTEN: readonly FlowId[] = ['po', 'my-opportunities', 'ho'];

/** What can be done here: a line a group, and what may be typed; the card beside it has a row to press for every flow. */
export const showMenu = (scene: Scene): Decision => {
  const { texts } = scene;
  const words = menuTexts[texts.lang];
  const groups = GROUPS.map(([group, ids]) => [words.groups[group], ids.flatMap((id) => flowNamed(id) ?? [])] as const);
  const lines = groups.map(([title, flows]) =>
    words.line(
      title,
      formatList(
        flows.map((flow) => flow.words[texts.lang].label),
        texts.lang,
      ),
    ),
  );
  const buttons = OFTEN.flatMap((id) => flowNamed(id) ?? []).map(({ words: both, action }) => ({ label: both[texts.lang].label, action }));
  const reply = say([words.can, lines.join('\n'), words.typed].join('\n\n'), buttons);
  return speak(scene.state, reply.kind === 'message' ? { ...reply, card: menuCard(groups, texts) } : reply);
};

/** The menu as an Adaptive Card (schema 1.5): under each group one row a flow, pressed as a whole. */
const menuCard = (groups: readonly (readonly [string, readonly Flow[]])[], texts: Texts): Json => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: [
    { type: 'TextBlock', style: 'heading', text: texts.general.buttons.menu, weight: 'Bolder', size: 'Medium', wrap: true },
    ...groups.flatMap(([title, flows]): readonly Json[] => [
      { type: 'TextBlock', text: title, size: 'Small', color: 'Accent', weight: 'Bolder', wrap: true, spacing: 'Medium' },
      ...flows.map((flow) => menuRow(flow, texts)),
    ]),
  ],
});

/** A row is read out by the title of its action alone: label and what it does. */
const menuRow = ({ words, action }: Flow, { lang }: Texts): Json => {
  const { label, about } = words[lang];
  const title = `${label}${lang === 'en' ? ': ' : '：'}${about}`;
  const data = action as Json;
  return {
    type: 'Container',
    spacing: 'Default',
    items: [
      { type: 'TextBlock', text: label, weight: 'Bolder', wrap: true },
      {
        type: 'TextBlock',
        text: about.charAt(0).toUpperCase() + about.slice(1),
        size: 'Small',
        isSubtle: true,
        wrap: true,
        spacing: 'None',
      },
    ],
    selectAction: { type: 'Action.Execute', title, verb: 'start', data, fallback: { type: 'Action.Submit', title, data } },
  };
};
