import type { Opportunity } from '../../rules/opportunity.js';
import { poTexts } from '../texts/po.js';
import { CONSENT_WORDING } from '../texts/questions.js';
import type { Statement } from './form.js';

const STATED = ['p.customer_consent', 'p.secret_authorised'] as const;

/** The customer's consent (P2, P3): of one opportunity, one customer and one contact. */
export const PO_CONSENT: Statement<Opportunity> = {
  question: 'consent',
  sentences: { zh: poTexts.zh.consent, en: poTexts.en.consent },
  fields: STATED,
  changing: ['customer_name', 'contact_name'],

  denied: (changes) => STATED.some((id) => changes[id] === false),

  /** The customer no longer agrees, or never did: whatever was stated before is void. */
  withdraws:
    /(?:不|没有?|未|撤回|撤销|收回)(?:再|肯|愿意?|想|给|获得?|取得|拿到)?了?(?:客户)?(?:的)?(?:同意|授权)|(?:同意|授权)(?:书)?(?:被)?(?:撤回|撤销|收回|取消|没拿到|没取得)|\b(?:withdr[ae]w\w*|revoked?|no longer agrees?|(?:does|did|do)(?: not|n't) (?:agree|consent)|refused? (?:consent|to share)|without consent)\b/iu,
  withdrawn: { 'p.customer_consent': false, 'p.secret_authorised': false },
  given: (fields) => fields['p.customer_consent'] === true,

  record(before, after, turn, lang) {
    const said = after.fields['p.customer_consent'];
    if (typeof said !== 'boolean') return [];
    // A consent stated anew together with another customer or contact is another statement.
    const isSame = ['p.customer_consent', 'customer_name', 'contact_name'].every((id) => before.fields[id] === after.fields[id]);
    if (isSame || (!said && before.fields['p.customer_consent'] === false)) return [];
    return [
      {
        kind: 'record-consent',
        consent: {
          draftId: after.id,
          personId: turn.who.personId,
          at: turn.now,
          wordingId: CONSENT_WORDING.id,
          wording: lang === 'en' ? CONSENT_WORDING.en : CONSENT_WORDING.zh,
          given: said && after.fields['p.secret_authorised'] === true,
          ...namesIn(after.fields),
        },
      },
    ];
  },

  async holds(desk, { id, fields }) {
    const last = (await desk.consents(id)).at(-1);
    const { customerName, contactName } = namesIn(fields);
    return last?.given === true && last.customerName === customerName && last.contactName === contactName;
  },
};

const namesIn = ({
  customer_name,
  contact_name,
}: Opportunity): { readonly customerName: string | null; readonly contactName: string | null } => ({
  customerName: customer_name ?? null,
  contactName: contact_name ?? null,
});
