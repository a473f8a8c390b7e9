import { problemOf } from './errors.js';
import { EXAMPLE_OPPORTUNITY, EXAMPLE_WORLD, type Example, exampleOf, failedExampleOf } from './example-parts.js';

const { now } = EXAMPLE_WORLD;
const number = 'DR-20260921-0001';
const begun = { customer_name: EXAMPLE_OPPORTUNITY.customer_name, opp_name: EXAMPLE_OPPORTUNITY.opp_name };
const draft = { number, status: '草稿', fields: begun, replaces: null, createdAt: now, changedAt: now, version: 1 };
const filled = { ...draft, fields: EXAMPLE_OPPORTUNITY, version: 2 };
const submitted = {
  number: EXAMPLE_WORLD.number,
  status: '审核中',
  statusSince: now,
  deadline: null,
  reasons: [],
  submittedAt: now,
  version: 1,
};
const first = { 'If-Match': '"1"' };

/** Opportunities before their submission, and what the version of a record is for. */
export const DRAFT_EXAMPLES: readonly Example[] = [
  exampleOf('createDraft', { name: 'draft-created', summary: 'The name of the customer, for a start', body: begun }, draft),
  exampleOf('listDrafts', { name: 'draft-list', summary: 'One draft', after: ['draft-created'] }, { drafts: [draft], nextCursor: null }),
  exampleOf('getDraft', { name: 'draft', summary: 'As it was saved', number, after: ['draft-created'] }, draft),
  exampleOf(
    'changeDraft',
    { name: 'draft-changed', summary: 'Filled in', number, after: ['draft-created'], headers: first, body: EXAMPLE_OPPORTUNITY },
    filled,
  ),
  exampleOf('deleteDraft', { name: 'draft-deleted', summary: 'Given up', number, after: ['draft-created'], headers: first }, { number }),
  exampleOf(
    'submitDraft',
    { name: 'draft-submitted', summary: 'Filed, under review', number, after: ['draft-created', 'draft-changed'] },
    submitted,
  ),
  exampleOf(
    'submitDraft',
    {
      name: 'draft-submitted-again',
      summary: 'The same key again: the first answer, also with the version of then',
      number,
      after: ['draft-created', 'draft-changed', 'draft-submitted'],
      key: 'draft-submitted',
      headers: { 'If-Match': '"2"' },
    },
    submitted,
  ),
  failedExampleOf(
    'getDraft',
    { name: 'draft-gone', summary: 'Submitted before', number, after: ['draft-created', 'draft-changed', 'draft-submitted'] },
    problemOf('draft.not-found'),
  ),
  failedExampleOf(
    'changeDraft',
    {
      name: 'draft-stale',
      summary: 'Somebody has changed it since',
      number,
      after: ['draft-created', 'draft-changed'],
      headers: first,
      body: begun,
    },
    problemOf('version.stale', 2),
  ),
  failedExampleOf(
    'deleteDraft',
    { name: 'draft-unread', summary: 'No version', number, after: ['draft-created'], headers: { 'If-Match': undefined } },
    problemOf('version.missing'),
  ),
  failedExampleOf(
    'changeDraft',
    {
      name: 'draft-odd-version',
      summary: 'A version without its quotes',
      number,
      after: ['draft-created'],
      headers: { 'If-Match': '1' },
      body: begun,
    },
    problemOf('version.invalid'),
  ),
];
