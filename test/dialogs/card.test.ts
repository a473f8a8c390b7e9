import { describe, expect, test } from '@jest/globals';
import { findingLine } from '../../dialogs/forms/ask.js';
import { formCard } from '../../dialogs/forms/card.js';
import { type FormScene, formScene } from '../../dialogs/forms/draft-step.js';
import type { Fields } from '../../dialogs/forms/po-fields.js';
import { PO_FORM } from '../../dialogs/forms/po.js';
import { proceed } from '../../dialogs/forms/proceed.js';
import { freshProgress } from '../../dialogs/forms/progress.js';
import { freshState } from '../../dialogs/state.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import type { DeskLanguage, Draft } from '../../services/records.js';
import { Chat, someKnowledge, TODAY } from './chat.js';

const knowledge = someKnowledge();
const draftOf = (fields: Fields): Draft => ({
  id: 'D-0123456789ABCDEF',
  form: 'po',
  subject: null,
  ownerId: 'chen',
  partnerId: 'acme',
  status: 'open',
  revision: 7,
  attempt: 1,
  fields,
  progress: { ...freshProgress(), written: ['opp_name', 'opp_description'] },
  outcomes: {},
  conversationId: 'c1',
  createdAt: 0,
  updatedAt: 0,
  version: 1,
});

/** Every value as long as a partner would ever write it. */
const FULL: Fields = {
  'p.pce_joined': false,
  'p.customer_consent': true,
  'p.secret_authorised': true,
  is_main_account: 'no',
  customer_name: '苏州'.repeat(30),
  contact_name: '周主任',
  contact_method: '0512-66668888, zhou@lake.example',
  contact_title: '信息中心主任',
  bant_n: '影像系统搬到云上。'.repeat(40),
  bant_b: { min: 2_000_000, max: 3_000_000, currency: 'CNY' },
  bant_a: '周主任（信息中心）',
  bant_t: '明年二季度',
  expected_sign_date: { from: '2027-04-01', to: '2027-06-30' },
  expected_revenue: 900_000,
  customer_location: '江苏苏州',
  presales_done: ['客户交流两次', '方案演示一次', 'POC测试', '需求对齐', '现场调研一周'],
  need_source: 'tender',
  customer_has_account: 'no',
  offering: [{ name: '影像云归档', kind: '云商店商品' }],
  hwc_services: ['ECS', 'OBS', 'RDS'],
  support_needed: ['架构验证', '技术咨询'],
  opp_name: '苏州蓝湖医疗影像云',
  opp_description: '客户预算：200–300 万元。'.repeat(60),
};

interface Element {
  readonly id?: string;
  readonly type: string;
  readonly value?: string;
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
  readonly isMultiSelect?: boolean;
}
interface Card {
  readonly version: string;
  readonly body: readonly Element[];
  readonly actions: readonly { readonly type: string; readonly data: unknown; readonly fallback: { readonly type: string } }[];
}

const sceneOf = (fields: Fields, lang: DeskLanguage = 'zh'): FormScene => {
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
  return formScene(
    { turn, state: freshState(), shown: null, asked: null, desk: chat.view(), lang, texts: textsFor(lang) },
    PO_FORM,
    draftOf(fields),
  );
};

const cardOf = (fields: Fields, lang: DeskLanguage = 'zh'): Card => {
  const scene = sceneOf(fields, lang);
  return formCard(scene, scene.draft) as unknown as Card;
};

describe.each(['zh', 'en'] as const)('the card in %s', (lang) => {
  test('is Adaptive Card 1.5 and stays under 28 KB when it is full', () => {
    const card = cardOf(FULL, lang);
    expect(card.version).toBe('1.5');
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
  });

  test('has an input for every question and asks nothing of the client', () => {
    const ids = cardOf(FULL, lang).body.flatMap(({ id }) => (id ? [id] : []));
    expect(ids.sort()).toEqual(PO_FORM.questions.map(({ id }) => id as string).sort());
    expect(JSON.stringify(cardOf(FULL, lang))).not.toMatch(/"(?:isRequired|min|max|regex|errorMessage)":/);
  });

  test('loses nothing: what it shows is read back as it stands', async () => {
    const inputs = cardOf(FULL, lang).body.filter(({ id }) => id !== undefined);
    for (const { value, choices } of inputs) {
      if (!choices || !value) continue;
      const listed = choices.map((choice) => choice.value);
      expect(value.split(',').every((one) => listed.includes(one))).toBe(true);
    }
    const chat = new Chat(knowledge, { locale: lang });
    chat.drafts.set('D-0123456789ABCDEF', draftOf(FULL));
    const values = Object.fromEntries(inputs.map(({ id, value }) => [id ?? '', value ?? '']));
    await chat.press({ do: 'fill', draft: 'D-0123456789ABCDEF', revision: 7, values });
    expect(chat.draft?.fields).toEqual(FULL);
  });
});

