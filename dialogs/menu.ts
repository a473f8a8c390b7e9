import type { FlowId } from '../knowledge/entry.js';
import type { Json } from '../services/records.js';
import { type Decision, type Scene, speak } from './decision.js';
import type { Flow } from './flows/flow.js';
import { FLOWS, flowNamed } from './flows/flows.js';
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

/** What can be done here: a line for every flow, by groups, and what may be typed; a card holds a button for each. */
export const showMenu = (scene: Scene): Decision => {
  const { texts } = scene;
  const words = menuTexts[texts.lang];
  const line = ({ label, about }: { readonly label: string; readonly about: string }): string =>
    `- **${label}**${texts.lang === 'en' ? ': ' : '：'}${about}`;
  const groups = GROUPS.map(([group, ids]) => [words.groups[group], ids.flatMap((id) => flowNamed(id) ?? [])] as const);
  const parts = [
    [words.can, line(words.questions)].join('\n'),
    ...groups.map(([title, flows]) => [title, ...flows.map((flow) => line(flow.words[texts.lang]))].join('\n')),
    words.typed,
  ];
  const buttons = FLOWS.map(({ words: both, action }) => ({ label: both[texts.lang].label, action }));
  const reply = say(parts.join('\n\n'), buttons);
  return speak(scene.state, reply.kind === 'message' ? { ...reply, card: menuCard(groups, texts) } : reply);
};

/** The menu as an Adaptive Card (schema 1.5): under each group one button a flow. */
const menuCard = (groups: readonly (readonly [string, readonly Flow[]])[], texts: Texts): Json => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: texts.general.buttons.menu, weight: 'Bolder', size: 'Medium', wrap: true },
    ...groups.flatMap(([title, flows]): readonly Json[] => [
      { type: 'TextBlock', text: title, weight: 'Bolder', wrap: true, spacing: 'Medium' },
      // One set a button: a set shows no more than a few in a row.
      ...flows.map(({ words, action }) => ({
        type: 'ActionSet',
        spacing: 'Small',
        actions: [menuAction(words[texts.lang].label, action as Json)],
      })),
    ]),
  ],
});

const menuAction = (title: string, data: Json): Json => ({
  type: 'Action.Execute',
  title,
  verb: 'start',
  data,
  fallback: { type: 'Action.Submit', title, data },
});
