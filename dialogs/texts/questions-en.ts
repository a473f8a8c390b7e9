import type { QuestionId, QuestionText } from './questions.js';

/** The questions of the opportunity form in English. */
export const en: Readonly<Record<QuestionId, QuestionText>> = {
  pce: {
    label: 'Joined PCE',
    ask: 'Has your company joined PCE (合作伙伴共拓计划)?',
    example: 'yes, we have',
    why: 'Only partners in PCE can share opportunities. Joining needs no approval: enterprise real-name authentication, HCPN membership and accepting the terms.',
  },
  main: {
    label: 'Main account',
    ask: "Are you using the partner's main account?",
    example: 'yes',
    why: 'Only the main account may use 机会点管理 (opportunity management); member accounts are told they have no permission.',
  },
  customer_name: {
    label: 'Customer',
    ask: "What is the customer's full company name?",
    example: 'Harbor Foods Co., Ltd.',
    why: 'The office finds and verifies the customer by this name; a short form is easily mismatched.',
  },
  contact_name: {
    label: 'Contact',
    ask: 'Who is your contact at the customer? Add the title and phone if you have them.',
    example: 'Linda Xu, CFO, +86 13800000000',
    why: 'Huawei Cloud talks to the customer during verification. Without a customer contact the opportunity is judged invalid.',
  },
  contact_method: {
    label: 'Phone or e-mail',
    ask: "What is the contact's phone number or e-mail?",
    example: '13800000000 or linda.xu@example.com',
    sample: '13800000000',
    why: 'Huawei Cloud has to reach the customer during verification. Without it the opportunity is judged invalid.',
  },
  consent: {
    label: 'Customer consent',
    ask: '**Has the customer explicitly agreed that their personal data is shared with Huawei Cloud, and authorised any sensitive business information?** Without both it cannot be submitted.',
    example: 'yes, both',
    why: 'The customer must have agreed explicitly before you submit; without it, customer information must not be shared. I record who stated it, when, and for which customer and contact.',
  },
  bant_n: {
    label: 'Need',
    ask: 'What does the customer need?',
    example: 'move SAP to the cloud, with disaster recovery',
    why: 'A vague need is judged invalid; it must be recognisable as Huawei Cloud business.',
  },
  bant_b: {
    label: 'Budget',
    ask: "What is the customer's budget?",
    example: 'RMB 2.4m, or 2 to 3 million yuan',
    sample: 'RMB 3.5m',
    why: 'An opportunity without a definite budget is judged invalid.',
  },
  bant_a: {
    label: 'Decision-maker',
    ask: 'Who decides at the customer? Name and title, please.',
    example: 'Linda Xu, CFO',
    why: 'The description must name the decision-maker, or it fails the review.',
  },
  order_time: {
    label: 'Planned order',
    ask: 'When does the customer plan to order?',
    example: 'March next year, or Q2 2027',
    sample: 'March next year',
    why: 'Without a definite project or order time the opportunity is judged invalid.',
  },
  expected_revenue: {
    label: 'Expected cloud revenue',
    ask: "How much Huawei Cloud revenue do you expect, in yuan? (Not the customer's whole budget.)",
    example: 'RMB 800k',
    why: 'The review asks that the opportunity brings Huawei Cloud revenue; zero or a very small sum does not pass.',
  },
  customer_location: {
    label: 'Customer location',
    ask: 'Which province and city is the customer in?',
    example: 'Suzhou, Jiangsu',
    why: 'The system picks the office, you do not; a new customer is routed by location.',
  },
  presales_done: {
    label: 'Pre-sales activities',
    ask: 'Which pre-sales activities have you done with the customer?',
    example: 'two customer meetings, one demo',
    why: 'It has to show that you have put work in; an idea without customer contact is likely to be rejected.',
  },
  fit: {
    label: 'Reasonableness',
    ask: 'Please confirm: it brings incremental Huawei Cloud revenue, your own solution meets the need, and the customer stated the need directly. Is all of that so?',
    example: 'all of it',
    why: 'Needs from a public tender, hearsay or a guess, no incremental revenue, or not your own solution: the review refuses these.',
  },
  offering: {
    label: "Partner's Offering",
    ask: 'Which Offering shall be linked? Give its name and whether it is a 云商店商品 (KooGallery product) or a 基线解决方案 (baseline solution).',
    example: 'KooGallery product: image archive',
    why: 'Without an Offering the opportunity keeps flowing but is not counted in the assessment.',
  },
  hwc_services: {
    label: 'Huawei Cloud services',
    ask: 'Which Huawei Cloud services will the solution use?',
    example: 'ECS, OBS, RDS',
    why: 'It helps Huawei Cloud to arrange support; optional.',
  },
  support_needed: {
    label: 'Support wanted',
    ask: 'Which support would you like from Huawei Cloud?',
    example: 'architecture validation, technical consulting',
    why: 'A shared opportunity can get six kinds of support; optional.',
  },
  contact_title: {
    label: "Contact's title",
    ask: "What is the contact's title?",
    example: 'CFO',
    why: 'So that Huawei Cloud can address the contact properly; optional.',
  },
  customer_has_account: {
    label: 'Customer account',
    ask: 'Does the customer have a Huawei Cloud account already?',
    example: 'yes',
    why: 'Be careful where there is none: the CRM will very likely release the customer to the public pool. Invite the customer to register first.',
  },
  opp_name: {
    label: 'Opportunity name',
    ask: 'What shall the opportunity be called?',
    example: 'Harbor Foods: SAP on cloud',
    why: 'It is opened by its name in the list; I propose one.',
  },
  opp_description: {
    label: 'Description',
    ask: 'Write the description: budget, decision-maker, need, purchase plan and the key actions so far.',
    example:
      'Budget: CNY 2,400,000. Decision-maker: Linda Xu, CFO. Need: SAP on cloud. Purchase plan: order in Q1 2027. Key actions: two meetings, one demo.',
    why: '机会点描述 (opportunity description) must follow BANT; I compose it from what you said, and you may change it.',
  },
};
