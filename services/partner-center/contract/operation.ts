import type { z } from 'zod';
import type { ContractErrorCode } from './errors.js';

/** Whose token opens an operation; `anyone` needs none. */
export type ContractRole = 'partner' | 'reviewer' | 'anyone';

/** One call of the contract: the router, the checks and the OpenAPI document all read tables of these. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** `{number}` stands for one segment. */
  readonly path: string;
  readonly role: ContractRole;
  readonly summary: string;
  readonly description: string;
  /** Needs an Idempotency-Key. */
  readonly keyed: boolean;
  /** Changes a record that is there: needs an If-Match with the version that was read. */
  readonly versioned: boolean;
  readonly paged: boolean;
  readonly body: { readonly name: string; readonly schema: z.ZodType } | null;
  readonly success: { readonly status: number; readonly name: string; readonly schema: z.ZodType };
  /** Its own errors; those that every operation shares are added by `errorsOf`. */
  readonly errors: readonly ContractErrorCode[];
}

/** What most operations have in common. */
export const plain = { keyed: false, versioned: false, paged: false, body: null, errors: [] } as const;

/** A list, page by page. */
export const page = {
  ...plain,
  method: 'get',
  description: 'Follow nextCursor until it is null.',
  paged: true,
  errors: ['page.limit', 'page.cursor'],
} as const;

/** Something that happens once a key. `errors` of an operation begin with those of every such body. */
export const write = { ...plain, method: 'post', keyed: true } as const;
/** The same for a record that is there already. */
export const change = { ...write, versioned: true } as const;
export const WRITE_ERRORS = ['request.invalid', 'text.too-long', 'text.control-character', 'idempotency.conflict'] as const;
