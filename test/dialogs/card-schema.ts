import { z } from 'zod';

/**
 * The part of Adaptive Cards 1.5 that the desk uses, and only what Teams shows too. Strict: an element or property that is not named here
 * has to be looked up first. Sources: adaptivecards.io/explorer (schema 1.5.0), learn.microsoft.com "Universal Actions for Adaptive Cards".
 * Left out on purpose: `isRequired`, `regex` and `min` stop a card that is filled by half, and Web Chat blocks on them without a word.
 */
const filled = z.string().min(1);

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: filled,
  wrap: z.literal(true),
  style: z.enum(['default', 'heading']).optional(),
  size: z.enum(['Small', 'Default', 'Medium']).optional(),
  weight: z.enum(['Default', 'Bolder']).optional(),
  spacing: z.enum(['None', 'Small', 'Default', 'Medium']).optional(),
  color: z.enum(['Default', 'Attention', 'Warning']).optional(),
  isSubtle: z.boolean().optional(),
});

/** Every input has a label: a screen reader has nothing else to say. */
const input = { id: z.string().regex(/^[a-z_]+$/u), label: filled };

const inputText = z
  .strictObject({
    ...input,
    type: z.literal('Input.Text'),
    value: z.string(),
    placeholder: filled,
    isMultiline: z.literal(true).optional(),
    maxLength: z.number().int().positive(),
  })
  .refine(({ value, maxLength }) => value.length <= maxLength, 'a value longer than its input is cut')
  .refine(({ value, isMultiline }) => isMultiline === true || !/[\r\n]/u.test(value), 'a line holds no line break');

const inputChoiceSet = z
  .strictObject({
    ...input,
    type: z.literal('Input.ChoiceSet'),
    value: z.string(),
    placeholder: filled.optional(),
    style: z.enum(['compact', 'expanded']),
    isMultiSelect: z.boolean(),
    wrap: z.literal(true),
    choices: z.array(z.strictObject({ title: filled, value: z.string().regex(/^[^,]+$/u) })).min(2),
  })
  .refine(({ style, placeholder }) => style === 'expanded' || placeholder !== undefined, 'a closed list says that it is one')
  .refine(({ choices }) => new Set(choices.map(({ value }) => value)).size === choices.length, 'choices are told apart by their value')
  .refine(
    ({ value, choices, isMultiSelect }) =>
      (isMultiSelect ? value.split(',') : [value]).every((one) => one === '' || choices.some((choice) => choice.value === one)),
    'what is chosen is one of the choices',
  );

const data = z.strictObject({ do: z.literal('fill'), draft: filled, revision: z.number().int() });
const action = { title: filled, data, style: z.enum(['default', 'positive']).optional() };
const submit = z.strictObject({ ...action, type: z.literal('Action.Submit') });
const execute = z.strictObject({ ...action, type: z.literal('Action.Execute'), verb: filled, fallback: submit });

const element = z.discriminatedUnion('type', [textBlock, inputText, inputChoiceSet]);

const cardWith = <A extends typeof submit | typeof execute>(only: A) =>
  z
    .strictObject({
      type: z.literal('AdaptiveCard'),
      $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
      version: z.literal('1.5'),
      body: z.array(element).min(2),
      actions: z.tuple([only]),
    })
    .refine(({ body }) => {
      const ids = body.flatMap((one) => ('id' in one ? [one.id] : []));
      return new Set(ids).size === ids.length;
    }, 'inputs are told apart by their id');

/** A card as Teams takes it: Execute, with Submit for the clients that know no Execute. */
export const teamsCard = cardWith(execute);
/** A card as Web Chat takes it. */
export const webChatCard = cardWith(submit);
export type TeamsCard = z.infer<typeof teamsCard>;
