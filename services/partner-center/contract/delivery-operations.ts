import { invitationPage, invitationRequest, invitationView } from './invitation-schemas.js';
import { change, type Operation, page, plain, WRITE_ERRORS, write } from './operation.js';
import { feedbackRequest, projectPage, projectView, registrationRequest } from './project-schemas.js';

const PROJECT = { status: 200, name: 'ProjectView', schema: projectView };

/** Projects under delivery evaluation, and invitations of customers. */
export const DELIVERY_OPERATIONS = {
  listProjects: {
    ...page,
    path: '/projects',
    role: 'partner',
    summary: "The company's projects under delivery evaluation, newest first",
    success: { status: 200, name: 'ProjectPage', schema: projectPage },
  },
  getProject: {
    ...plain,
    method: 'get',
    path: '/projects/{number}',
    role: 'partner',
    summary: 'One project, by the number of its opportunity',
    description: 'A project begins as 待登记 when its opportunity is signed; the sources do not say where projects come from.',
    success: PROJECT,
    errors: ['project.not-found'],
  },
  registerProject: {
    ...change,
    path: '/projects/{number}/registrations',
    role: 'partner',
    summary: 'Register the project manager',
    description: 'Moves 待登记 to 已登记.',
    body: { name: 'Registration', schema: registrationRequest },
    success: PROJECT,
    errors: [...WRITE_ERRORS, 'project.registered', 'project.not-found'],
  },
  reportDelivery: {
    ...change,
    path: '/projects/{number}/feedback',
    role: 'partner',
    summary: 'Feed back what became of the delivery',
    description:
      '`accepted` moves 已登记 to 已验收; `discontinued` ends the project. Evidence is text here; the vendor takes uploaded files and a template of its own.',
    body: { name: 'Feedback', schema: feedbackRequest },
    success: PROJECT,
    errors: [...WRITE_ERRORS, 'project.not-registered', 'project.not-found'],
  },
  listInvitations: {
    ...page,
    path: '/invitations',
    role: 'partner',
    summary: "The company's invitations of customers, newest first",
    success: { status: 200, name: 'InvitationPage', schema: invitationPage },
  },
  getInvitation: {
    ...plain,
    method: 'get',
    path: '/invitations/{number}',
    role: 'partner',
    summary: 'One invitation of the company, with its QR code',
    description: "Another company's number is answered as not found.",
    success: { status: 200, name: 'InvitationView', schema: invitationView },
    errors: ['invitation.not-found'],
  },
  inviteCustomer: {
    ...write,
    path: '/invitations',
    role: 'partner',
    summary: 'Make an invitation link and its QR code',
    description:
      'An online invitation is valid for 7 days, and only a customer that has been reported (报备) can be sent one, which is not checked here. An offline link has no end.',
    body: { name: 'Invitation', schema: invitationRequest },
    success: { status: 201, name: 'InvitationView', schema: invitationView },
    errors: WRITE_ERRORS,
  },
} as const satisfies Readonly<Record<string, Operation>>;
