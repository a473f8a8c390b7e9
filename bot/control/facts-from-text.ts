import { partnerFacts, type SomeFacts } from '../../services/partner-center/facts.js';
import { Refusal } from '../http/refusal.js';

const NAMES = Object.keys(partnerFacts.shape);
const some = partnerFacts.partial();

/** Reads facts written as texts, `roles` as a list with commas. A name or value that is none is a `Refusal`. */
export function factsFromText(texts: Readonly<Record<string, string>>): SomeFacts {
  for (const name of Object.keys(texts)) {
    if (!NAMES.includes(name)) throw new Refusal('input.invalid', `"${name}" is no fact of a partner. The facts are: ${NAMES.join(', ')}.`);
  }
  const { roles } = texts;
  const parsed = some.safeParse(roles === undefined || roles === 'unknown' ? texts : { ...texts, roles: roles.split(',') });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal('input.invalid', `"${String(issue?.path[0] ?? '')}" cannot have this value: ${issue?.message ?? 'wrong form'}.`);
}
