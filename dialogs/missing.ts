import { seesCompany } from '../services/access.js';
import type { Scene } from './decision.js';
import type { Button } from './reply.js';
import { myOpportunitiesTexts } from './texts/my-opportunities.js';

/** Looked at only to learn whether the Partner Center answers. */
const LOOKED_AT = 1;

/** An opportunity that was not found: there is none of the number, this person may not see it, or nobody could say now. */
export const opportunityMissing = async (
  { desk, turn, texts }: Scene,
  number: string,
): Promise<{ readonly text: string; readonly buttons: readonly Button[] }> => {
  const words = myOpportunitiesTexts[texts.lang];
  // While nobody answers, only what was submitted here is known for sure.
  const { fresh } = await desk.opportunities(LOOKED_AT);
  const text = fresh ? texts.submission.notFound(number) : words.away(number);
  return {
    text: seesCompany(turn.who) ? text : [text, words.ownOnly].join('\n\n'),
    buttons: [{ label: texts.general.buttons.list, action: { do: 'list' } }],
  };
};
