import { z } from 'zod';
import { ROLES } from '../records.js';

const known = z.enum(['yes', 'no', 'unknown']);
const name = z.string().trim().min(1).max(60);

/**
 * What the vendor knows of a partner. Everything may be unknown: paths and stages are texts, because the sources name only some of them
 * (stages 已认证 and 差异化).
 */
export const partnerFacts = z.object({
  pceJoined: known.describe('Whether the company has joined PCE (合作伙伴共拓计划)'),
  mainAccount: known.describe('Whether the person acts with the main account'),
  coreMap: known.describe('Whether the company is on the Core Map'),
  solutionProvider: known.describe('Whether the company is a cloud solution provider'),
  path: z.union([name, z.literal('unknown')]).describe('The development path'),
  stage: z.union([name, z.literal('unknown')]).describe('The stage reached on it'),
  roles: z.union([z.array(z.enum(ROLES)).max(ROLES.length), z.literal('unknown')]).describe('What the person may do for the company'),
});
export type PartnerFacts = z.infer<typeof partnerFacts>;

/** Some of the facts; the others were not spoken of. */
export const someFacts = partnerFacts.partial();
export type SomeFacts = z.infer<typeof someFacts>;

const NOTHING_KNOWN: PartnerFacts = {
  pceJoined: 'unknown',
  mainAccount: 'unknown',
  coreMap: 'unknown',
  solutionProvider: 'unknown',
  path: 'unknown',
  stage: 'unknown',
  roles: 'unknown',
};

/** The facts as several sources tell them, the later ones going first; what none tells is unknown. */
export const factsFrom = (...sources: readonly (SomeFacts | undefined)[]): PartnerFacts =>
  partnerFacts.parse(Object.assign({}, NOTHING_KNOWN, ...sources));
