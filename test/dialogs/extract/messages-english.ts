import type { Message } from './messages.js';

/** English notes. */
export const englishMessages: readonly Message[] = [
  {
    text: 'Falcon Ridge Mining needs an IoT platform, budget ¥3.2m, decided by COO Greg Hart, buying in June 2027',
    expect: {
      customer_name: 'Falcon Ridge Mining',
      need: 'IoT platform',
      budget_cny: 3200000,
      decision_maker: 'Greg Hart',
      timeline: '2027-06',
    },
  },
  {
    text: 'We have a lead: Juniper Tea House wants a POS backend in the cloud. About 90k RMB. The owner, Lily Fang, decides. They plan to sign before Chinese New Year.',
    expect: {
      customer_name: 'Juniper Tea House',
      need: 'POS backend',
      budget_cny: 90000,
      decision_maker: 'Lily Fang',
      timeline: '2027-02',
    },
  },
  {
    text: 'Kestrel Aerospace - simulation cluster, $2.5M, Chief Engineer Rafael Ortiz approves, purchase in the second half of 2027',
    expect: {
      customer_name: 'Kestrel Aerospace',
      need: 'simulation cluster',
      budget_usd: 2500000,
      decision_maker: 'Rafael Ortiz',
      timeline: '2027-Q4',
    },
  },
  {
    text: 'The customer, Thornbury Chemicals, has a budget of at least 1.5 million yuan for a data lake. Final decision: Priya Nair, VP of Digital. Order: within 6 weeks.',
    expect: {
      customer_name: 'Thornbury Chemicals',
      budget_cny_min: 1500000,
      need: 'data lake',
      decision_maker: 'Priya Nair',
      timeline: '2027-01-02',
    },
  },
  {
    text: 'Lakeside Dental Group: budget no more than 400,000 RMB, need = online booking system, decision = Dr. Peter Lam, timeline = Feb 2027',
    expect: {
      customer_name: 'Lakeside Dental Group',
      budget_cny_max: 400000,
      need: 'online booking system',
      decision_maker: 'Peter Lam',
      timeline: '2027-02',
    },
  },
  {
    text: 'Osprey Shipping is looking for container hosting; they have USD 75,000; Karen Wolfe (CTO) signs; they want to order next month; reach Dave Hill at dave.hill@example.com',
    expect: {
      customer_name: 'Osprey Shipping',
      need: 'container hosting',
      budget_usd: 75000,
      decision_maker: 'Karen Wolfe',
      timeline: '2026-12',
      contact_name: 'Dave Hill',
      email: 'dave.hill@example.com',
    },
  },
  {
    text: 'New opp. Customer is Meadow & Sons Bakery. They need order management SaaS. Budget RMB 250-300k. Mr. Arthur Meadow makes the decision. Purchase by 31 January 2027.',
    expect: {
      customer_name: 'Meadow & Sons Bakery',
      need: 'order management',
      budget_cny_min: 250000,
      budget_cny_max: 300000,
      decision_maker: 'Arthur Meadow',
      timeline: '2027-01-31',
    },
  },
  {
    text: 'Quartz Capital plans to move its risk engine to Huawei Cloud. Budget roughly 5 million RMB, of which cloud revenue about 1.8 million. CIO Stella Quinn decides. Signing in Q2 next year.',
    expect: {
      customer_name: 'Quartz Capital',
      need: 'risk engine',
      budget_cny: 5000000,
      expected_revenue_cny: 1800000,
      decision_maker: 'Stella Quinn',
      timeline: '2027-Q2',
    },
  },
  {
    text: 'Budget for Vantage Optics was 700k RMB, now cut to 550k RMB. They need video analytics. Decision maker stays Bruno Keller. Order date moved to April 2027.',
    expect: {
      customer_name: 'Vantage Optics',
      budget_cny: 550000,
      need: 'video analytics',
      decision_maker: 'Bruno Keller',
      timeline: '2027-04',
    },
  },
  {
    text: 'Tidewater Seafood Inc. wants cold chain monitoring. Budget: approximately 30 to 40 thousand US dollars. GM Carlos Vega decides. Expected PO: early March 2027.',
    expect: {
      customer_name: 'Tidewater Seafood',
      need: 'cold chain monitoring',
      budget_usd_min: 30000,
      budget_usd_max: 40000,
      decision_maker: 'Carlos Vega',
      timeline: '2027-03',
    },
  },
  {
    text: 'hi, customer = Bluebell Kids Education, they got 1.2m cny approved for LMS migration, decision by principal Nora Shen, buying end of Q1',
    expect: {
      customer_name: 'Bluebell Kids Education',
      budget_cny: 1200000,
      need: 'LMS migration',
      decision_maker: 'Nora Shen',
      timeline: '2027-03',
    },
  },
  {
    text: 'Customer Stonegate Hotels; budget still open; they need a booking engine; purchase in about three months; contact Emma Frost 020 8888 6666',
    expect: {
      customer_name: 'Stonegate Hotels',
      need: 'booking engine',
      timeline: '2027-02',
      contact_name: 'Emma Frost',
      phone: '020 8888 6666',
    },
  },
  {
    text: 'Our customer Fernway Logistics Co., Ltd. will invest 8 million yuan in a control tower. The deal should bring about 2 million yuan in Huawei Cloud revenue per year. Decision: CEO Hugo Brandt. When: Q4 2027.',
    expect: {
      customer_name: 'Fernway Logistics Co., Ltd',
      budget_cny: 8000000,
      need: 'control tower',
      expected_revenue_cny: 2000000,
      decision_maker: 'Hugo Brandt',
      timeline: '2027-Q4',
    },
  },
  {
    text: 'Sapphire Insurance Brokers, need: call center in cloud, CNY 880,000 budget, Jessica Yip (COO) has the last word, they buy on 2027-03-18',
    expect: {
      customer_name: 'Sapphire Insurance Brokers',
      need: 'call center',
      budget_cny: 880000,
      decision_maker: 'Jessica Yip',
      timeline: '2027-03-18',
    },
  },
  {
    text: 'Ember Gaming needs servers in Singapore for a new title. Less than $60k. Producer Max Stone decides. They want to order in two weeks.',
    expect: { customer_name: 'Ember Gaming', need: 'servers', budget_usd_max: 60000, decision_maker: 'Max Stone', timeline: '2026-12-05' },
  },
  {
    text: 'Wait, correction on Polar Foods: budget is 650k RMB, not 560k. Decision maker is Yvonne Lau, not Yvette Law. Timeline May 2027.',
    expect: { customer_name: 'Polar Foods', budget_cny: 650000, decision_maker: 'Yvonne Lau', timeline: '2027-05' },
  },
  {
    text: 'Granite Peak Solar: half a million yuan, monitoring platform, decided by owner Theo Marsh, purchase before June 2027',
    expect: {
      customer_name: 'Granite Peak Solar',
      budget_cny: 500000,
      need: 'monitoring platform',
      decision_maker: 'Theo Marsh',
      timeline: '2027-06',
    },
  },
  {
    text: 'Nimbus Apparel, 45 stores, 800 staff, revenue 300m RMB. Need: retail data middle platform. Project budget: 1.6m RMB. Decider: Vice President Frank Luo. Q3 next year.',
    expect: {
      customer_name: 'Nimbus Apparel',
      need: 'data middle platform|retail data',
      budget_cny: 1600000,
      decision_maker: 'Frank Luo',
      timeline: '2027-Q3',
    },
  },
  {
    text: 'They are based in Dubai: Al Noor Trading LLC. Need: website and mail. USD 15k max. Ahmed Saleh decides. By year end.',
    expect: {
      customer_name: 'Al Noor Trading',
      need: 'website',
      budget_usd_max: 15000,
      decision_maker: 'Ahmed Saleh',
      timeline: '2026-12',
    },
  },
  {
    text: 'I met Copperfield Tools yesterday. They will replace VMware with a private cloud. Two to three million RMB. It is up to their IT director, Wayne Cho. They purchase this December.',
    expect: {
      customer_name: 'Copperfield Tools',
      need: 'private cloud|VMware',
      budget_cny_min: 2000000,
      budget_cny_max: 3000000,
      decision_maker: 'Wayne Cho',
      timeline: '2026-12',
    },
  },
];