describe('the card', () => {
  test('sends its revision, by Execute with Submit as fallback', () => {
    const [action] = cardOf({}).actions;
    expect(action).toMatchObject({ type: 'Action.Execute', data: { do: 'fill', revision: 7 }, fallback: { type: 'Action.Submit' } });
  });

  test('leaves out the prerequisites that hold', () => {
    const ids = cardOf({ 'p.pce_joined': true, is_main_account: 'yes' }).body.map(({ id }) => id);
    expect(ids).not.toContain('pce');
    expect(ids).not.toContain('main');
  });

  test('an old card fills what is empty, overwrites nothing and says so', async () => {
    const chat = new Chat(knowledge);
    chat.drafts.set('D-0123456789ABCDEF', draftOf({ customer_name: '甲公司' }));
    await chat.press({ do: 'fill', draft: 'D-0123456789ABCDEF', revision: 3, values: { customer_name: '乙公司', bant_a: '赵总' } });
    expect(chat.draft?.fields).toMatchObject({ customer_name: '甲公司', bant_a: '赵总' });
    expect(chat.text).toBe(textsFor('zh').form.cardOld);
  });

  test('what cannot be read is shown again as it was typed, with the reason, and the rest is kept', async () => {
    const chat = new Chat(knowledge);
    chat.drafts.set('D-0123456789ABCDEF', draftOf({}));
    await chat.press({
      do: 'fill',
      draft: 'D-0123456789ABCDEF',
      revision: 7,
      values: { bant_b: '看情况', expected_revenue: '0', bant_a: '赵总' },
    });
    expect(chat.draft?.fields).toEqual({ bant_a: '赵总' });
    const shown = chat.messages[0]?.card as unknown as Card;
    expect(shown.body.filter(({ id }) => id === 'bant_b' || id === 'expected_revenue').map(({ value }) => value)).toEqual(['看情况', '0']);
  });

  test('an input that is emptied clears its field', async () => {
    const chat = new Chat(knowledge);
    chat.drafts.set('D-0123456789ABCDEF', draftOf({ bant_a: '赵总', hwc_services: ['ECS'] }));
    await chat.press({ do: 'fill', draft: 'D-0123456789ABCDEF', revision: 7, values: { bant_a: '赵总', hwc_services: '' } });
    expect(chat.draft?.fields).toEqual({ bant_a: '赵总' });
  });
});

describe('where a rule repeats what a person wrote, it is no markup', () => {
  const LINK = '[点此](https://evil.example)';
  const need = `医学影像存储 ${LINK}`;
  const live = /(?<!\\)\[/u;

  test('in the line of a finding', () => {
    const fields = { ...FULL, bant_n: need, open_opportunities: [{ id: LINK, customer_name: FULL.customer_name ?? '', need }] };
    const finding = PO_FORM.check(fields, TODAY).findings.find(({ rule }) => rule === 'D1');
    const line = finding ? findingLine(finding, sceneOf(fields)) : '';
    expect(line).toContain('\\[点此\\](https://evil.example)');
    expect(line).not.toMatch(live);
    expect(line).toMatch(/^- \*\*.*D1\*\*/u);
  });

  test('in a refusal', async () => {
    const { contact_method: _, ...rest } = FULL;
    const { replies } = await proceed(sceneOf(rest), { contact_method: LINK });
    const said = replies.map((reply) => (reply.kind === 'message' ? reply.text : '')).join();
    expect(said).toContain('\\[点此\\]');
    expect(said).not.toMatch(live);
  });

  test('on the card', () => {
    const notes = cardOf({ ...FULL, contact_method: LINK }).body.map((element) => ('text' in element ? String(element.text) : ''));
    expect(notes.join()).toContain('\\[点此\\]');
    expect(notes.join()).not.toMatch(live);
  });
});
