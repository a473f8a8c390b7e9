import type { Json } from '../services/records.js';
import { type Decision, type Scene, speak } from './decision.js';
import type { Flow } from './flows/flow.js';
import { FLOWS } from './flows/flows.js';
import { type Button, say } from './reply.js';
import type { Texts } from './texts/texts.js';

/** A message holds so many buttons; with more flows than that a card has them all. */
const BUTTONS = 5;

const flowButton = ({ words, action }: Flow, { lang }: Texts): Button => ({ label: words[lang].label, action });

/** What can be done here: a line and a button for every flow. */
export const showMenu = (scene: Scene, flows: readonly Flow[] = FLOWS): Decision => {
  const { texts } = scene;
  const line = ({ label, about }: { readonly label: string; readonly about: string }): string =>
    `- **${label}**${texts.lang === 'en' ? ': ' : '：'}${about}`;
  const lines = [line(texts.general.menuQuestions), ...flows.map(({ words }) => line(words[texts.lang]))];
  const buttons = flows.map((flow) => flowButton(flow, texts));
  const reply = say([texts.general.menu, ...lines].join('\n'), buttons);
  return speak(scene.state, buttons.length > BUTTONS && reply.kind === 'message' ? { ...reply, card: menuCard(buttons, texts) } : reply);
};

/** The menu as an Adaptive Card (schema 1.5): one button a flow. */
const menuCard = (buttons: readonly Button[], texts: Texts): Json => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: texts.general.buttons.menu, weight: 'Bolder', size: 'Medium', wrap: true },
    // One set a button: a set shows no more than a few in a row.
    ...buttons.map(({ label, action }) => ({ type: 'ActionSet', spacing: 'Small', actions: [menuAction(label, action as Json)] })),
  ],
});

const menuAction = (title: string, data: Json): Json => ({
  type: 'Action.Execute',
  title,
  verb: 'start',
  data,
  fallback: { type: 'Action.Submit', title, data },
});
