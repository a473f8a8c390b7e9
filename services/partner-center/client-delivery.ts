import { percentEncoded } from './attempt.js';
import { type InvitationLine, invitationPage, invitationView } from './contract/invitation-schemas.js';
import { type ProjectView, projectPage, projectView } from './contract/project-schemas.js';
import type { PartnerCalls } from './partner-calls.js';
import type { PartnerCenterFlows, RemoteInvitation, RemoteProject } from './port.js';

/** The calls about projects under delivery evaluation. */
export const projectCalls = (
  calls: PartnerCalls,
): Pick<PartnerCenterFlows, 'projects' | 'project' | 'registerProject' | 'reportDelivery'> => ({
  projects: (who, page, requestId) =>
    calls.list(who, '/projects', { ...page, requestId }, { schema: projectPage, read: ({ projects }) => projects.map(remoteProjectOf) }),
  project: (who, number, requestId) => calls.find(who, pathOf(number), requestId, PROJECT),
  registerProject: (who, number, body, id) => calls.change(who, `${pathOf(number)}/registrations`, { ...id, body }, PROJECT),
  reportDelivery: (who, number, body, id) => calls.change(who, `${pathOf(number)}/feedback`, { ...id, body }, PROJECT),
});

/** The calls about invitations of customers. */
export const invitationCalls = (calls: PartnerCalls): Pick<PartnerCenterFlows, 'invitations' | 'inviteCustomer'> => ({
  invitations: (who, page, requestId) =>
    calls.list(
      who,
      '/invitations',
      { ...page, requestId },
      {
        schema: invitationPage,
        read: ({ invitations }) => invitations.map(remoteInvitationOf),
      },
    ),
  inviteCustomer: (who, body, id) =>
    calls.create(
      who,
      '/invitations',
      { ...id, body },
      { schema: invitationMade, read: ({ qrCode, ...line }) => ({ ...remoteInvitationOf(line), qrCode: qrCode ?? null }) },
    ),
});

/** An invitation was made whatever stands in the place of its picture: what is none is not shown. */
const invitationMade = invitationView.extend({ qrCode: invitationView.shape.qrCode.catch(null) });

const pathOf = (number: string): string => `/projects/${percentEncoded(number)}`;

const remoteProjectOf = ({ statusSince, ...view }: ProjectView): RemoteProject => ({ ...view, statusSince: Date.parse(statusSince) });

const PROJECT = { schema: projectView, read: remoteProjectOf };

const remoteInvitationOf = ({ createdAt, ...view }: InvitationLine): RemoteInvitation => ({ ...view, createdAt: Date.parse(createdAt) });
