import { checkDelivery, type DELIVERY_STATUSES, type DeliveryStep } from '../../rules/delivery.js';
import type { RemoteProject } from '../../services/partner-center/port.js';
import type { Scene } from '../decision.js';
import { plain } from '../format.js';
import type { Button } from '../reply.js';
import { deliveryTexts, projectStateName } from '../texts/delivery.js';
import { ruleText } from './ask.js';
import { hasAny, recordMeant } from './ask-which.js';
import type { Beginning, Fields } from './form.js';

type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** The forms about a project, each with the state it needs and the step it takes. */
const STEPS = {
  'register-project': { status: '待登记', step: { step: 'register', projectManager: undefined }, button: 'register' },
  'report-delivery': { status: '已登记', step: { step: 'feedback', ending: 'accepted' }, button: 'report' },
} as const satisfies Record<string, { status: DeliveryStatus; step: DeliveryStep; button: 'register' | 'report' }>;

type ProjectForm = keyof typeof STEPS;

/** Projects looked at. */
const LOOKED_AT = 50;

/** A state by the name that the desk gives it: of a project that was discontinued the sources only say that it ends. */
export const stateOf = ({ status }: Pick<RemoteProject, 'status'>): DeliveryStatus => (status === '项目终止' ? '已终止' : status);

/** The button that takes the next step with a project; none where the sources describe none. */
export const stepButtons = (project: RemoteProject, { texts }: Pick<Scene, 'texts'>): readonly Button[] =>
  (Object.keys(STEPS) as ProjectForm[])
    .filter((form) => STEPS[form].status === stateOf(project))
    .map((form) => ({
      label: deliveryTexts[texts.lang].buttons[STEPS[form].button](project.number),
      action: { do: 'start', form, subject: project.number },
    }));

const listButton = ({ texts }: Scene): Button => ({
  label: deliveryTexts[texts.lang].flow.label,
  action: { do: 'start', form: 'projects' },
});

const askWhich = async (scene: Scene, form: ProjectForm): Promise<Beginning<never>> => {
  const words = deliveryTexts[scene.texts.lang];
  const seen = await scene.desk.projects(LOOKED_AT);
  if (seen === 'away' || seen === 'hidden') return { kind: 'refused', text: words[seen], buttons: [] };
  const { status } = STEPS[form];
  const among = seen.items
    .filter((project) => stateOf(project) === status)
    .map(({ number, name, customerName }) => recordMeant(number, name, customerName));
  return hasAny(among)
    ? { kind: 'which', text: words.which, among }
    : { kind: 'refused', text: words.noneToDo(projectStateName(status, scene.lang)), buttons: [listButton(scene)] };
};

/** Begins a form about a project in the one state that it is open to; else says why not, and what there is. */
export const beginWithProject = async <F extends Fields>(
  scene: Scene,
  form: ProjectForm,
  { subject, fields }: { readonly subject: string | null; readonly fields: F },
): Promise<Beginning<F>> => {
  const { texts, lang, desk } = scene;
  const words = deliveryTexts[texts.lang];
  if (subject === null) return askWhich(scene, form);
  const project = await desk.project(subject);
  if (project === 'away') return { kind: 'refused', text: words.away, buttons: [] };
  if (project === undefined) return { kind: 'refused', text: words.notFound(subject), buttons: [listButton(scene)] };
  const state = stateOf(project);
  const verdict = checkDelivery(state, STEPS[form].step);
  // What the step itself needs the form still asks for.
  if (verdict.outcome === 'refused' && verdict.reason === 'wrong-state')
    return { kind: 'refused', text: ruleText(verdict.message, lang), buttons: [...stepButtons(project, scene), listButton(scene)] };
  const name = plain(project.name ?? project.customerName ?? '—');
  return { kind: 'begun', fields, lead: [words.about(subject, name, projectStateName(state, lang))] };
};
