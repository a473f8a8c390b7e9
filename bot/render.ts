import type { Button, Reply } from '../dialogs/reply.js';
import type { DeskLanguage, Json } from '../services/records.js';
import { localeOf } from './locale.js';
import { cardFor, pictureCard } from './render-card.js';
import { withoutTables } from './render-markdown.js';

/** What a channel can show. */
export type Surface = 'webchat' | 'teams';

/** An activity's body as the log keeps it: the channel's JSON without id, time and addresses. */
export type ActivityBody = { readonly [key: string]: Json };

/** Turns what the desk says into activities of a channel. The draft's progress is for our page only. */
export const render = (replies: readonly Reply[], surface: Surface, lang: DeskLanguage): ActivityBody[] =>
  replies.flatMap((reply) => {
    if (reply.kind === 'draft') return surface === 'webchat' ? [draftEvent(reply, lang)] : [];
    return [surface === 'webchat' ? webChatMessage(reply, lang) : teamsMessage(reply, lang)];
  });

type Message = Extract<Reply, { kind: 'message' }>;

const draftEvent = (reply: Extract<Reply, { kind: 'draft' }>, lang: DeskLanguage): ActivityBody => ({
  type: 'event',
  name: 'desk/draft',
  locale: localeOf(lang),
  value: reply.draft === null ? null : { ...reply.draft },
});

const message = (text: string, lang: DeskLanguage): ActivityBody => ({
  type: 'message',
  text,
  textFormat: 'markdown',
  locale: localeOf(lang),
  inputHint: 'expectingInput',
});

function webChatMessage(reply: Message, lang: DeskLanguage): ActivityBody {
  const { text, buttons } = reply;
  const cards = cardsOf(reply, 'webchat');
  return {
    ...message(text, lang),
    ...(cards.length === 0 ? {} : { attachments: cards }),
    ...(buttons.length === 0 ? {} : { suggestedActions: { to: [], actions: buttons.map(messageBack) } }),
  };
}

/** Teams shows suggested actions in chats of two only and no tables at all, so buttons go on a card and a table becomes a list. */
function teamsMessage(reply: Message, lang: DeskLanguage): ActivityBody {
  const { text, buttons } = reply;
  const attachments: Json[] = [
    ...cardsOf(reply, 'teams'),
    ...(buttons.length === 0
      ? []
      : [{ contentType: 'application/vnd.microsoft.card.hero', content: { buttons: buttons.map(messageBack) } }]),
  ];
  return { ...message(withoutTables(text), lang), ...(attachments.length === 0 ? {} : { attachments }) };
}

/** The card, and the picture as a card of its own: no channel shows a data URI in the text. */
const cardsOf = ({ card, picture }: Message, surface: Surface): Json[] => [
  ...(card === undefined ? [] : [cardAttachment(cardFor(card, surface))]),
  ...(picture === undefined ? [] : [cardAttachment(pictureCard(picture))]),
];

const messageBack = ({ label, action }: Button): Json => ({
  type: 'messageBack',
  title: label,
  text: label,
  displayText: label,
  value: action as Json,
});

const cardAttachment = (content: Json): Json => ({ contentType: 'application/vnd.microsoft.card.adaptive', content });
