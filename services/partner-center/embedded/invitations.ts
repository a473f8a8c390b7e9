import { addDays } from '../../../rules/days.js';
import { type InvitationLine, type InvitationView, invitationRequest, isInvitationNumber } from '../contract/invitation-schemas.js';
import { qrCodeOf } from '../qr-code.js';
import type { HeldInvitation } from '../store-port.js';
import { problemOf } from '../contract/errors.js';
import { type Answer, failure, success } from './answer.js';
import { runningNumber } from './numbers.js';
import { type Caller, type Office, todayOf } from './office.js';
import { listPage } from './page.js';
import type { PageWish } from './request.js';
import { instant } from './views.js';
import { type Wish, write } from './write.js';

/** How long an online invitation holds (invitation-online-email). */
const ONLINE_DAYS = 7;

/** Leads nowhere: nobody can be associated through a demonstration. */
const LINK = 'https://partner-center.example/invitations/';

/** POST /invitations. */
export const inviteCustomer = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'invite-customer', schema: invitationRequest }, wish, async (tx, given) => {
    const { model, channel, customerName = null } = given;
    const today = todayOf(office);
    const held: HeldInvitation = {
      number: await runningNumber(tx, 'IV', today),
      partnerId: caller.partnerId,
      model,
      channel,
      customerName,
      createdAt: office.clock.deskNow(),
      expiresOn: channel === 'online' ? addDays(today, ONLINE_DAYS) : null,
      version: 1,
    };
    await tx.invitations.insert(held);
    return success(201, viewOf(held));
  });

/** GET /invitations/{number}. */
export const getInvitation = (office: Office, { partnerId }: Caller, number: string): Promise<Answer> =>
  office.store.transaction(async (tx) => {
    const held = isInvitationNumber(number) ? await tx.invitations.get(number) : undefined;
    return held?.partnerId === partnerId ? success(200, viewOf(held)) : failure(problemOf('invitation.not-found'));
  });

/** GET /invitations: the company's own. */
export const listInvitations = (office: Office, { partnerId }: Caller, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, {
    name: 'invitations',
    shelf: (tx) => tx.invitations,
    isNumber: isInvitationNumber,
    partnerId,
    shown: async (_tx, held) => lineOf(held),
  });

function viewOf(held: HeldInvitation) {
  const line = lineOf(held);
  return { ...line, qrCode: qrCodeOf(line.link) } satisfies InvitationView;
}

const lineOf = ({ number, model, channel, customerName, createdAt, expiresOn }: HeldInvitation): InvitationLine => ({
  number,
  model,
  channel,
  customerName,
  link: `${LINK}${number}`,
  createdAt: instant(createdAt),
  expiresOn,
});
