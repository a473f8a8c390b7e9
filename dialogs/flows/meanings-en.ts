import type { FlowId } from '../../knowledge/entry.js';
import type { Meaning } from './meaning.js';

const PO = 'opportunit(?:y|ies)|opps?|pos?|deals?|one';
const THING = 'opportunit(?:y|ies)|opps?|pos?|deals?';
const LOOK = 'show|list|see|view|check|open|pull up|look up|look at|track|find|display|status(?: of)?|progress of|any news on|news on';
const OURS = '(?:my|our)';
const REJECTED = 'rejected|turned down|failed review';
/** How something of one's own stands. */
const STANDS = '(?:doing|going|approved|rejected|reviewed|gone|through|paid|now|valid|expired|happened)';

/** What means each flow in English, in lower case. */
export const MEANINGS_EN: Readonly<Record<FlowId, Meaning>> = {
  po: {
    does: [
      ['share|submit|create|add|file|register|log|start|put in|enter|raise|make', THING],
      ['new|another|one more', `${THING}`],
    ],
    not: `#|withdr[a-z]*|recall|retract|cancel|status|progress|${REJECTED}|resubmit|again|submitted|signed|incentives?|project|delivery|invit[a-z]*|update|show|list|see|check|view|already|hos?`,
  },
  'my-opportunities': {
    does: [
      [LOOK, `${OURS}(?: [a-z]+)? (?:${THING})|(?:the )?(?:po|opportunity|deal) i submitted|#`],
      [LOOK, '(?:what )?we (?:have )?submitted'],
    ],
    says: [`^${OURS} (?:${THING})(?= please$|$)`],
    asks: [
      `(?:where|how|what)(?:'s|s| is| are| happened to) (?:${OURS}(?: [a-z]+)? (?:${THING})|the (?:po|opportunity|deal) i|# )[^.;,]*`,
      `(?:is|has|have|did|are|was) ${OURS} (?:${THING})[^.;,]{0,12} ?${STANDS}`,
      `who has ${OURS} (?:${THING})`,
      `(?:how is|how's|where is) #`,
      '(?:show|tell) me what we (?:have )?submitted',
    ],
    not: 'incentives?|projects?|invit[a-z]*|withdr[a-z]*|signed|delivered|update|resubmit|fix|eligib[a-z]*|qualif[a-z]*|draft|hos?|delivery|reporting|again|report|register|why|button|reviewed by',
  },
  ho: {
    does: [
      ['accept|take|decline|reject|refuse|turn down', 'hos?'],
      [`${LOOK}|inbox`, '(?:(?:my|our|pending|new|open|the) )+hos?|hos? (?:inbox|we|huawei)|hos'],
    ],
    asks: ['(?:what|which) hos (?:do we have|are|did)[^.;,]*', '(?:any|have any) (?:new )?hos?(?: for us| to accept)?'],
    not: 'progress|signed|delivered',
  },
  progress: {
    does: [
      [
        'report|update|log|add|record|post|submit|give',
        `progress(?: (?:of|on|for) (?:(?:my|our|the|an?) )?(?:${THING}|hos?|#))?|status update`,
      ],
      ['mark|set|update|report', `(?:${THING}|#)(?: as| to)?(?: (?:signed|delivered|won))?`],
      ['signed', 'update|report|log'],
    ],
    says: ['progress update', '# (?:is|was|has been) (?:signed|delivered)'],
    not: 'button|project|delivery (?:status|result|state)|accepted|outcome|invit[a-z]*|incentives?|acceptance|show|see|my data|show progress',
  },
  repair: {
    does: [
      ['resubmit[a-z]*|fix|repair|correct|change|edit|amend|redo|rework|revise|send|submit|try', `${REJECTED}`],
      ['resubmit[a-z]*|repair', `${PO}|#|what was turned down`],
      ['rejected', 'fix|submit it again|resubmit|try again'],
    ],
    says: [`${REJECTED}[^.;]{0,20}, (?:let me|we want to|i want to|please) (?:fix|resubmit|submit|correct)[^.;,]*`],
    not: 'hos?|invit[a-z]*|incentives?|discount|customer|type',
  },
  withdraw: {
    does: [
      [
        'withdraw[a-z]*|recall|retract|take back|pull back|revoke|undo',
        `(?:(?:my|our|the|a|submitted|wrong) )*(?:${THING})|#|opportunity i submitted`,
      ],
      ['cancel', '(?:submitted|already submitted) (?:opportunity|po|deal)|(?:opportunity|po|deal) (?:we|i) (?:already )?submitted|#'],
    ],
    says: [`submitted by mistake[^.;]*withdraw[^.;]*`],
    not: 'invit[a-z]*|incentives?|fix',
  },
  'incentive-check': {
    does: [
      ['check|test|assess|run|see if|verify', 'incentives?(?: (?:check|eligibility|conditions))?|eligibl[a-z]*|eligibility|qualif[a-z]*'],
      ['eligib[a-z]*|qualif[a-z]*', 'incentives?'],
    ],
    says: ['incentive (?:eligibility )?check', 'eligibility check'],
    asks: [
      '(?:are|do|does|is|can|could|would|will) (?:we|i|it|this|#|(?:my|our|this) [a-z]+)(?: [a-z]+)? ?(?:qualify|eligible|get|apply)[^.;,]{0,12} incentives?',
      '(?:whether|if) (?:we|i|our [a-z]+) (?:qualify|qualifies|can get|are eligible|is eligible)[^.;,]*',
    ],
    not: 'cloud-?store|koogallery|fh|dedicated|presales|amount|status|progress|application|announced|bill|list|my incentives|(?:customer|accepted)',
  },
  'incentive-apply': {
    does: [['apply for|apply|claim|request|start|submit|file|create|open|put in|new', 'incentiv[a-z]*(?: (?:application|claim))?']],
    not: 'cloud-?store|koogallery|fh|dedicated|presales|amount|status|progress|eligib[a-z]*|qualif[a-z]*|wrong|dispute|contest|announced|show|list|see|view|track|check|condition|disagree|object|my incentives|applications|issue',
  },
  incentives: {
    does: [
      [LOOK, `(?:(?:my|our|the|all) )*incentiv[a-z]*(?: (?:applications?|status))?`],
      ['show|progress', 'incentive status'],
    ],
    says: [`^${OURS} incentiv[a-z]*(?: applications?)?(?=$)`],
    asks: [
      `(?:where|how|what)(?:'s| is| are| happened to) ${OURS} incentives?[^.;,]*`,
      `(?:is|has|have|did|are|was) ${OURS} incentives?[^.;,]{0,14} ?${STANDS}`,
    ],
    not: 'cloud-?store|koogallery|fh|dedicated|presales|eligib[a-z]*|qualif[a-z]*|amount|conditions?|contest|dispute|wrong|announced|incentive check|can get|get an|low|disagree|object',
  },
  'incentive-answer': {
    does: [
      [
        'check|confirm|contest|dispute|object(?: to)?|verify|accept|approve|disagree(?: with)?|wrong|incorrect|too low|not right|raise an issue|report',
        '(?:announced )?incentives? amount|announced (?:incentive )?amount|announced incentive|incentive bill|incentive amount is wrong',
      ],
      ['contest|dispute', '(?:an|our|the|my) incentive|#'],
      ['confirm', '#'],
      ['wrong|incorrect|correct', '# (?:the )?amount|incentive amount'],
    ],
    not: 'cloud-?store|koogallery|fh|dedicated|presales|eligib[a-z]*|qualif[a-z]*',
  },
  projects: {
    does: [
      [`${LOOK}|overview|let me see`, `${OURS}(?: (?:delivery|signed))* projects?|projects|delivery evaluation`],
      ['open|show|see', 'delivery evaluation'],
    ],
    says: ['delivery evaluation(?=$)', 'project (?:list|overview)', `^${OURS} (?:signed |delivery )?projects?(?= please$|$)`],
    asks: [
      '(?:which|what) (?:of (?:our|my) )?projects (?:are not registered|do we have|wait for registration|are waiting)',
      `(?:how|where) are ${OURS} projects[^.;,]*`,
    ],
    not: 'incentives?|eligib[a-z]*|qualif[a-z]*|evidence|report(?: it)?|feed ?back|(?:who|what|when|where) (?:does|is) (?:the )?delivery',
  },
  'register-project': {
    does: [
      ['register|enter|fill in|record|name|add|set|assign', 'projects?(?: (?:information|manager))?'],
      ['register', '#'],
      ['registered', 'project has to be'],
    ],
    says: ['project registration(?=$)'],
    not: 'specialists?|delivery (?:outcome|state|status|result|evaluation)|not registered|wait|accepted|discontinued|acceptance|incentives?|opportunity|deal|projects to register',
  },
  'report-delivery': {
    does: [
      [
        'feed ?back|report|give|submit|record|upload|send',
        'deliver(?:y|ies)(?: (?:status|state|result|outcome|feedback|evidence))?|acceptance(?: evidence)?|feedback on the delivery',
      ],
      ['accepted|discontinued', '#|report(?: it| that)?|project'],
      ['feedback', 'delivery(?: status)?'],
    ],
    not: 'progress|incentives?|signed|delivery evaluation|hos?|opportunity',
  },
  invite: {
    does: [
      ['invite|onboard', '(?:customers?|clients?)|associat[a-z]*|us(?=$)|our|ltd|inc|co|[a-z]+ (?:foods|corp)'],
      [
        'send|create|make|generate|get|give|need|new|want',
        '(?:an? |the |new )?(?:invitation|invite)(?: (?:link|email))?|qr code[^.;,]{0,12} customer|link to invite customers',
      ],
      ['associate', '(?:new |a )*(?:customer|client)'],
    ],
    not: 'my invitations|our invitations|invitations|invited|we sent|i made|status|accept(?:ed)?|valid|expired|huawei invited|code mean',
  },
  invitations: {
    does: [[`${LOOK}|all`, 'invitat[a-z]*(?: links?)?']],
    says: ['invitation list', `^${OURS} invitat[a-z]*(?=$)`],
    asks: [
      '(?:which|what) (?:invitations|customers) (?:did|have) (?:we|i)[^.;,]*',
      'who (?:have|did) (?:we|i) invited?',
      `(?:is|are|has|have|did) (?:${OURS} invit|the customer accept (?:my|our) invit)[^.;,]*`,
    ],
    not: 'customer see|new invitation|create an?|portal|(?:status mean)',
  },
  settings: {
    does: [
      ["turn(?: [a-z]+)? o(?:n|ff)|turn|stop|mute|disable|enable|switch (?:on|off)|switch|no more|no|don't want|off|on", 'reminders?'],
      ['change|switch|open|show|view', '(?:my )?settings|(?:the )?language'],
      ['too many', 'reminders'],
      ['stop|again', 'remind(?:ing)? me'],
    ],
    says: ['^(?:my )?settings$', 'language settings'],
    not: 'discount|customer|sub-?account|deadline',
  },
  'my-data': {
    does: [
      [
        'delete|erase|remove|wipe|clear|purge|forget',
        'my (?:personal )?(?:data|information)|everything (?:about|on|you know about) me|all my (?:personal )?(?:data|information)|everything about me',
      ],
      ['show|see|view|show me', '(?:my |the )(?:personal )?data(?: you (?:store|keep) about me)?|what you keep about me'],
    ],
    says: ['^my (?:personal )?data$', 'forget (?:about )?me'],
    asks: [
      'let me see what you keep about me',
      '(?:what|which)(?: data| information)? do you (?:know|store|keep|have|hold|remember)(?: [a-z]+)? ?(?:about|on|of) me',
    ],
    not: 'customer',
  },
  person: {
    does: [
      [
        'talk|speak|connect|transfer|get|put|pass|hand|contact|need|give|ask|chat|want|call',
        '(?:a |an |to a |to an )?(?:(?:real |live )?(?:human|person|agent)|colleague|someone|support|customer service)',
      ],
    ],
    says: ['^(?:a )?(?:human|real person|live agent|agent|support|customer service|customer support|help ?desk)(?: please)?$'],
    asks: ['can i (?:speak|talk) (?:to|with) (?:someone|a [a-z]+)', 'is there (?:a|any) (?:human|person)[^.;,]*'],
    not: 'psm|pdm|customer manager|member|opportunit[a-z]*|incentives?|project|invit[a-z]*',
  },
};
