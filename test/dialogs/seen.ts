import { activityOf } from '../../bot/log-body.js';
import type { Json, LogLine } from '../../services/records.js';

/** What a person sees of one line of the desk. */
export interface Seen {
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly value: Json }[];
  /** The Adaptive Card as its channel gets it. */
  readonly card: Json | null;
}

type Action = { readonly title: string; readonly value: Json };

type BodyRecord = {
  readonly type: string;
  readonly text?: string;
  readonly suggestedActions?: { readonly actions: readonly Action[] };
  readonly attachments?: readonly { readonly contentType: string; readonly content: Json }[];
};

const HERO = 'application/vnd.microsoft.card.hero';
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** A line of the log as its channel shows it; events are for the page alone. Teams gets its buttons on a card of their own. */
export const seenOf = (line: LogLine): readonly Seen[] => {
  const body = activityOf(line) as unknown as BodyRecord;
  if (body.type !== 'message') return [];
  const { attachments = [] } = body;
  const heroes = attachments.filter(({ contentType }) => contentType === HERO) as unknown as { content: { buttons: readonly Action[] } }[];
  const actions = [...(body.suggestedActions?.actions ?? []), ...heroes.flatMap(({ content }) => content.buttons)];
  return [
    {
      text: body.text ?? '',
      buttons: actions.map(({ title, value }) => ({ label: title, value })),
      card: attachments.find(({ contentType }) => contentType === ADAPTIVE)?.content ?? null,
    },
  ];
};

/** What can be pressed: the buttons under a message, and those on its card that take no inputs with them. */
export const pressable = ({ buttons, card }: Seen): Seen['buttons'] => [
  ...buttons,
  ...(card === null ? [] : submitsIn((card as CardJson).body)),
];

const submitsIn = (json: Json): Seen['buttons'] => {
  if (Array.isArray(json)) return json.flatMap(submitsIn);
  if (typeof json !== 'object' || json === null) return [];
  const fields = json as { readonly [key: string]: Json };
  if (fields.type === 'Action.Submit' || fields.type === 'Action.Execute')
    return [{ label: String(fields.title), value: fields.data ?? null }];
  const { selectAction, items } = fields as {
    readonly selectAction?: { readonly data: Json };
    readonly items?: readonly { text: string }[];
  };
  // A row is called by what it shows first; its action's title is for those who hear it.
  if (selectAction !== undefined) return [{ label: items?.[0]?.text ?? '', value: selectAction.data }];
  return Object.values(fields).flatMap(submitsIn);
};

type CardJson = { readonly body: readonly Json[]; readonly actions?: readonly Json[] } & { readonly [key: string]: Json };

/** A message as a reader of a transcript sees it: the text, the card as its JSON with one element a line, the buttons. */
export const printed = ({ text, card, buttons }: Seen): string =>
  [
    text,
    ...(card === null ? [] : [printedCard(card as CardJson)]),
    ...(buttons.length > 0 ? [buttons.map(({ label }) => `[${label}]`).join(' ')] : []),
  ]
    .filter((part) => part !== '')
    .join('\n');

const printedCard = ({ body, actions = [], ...rest }: CardJson): string => {
  const listed = (items: readonly Json[]): string =>
    items.length === 0 ? '[]' : `[\n  ${items.map((item) => shortened(JSON.stringify(item))).join(',\n  ')}\n]`;
  return `${JSON.stringify(rest).slice(0, -1)},"body":${listed(body)},"actions":${listed(actions)}}`;
};

/** What a picture holds is nothing to read, and another zlib writes it in other letters. */
const shortened = (json: string): string => json.replace(/(data:image\/\w+;base64,)[A-Za-z0-9+/=]+/gu, '$1…');
