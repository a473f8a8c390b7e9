/**
 * The evaluation of a delivery: registering the project, feeding back how it ended, handing in evidence. Sources: register-project-info,
 * feedback-delivery-status, feedback-evidence, delivery-evaluation-overview. What a project manager's entry or an evidence file must look like is
 * not published; its limits are the assumed ones.
 */
import type { Bilingual } from './finding.js';
import { ASSUMED_LIMITS, type Limits } from './limits.js';
import { ALLOWED, type Allowed, type Refused, refuse } from './refusal.js';
import { quoted } from './rule.js';
import { isPlaceholder } from './wording.js';

/** The states that the sources name, and 已终止, a label of ours: of a discontinued project they only say that it ends. */
export const DELIVERY_STATUSES = ['待登记', '已登记', '已验收', '交付材料提交', '已终止'] as const;
type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** How a delivery ended, each with the words of the choice on the page and the state that follows. */
export const DELIVERY_ENDINGS = {
  accepted: {
    choice: { zh: '确认项目客户已验收通过', en: '确认项目客户已验收通过 (the customer has accepted the project)' },
    status: '已验收',
  },
  discontinued: {
    choice: {
      zh: '确认项目客户已同意退订并终止交易',
      en: '确认项目客户已同意退订并终止交易 (the customer agrees to unsubscribe and end the deal)',
    },
    status: '已终止',
  },
} as const satisfies Record<string, { readonly choice: Bilingual; readonly status: DeliveryStatus }>;

interface EvidenceFile {
  readonly name: string;
  readonly bytes: number;
}

/** What the partner wants to do with a project. */
export type DeliveryStep =
  | { readonly step: 'register'; readonly projectManager: string | undefined }
  | { readonly step: 'feedback'; readonly ending: keyof typeof DELIVERY_ENDINGS | undefined }
  | { readonly step: 'evidence'; readonly files: readonly EvidenceFile[] };

export type DeliveryRefusal =
  | 'wrong-state'
  | 'manager-missing'
  | 'manager-too-long'
  | 'ending-missing'
  | 'evidence-missing'
  | 'too-many-files'
  | 'file-empty'
  | 'file-too-large';

/** The one state in which the sources describe a step. */
const STATE_OF: Readonly<Record<DeliveryStep['step'], DeliveryStatus>> = {
  register: '待登记',
  feedback: '已登记',
  evidence: '交付材料提交',
};

const TOPIC_OF: Readonly<Record<DeliveryStep['step'], string>> = {
  register: 'register-project-info',
  feedback: 'feedback-delivery-status',
  evidence: 'feedback-evidence',
};

const STEP_NAMES: Readonly<Record<DeliveryStep['step'], Bilingual>> = {
  register: { zh: '登记项目信息', en: '登记项目信息 (register the project)' },
  feedback: { zh: '反馈交付状态', en: '反馈交付状态 (feed back the delivery)' },
  evidence: { zh: '反馈举证材料', en: '反馈举证材料 (hand in evidence)' },
};

/** Whether a step may be taken with a project in its state, and has all it needs. */
export function checkDelivery(
  status: DeliveryStatus,
  step: DeliveryStep,
  limits: DeliveryLimits = ASSUMED_LIMITS,
): Allowed | Refused<DeliveryRefusal> {
  if (status !== STATE_OF[step.step]) return wrongState(status, step.step);
  switch (step.step) {
    case 'register':
      return managerProblem(step.projectManager, limits) ?? ALLOWED;
    case 'feedback':
      return step.ending === undefined ? ENDING_FIRST : ALLOWED;
    case 'evidence':
      return evidenceProblem(step.files, limits) ?? ALLOWED;
  }
}

type DeliveryLimits = Pick<Limits, 'evidenceFiles' | 'evidenceFileBytes' | 'projectManagerChars' | 'quotedChars'>;

function wrongState(status: DeliveryStatus, step: DeliveryStep['step']): Refused<DeliveryRefusal> {
  const { zh, en } = STEP_NAMES[step];
  const wanted = STATE_OF[step];
  return refuse(
    'wrong-state',
    TOPIC_OF[step],
    `项目现在的状态是“${status}”，“${zh}”只对“${wanted}”的项目开放。请核对项目状态。`,
    `The project is in the state ${status}; ${en} is open to a project in ${wanted} alone. Check the state of the project.`,
  );
}

function managerProblem(manager: string | undefined, { projectManagerChars }: DeliveryLimits): Refused<DeliveryRefusal> | undefined {
  if (manager === undefined || isPlaceholder(manager)) {
    return refuse(
      'manager-missing',
      TOPIC_OF.register,
      '登记项目信息要填写项目经理信息。请写明项目经理是谁。',
      'Registering a project needs the project manager. Write who manages the project.',
    );
  }
  const length = [...manager].length;
  if (length <= projectManagerChars) return undefined;
  return refuse(
    'manager-too-long',
    TOPIC_OF.register,
    `项目经理信息有 ${length} 个字符，这里最多收 ${projectManagerChars} 个（官方没有公布上限）。请写短一些。`,
    `The project manager takes ${length} characters, and at most ${projectManagerChars} are taken here (no limit is published). Write less.`,
  );
}

const ENDING_FIRST = refuse<DeliveryRefusal>(
  'ending-missing',
  TOPIC_OF.feedback,
  `反馈交付状态要选一项：“${DELIVERY_ENDINGS.accepted.choice.zh}”，或“${DELIVERY_ENDINGS.discontinued.choice.zh}”。请选一项。`,
  `The feedback needs one of two choices: ${DELIVERY_ENDINGS.accepted.choice.en}, or ${DELIVERY_ENDINGS.discontinued.choice.en}.`,
);

const EVIDENCE_FIRST = refuse<DeliveryRefusal>(
  'evidence-missing',
  TOPIC_OF.evidence,
  '反馈举证材料要上传项目交付评价举证材料。请先下载模板，填好后上传。',
  'The evidence of the delivery has to be uploaded. Download the template, fill it in and upload it.',
);

function evidenceProblem(files: readonly EvidenceFile[], limits: DeliveryLimits): Refused<DeliveryRefusal> | undefined {
  if (files.length === 0) return EVIDENCE_FIRST;
  if (files.length > limits.evidenceFiles) {
    return refuse(
      'too-many-files',
      TOPIC_OF.evidence,
      `一次传了 ${files.length} 个文件，这里最多收 ${limits.evidenceFiles} 个（官方没有公布上限）。请合并后再传。`,
      `There are ${files.length} files, and at most ${limits.evidenceFiles} are taken here (no limit is published). Merge some of them.`,
    );
  }
  const empty = files.find(({ bytes }) => bytes === 0);
  if (empty !== undefined) {
    return refuse(
      'file-empty',
      TOPIC_OF.evidence,
      `文件“${quoted(empty.name, { limits })}”是空的。请核对后重新上传。`,
      `The file "${quoted(empty.name, { limits })}" is empty. Check it and upload it again.`,
    );
  }
  const large = files.find(({ bytes }) => bytes > limits.evidenceFileBytes);
  if (large === undefined) return undefined;
  const [size, most] = [megabytes(large.bytes), megabytes(limits.evidenceFileBytes)];
  return refuse(
    'file-too-large',
    TOPIC_OF.evidence,
    `文件“${quoted(large.name, { limits })}”有 ${size} MB，这里每个最多收 ${most} MB（官方没有公布上限）。请压缩或拆分后再传。`,
    `The file "${quoted(large.name, { limits })}" has ${size} MB, and at most ${most} MB are taken here (no limit is published). Compress or split it.`,
  );
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
