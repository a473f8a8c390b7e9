import { draftDeleted, draftPage, draftView } from './draft-schemas.js';
import { change, type Operation, page, plain, WRITE_ERRORS, write } from './operation.js';
import { opportunityView, submission } from './schemas.js';

const VIEW = { status: 200, name: 'DraftView', schema: draftView };
const BODY = { name: 'Opportunity', schema: submission };

/** Opportunities that are not submitted yet: 草稿, which only their company sees. */
export const DRAFT_OPERATIONS = {
  createDraft: {
    ...write,
    path: '/drafts',
    role: 'partner',
    summary: 'Save an opportunity as a draft',
    description: 'Any field may be missing; what is there has to have the right form. The rules are checked when it is submitted.',
    body: BODY,
    success: { ...VIEW, status: 201 },
    errors: [...WRITE_ERRORS, 'list.too-long'],
  },
  listDrafts: {
    ...page,
    path: '/drafts',
    role: 'partner',
    summary: "The company's drafts, newest first",
    success: { status: 200, name: 'DraftPage', schema: draftPage },
  },
  getDraft: {
    ...plain,
    method: 'get',
    path: '/drafts/{number}',
    role: 'partner',
    summary: 'One draft of the company',
    description: "Another company's number is answered as not found.",
    success: VIEW,
    errors: ['draft.not-found'],
  },
  changeDraft: {
    ...change,
    method: 'put',
    path: '/drafts/{number}',
    role: 'partner',
    summary: 'Replace the fields of a draft',
    description: 'What is not sent is no longer there.',
    body: BODY,
    success: VIEW,
    errors: [...WRITE_ERRORS, 'list.too-long', 'draft.not-found'],
  },
  deleteDraft: {
    ...change,
    method: 'delete',
    path: '/drafts/{number}',
    role: 'partner',
    summary: 'Delete a draft',
    description: 'Only a draft can be deleted; a submitted opportunity cannot.',
    success: { status: 200, name: 'DraftDeleted', schema: draftDeleted },
    errors: ['idempotency.conflict', 'draft.not-found'],
  },
  submitDraft: {
    ...change,
    path: '/drafts/{number}/submissions',
    role: 'partner',
    summary: 'Submit a draft',
    description:
      'As `POST /opportunities` with the fields of the draft, which then is no more. A draft that the rules refuse stays; changed, it is submitted under a new key.',
    success: { status: 201, name: 'OpportunityView', schema: opportunityView },
    errors: ['idempotency.conflict', 'opportunity.rejected-by-rules', 'replaces.not-found', 'replaces.not-rejected', 'draft.not-found'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
