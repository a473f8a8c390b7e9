import { ASSOCIATION_MODELS } from '../../rules/association.js';
import { invitationValidity } from '../../rules/invitation.js';
import { dayIn } from '../../services/clock.js';
import type { RemoteInvitation } from '../../services/partner-center/port.js';
import type { SeenList } from '../../services/seen-records.js';
import { type Scene, speak } from '../decision.js';
import { formatDay, plain, webLink } from '../format.js';
import { type Button, type Reply, say } from '../reply.js';
import { inviteTexts } from '../texts/invite.js';
import type { Flow } from './flow.js';

const SHOWN = 10;

/** How long an invitation holds, by the day on which it was made; the last day that the Partner Center states is the one that counts. */
const validity = ({ channel, createdAt, expiresOn }: RemoteInvitation, { turn, lang, texts }: Scene): string => {
  const words = inviteTexts[texts.lang];
  const { until, daysLeft, state } = invitationValidity(channel, dayIn(createdAt, turn.timeZone), turn.today);
  const last = expiresOn ?? until;
  if (last === null || daysLeft === null) return words.forEver;
  const day = formatDay(last, lang);
  return state === 'expired' ? words.expired(day) : words.until(day, daysLeft);
};

const row = (invitation: RemoteInvitation, scene: Scene): string => {
  const { number, customerName, model, channel, link } = invitation;
  const { lang } = scene.texts;
  const words = inviteTexts[lang];
  const cells = [
    number,
    customerName === null ? '—' : plain(customerName),
    ASSOCIATION_MODELS[model].name[lang],
    words[channel],
    validity(invitation, scene),
    webLink(link, words.open),
  ];
  return `| ${cells.join(' | ')} |`;
};

const listReply = ({ items, asOf, fresh }: SeenList<RemoteInvitation>, scene: Scene, buttons: readonly Button[]): Reply => {
  const { turn, lang, texts } = scene;
  const words = inviteTexts[texts.lang];
  const stale = fresh ? [] : [words.listStale(formatDay(dayIn(asOf, turn.timeZone), lang))];
  if (items.length === 0) return say([words.listEmpty, ...stale].join('\n\n'), buttons);
  const table = [words.listHead, ...items.map((invitation) => row(invitation, scene))].join('\n');
  return say([words.list(items.length), ...stale, table].join('\n\n'), buttons);
};

/** The invitations that the company has made. */
export const INVITATIONS_FLOW: Flow = {
  id: 'invitations',
  words: { zh: inviteTexts.zh.listFlow, en: inviteTexts.en.listFlow },
  said: /^(?:查看?|看看?|看一下|查一下|列出)?(?:我们?|公司)*(?:的|发出?的|发过的|已发的?|生成的)*邀请(?:列表|清单|记录|都有哪些|有哪些)?$|^(?:show |list |see )?(?:my|our|the|all)(?: (?:my|our|customer|sent))* invitations$|^(?:show |list )?invitations$/u,
  evenAsked: true,
  action: { do: 'start', form: 'invitations' },
  async start(scene) {
    const words = inviteTexts[scene.texts.lang];
    const buttons: readonly Button[] = [{ label: words.flow.label, action: { do: 'start', form: 'invite' } }];
    const seen = await scene.desk.invitations(SHOWN);
    const reply =
      seen === 'away' ? say(words.listAway, buttons) : seen === 'hidden' ? say(words.listHidden, buttons) : listReply(seen, scene, buttons);
    return speak(scene.state, reply);
  },
};
