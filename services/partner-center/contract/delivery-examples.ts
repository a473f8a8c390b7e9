import { qrCodeOf } from '../qr-code.js';
import { problemOf } from './errors.js';
import { EXAMPLE_OPPORTUNITY, EXAMPLE_WORLD, type Example, exampleOf, failedExampleOf } from './example-parts.js';

const { now, number } = EXAMPLE_WORLD;
const signed = ['submitted', 'passed-review', 'verified', 'signed'];
const manager = { managerName: '陈工', managerContact: '0512-66668800' };
const evidence = '客户验收单，2026-09-21 盖章';
const project = {
  number,
  status: '待登记',
  statusSince: now,
  name: EXAMPLE_OPPORTUNITY.opp_name,
  customerName: EXAMPLE_OPPORTUNITY.customer_name,
  managerName: null,
  managerContact: null,
  evidence: null,
  version: 1,
};
const registered = { ...project, ...manager, status: '已登记', version: 2 };
const invitation = {
  number: 'IV-20260921-0001',
  model: '代售',
  channel: 'online',
  customerName: '无锡清河医疗科技有限公司',
  link: 'https://partner-center.example/invitations/IV-20260921-0001',
  createdAt: now,
  expiresOn: '2026-09-28',
};
const made = { ...invitation, qrCode: qrCodeOf(invitation.link) };

export const DELIVERY_EXAMPLES: readonly Example[] = [
  exampleOf(
    'listProjects',
    { name: 'project-list', summary: 'One project to register', after: signed },
    { projects: [project], nextCursor: null },
  ),
  exampleOf('getProject', { name: 'project', summary: 'To be registered', after: signed }, project),
  exampleOf(
    'registerProject',
    { name: 'registered', summary: 'The project manager is registered', after: signed, body: manager },
    registered,
  ),
  exampleOf(
    'reportDelivery',
    {
      name: 'accepted',
      summary: 'The customer has accepted it',
      after: [...signed, 'registered'],
      body: { outcome: 'accepted', evidence },
    },
    { ...registered, status: '已验收', evidence, version: 3 },
  ),
  exampleOf(
    'reportDelivery',
    {
      name: 'discontinued',
      summary: 'The customer agreed to end it',
      after: [...signed, 'registered'],
      body: { outcome: 'discontinued' },
    },
    { ...registered, status: '项目终止', version: 3 },
  ),
  exampleOf(
    'inviteCustomer',
    {
      name: 'invited-online',
      summary: 'By e-mail, for 7 days',
      body: { model: '代售', channel: 'online', customerName: invitation.customerName },
    },
    made,
  ),
  exampleOf(
    'inviteCustomer',
    { name: 'invited-offline', summary: 'A link without end', body: { model: '顾问销售', channel: 'offline' } },
    { ...made, model: '顾问销售', channel: 'offline', customerName: null, expiresOn: null },
  ),
  exampleOf(
    'getInvitation',
    { name: 'invitation', summary: 'With its QR code', number: invitation.number, after: ['invited-online'] },
    made,
  ),
  failedExampleOf(
    'getInvitation',
    {
      name: 'invitation-of-another',
      summary: "Another company's number",
      number: invitation.number,
      after: ['invited-online'],
      headers: { 'X-Partner-Id': 'other-partner' },
    },
    problemOf('invitation.not-found'),
  ),
  exampleOf(
    'listInvitations',
    { name: 'invitation-list', summary: 'One invitation', after: ['invited-online'] },
    { invitations: [invitation], nextCursor: null },
  ),
  failedExampleOf(
    'getProject',
    { name: 'project-not-found', summary: 'Not signed yet', after: ['submitted'] },
    problemOf('project.not-found'),
  ),
  failedExampleOf(
    'registerProject',
    { name: 'registered-twice', summary: 'Registered before', after: [...signed, 'registered'], body: { managerName: '刘工' } },
    problemOf('project.registered', '已登记'),
  ),
  failedExampleOf(
    'reportDelivery',
    { name: 'feedback-early', summary: 'Not registered yet', after: signed, body: { outcome: 'accepted' } },
    problemOf('project.not-registered', '待登记'),
  ),
];
