import { check } from '../../rules/check.js';
import type { DeskView } from '../../services/desk-view.js';
import type { Scene } from '../decision.js';
import { handoverTexts } from '../texts/handover.js';
import { poTexts } from '../texts/po.js';
import { findingLine } from './ask.js';
import type { Beginning } from './form.js';
import type { Fields } from './po-fields.js';

/** What the Partner Center knows of the partner answers the prerequisites; what it does not say is asked. */
const fromProfile = async (desk: DeskView): Promise<Fields> => {
  const { pceJoined, mainAccount } = await desk.profile();
  return {
    ...(pceJoined === 'unknown' ? {} : { 'p.pce_joined': pceJoined === 'yes' }),
    ...(mainAccount === 'unknown' ? {} : { is_main_account: mainAccount }),
  };
};

/** Everybody may write an opportunity down; what will stand in the way of sending it is said first. */
export const beginPo = async ({ desk, turn, lang, texts }: Scene): Promise<Beginning<Fields>> => {
  const fields = await fromProfile(desk);
  const blocks = check(fields, { today: turn.today }).findings.filter(
    ({ severity, field }) =>
      severity === 'block' && (field === 'p.pce_joined' || field === 'is_main_account') && fields[field] !== undefined,
  );
  const findings = blocks.map((finding) => findingLine(finding, { lang, texts }));
  const isForMain = blocks.some(({ rule }) => rule === 'P4');
  const lead = [...findings, ...(isForMain ? [handoverTexts[texts.lang].begin] : [])];
  const isOpen = lead.length === 0 && fields['p.pce_joined'] !== undefined;
  return { kind: 'begun', fields, lead, ...(isOpen ? { opening: poTexts[texts.lang].begin } : {}) };
};
