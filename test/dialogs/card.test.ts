import { describe, expect, test } from '@jest/globals';
import { findingLine } from '../../dialogs/forms/ask.js';
import { formCard } from '../../dialogs/forms/card.js';
import { readCard } from '../../dialogs/forms/card-reads.js';
import { type FormScene, begunScene } from '../../dialogs/forms/draft-step.js';
import type { Fields } from '../../dialogs/forms/po-fields.js';
import { PO_FORM } from '../../dialogs/forms/po.js';
import { proceed } from '../../dialogs/forms/proceed.js';
import { freshState } from '../../dialogs/state.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import type { DeskLanguage } from '../../services/records.js';
import { CARD_CASES } from './card-cases.js';
import { chatWith, draftOf, openedCard } from './card-chat.js';
import type { TeamsCard } from './card-schema.js';
import { Chat, someKnowledge, TODAY } from './chat.js';

const knowledge = someKnowledge();
const WHOLE: Fields = CARD_CASES.po?.whole ?? {};

const sceneOf = (fields: Fields): FormScene => {
  const lang: DeskLanguage = 'zh';
  const chat = new Chat(knowledge);
  const turn = {
    activityId: 'a1',
    conversationId: 'c1',
    who: { personId: 'chen', partnerId: 'acme', roles: [] },
    input: { kind: 'joined' as const },
    chosenLang: null,
    locale: lang,
    today: TODAY,
    now: 0,
    timeZone: 'Asia/Shanghai',
  };
  return begunScene(
    { turn, state: freshState(), shown: null, asked: null, told: null, which: null, desk: chat.view(), lang, texts: textsFor(lang) },
    PO_FORM,
    draftOf('po', fields),
  );
};

const cardOf = (fields: Fields): TeamsCard => {
  const scene = sceneOf(fields);
  return formCard(scene, scene.draft) as unknown as TeamsCard;
};

describe('the card', () => {
  test('leaves out the prerequisites that hold', () => {
    const ids = cardOf({ 'p.pce_joined': true, is_main_account: 'yes' }).body.flatMap((element) => ('id' in element ? [element.id] : []));
    expect(ids).not.toContain('pce');
    expect(ids).not.toContain('main');
  });

  test('of a range where one figure is wanted, asks which end counts', () => {
    const { changes, problems } = readCard(sceneOf({}), { expected_revenue: '三四十万' }, false);
    expect(changes).toEqual({});
    expect(problems.get('expected_revenue')).toMatchObject({ typed: '三四十万', reason: expect.stringContaining('30 万元、40 万元') });
  });

  test('marks as required what would be asked: a note while it goes on, none beside a stage that was reached', async () => {
    const labelOf = async (stage: string) => {
      const { body } = await openedCard(chatWith('progress', { stage }));
      return body.flatMap((element) => ('id' in element && element.id === 'note' ? [element.label] : []));
    };
    expect(await labelOf('ongoing')).toEqual(['备注 *']);
    expect(await labelOf('signed')).toEqual(['备注']);
  });
});

describe('where a rule repeats what a person wrote, it is no markup', () => {
  const LINK = '[点此](https://evil.example)';
  const need = `医学影像存储 ${LINK}`;
  const live = /(?<!\\)\[/u;

  test('in the line of a finding', () => {
    const fields = { ...WHOLE, bant_n: need, open_opportunities: [{ id: LINK, customer_name: WHOLE.customer_name ?? '', need }] };
    const finding = PO_FORM.check(fields, TODAY).findings.find(({ rule }) => rule === 'D1');
    const line = finding ? findingLine(finding, sceneOf(fields)) : '';
    expect(line).toContain('\\[点此\\](https://evil.example)');
    expect(line).not.toMatch(live);
    expect(line).toMatch(/^- \*\*.*D1\*\*/u);
  });

  test('in a refusal', async () => {
    const { contact_method: _, ...rest } = WHOLE;
    const { replies } = await proceed(sceneOf(rest), { contact_method: LINK });
    const said = replies.map((reply) => (reply.kind === 'message' ? reply.text : '')).join();
    expect(said).toContain('\\[点此\\]');
    expect(said).not.toMatch(live);
  });

  test('on the card', () => {
    const notes = cardOf({ ...WHOLE, contact_method: LINK }).body.map((element) => ('text' in element ? String(element.text) : ''));
    expect(notes.join()).toContain('\\[点此\\]');
    expect(notes.join()).not.toMatch(live);
  });
});
