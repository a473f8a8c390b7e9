import type { QuestionText } from './questions.js';

/** The questions of the opportunity form in Chinese; the English ones have the same keys. */
export const zh = {
  pce: {
    label: '已加入共拓计划',
    ask: '您公司已加入合作伙伴共拓计划（PCE）吗？',
    example: '已加入',
    why: '只有加入共拓计划的伙伴才能共享机会点。加入不需要审批：企业实名认证、成为 HCPN 成员并同意条款即可。',
  },
  main: {
    label: '伙伴主账号',
    ask: '您用的是伙伴主账号吗？',
    example: '是主账号',
    why: '“机会点管理”只对伙伴主账号开放，成员账号会提示没有权限。',
  },
  customer_name: {
    label: '客户',
    ask: '客户公司叫什么？请写全称。',
    example: '苏州蓝湖医疗科技有限公司',
    why: '代表处要凭客户名称找到客户并核实，简称容易对不上。',
  },
  contact_name: {
    label: '联系人',
    ask: '客户那边的联系人是谁？可以连同职位和电话一起写。',
    example: '信息中心周主任 0512-66668888',
    why: '验证时华为云会联系客户。没有客户联系人，会被判定为无效。',
  },
  contact_method: {
    label: '联系方式',
    ask: '联系人的电话或邮箱是多少？',
    example: '13800000000 或 zhou@example.com',
    sample: '13800000000',
    why: '验证时华为云要联系到客户本人。没有联系方式，会被判定为无效。',
  },
  consent: {
    label: '客户授权',
    ask: '**客户是否已明确同意把其个人信息共享给华为云，涉及的商业敏感信息也已取得授权？** 缺一项都不能提交。',
    example: '都已取得',
    why: '提交前必须取得客户的明确同意；未经同意，不得共享客户信息。我会记下由谁、在什么时间、就哪位客户和联系人作出了说明。',
  },
  bant_n: {
    label: '需求',
    ask: '客户要解决什么问题、要上什么？',
    example: '影像系统（PACS）搬到云上，存储要扩容',
    why: '需求写得含糊会被判定为无效；要能看出是华为云业务。',
  },
  bant_b: {
    label: '预算',
    ask: '客户的预算是多少？',
    example: '320 万，或 200–300 万',
    sample: '350 万',
    why: '没有明确预算的机会点会被判定为无效。',
  },
  bant_a: {
    label: '决策人',
    ask: '客户那边谁拍板？请写姓名和职位。',
    example: '信息中心周主任',
    why: '“机会点描述”要写明客户决策人，缺了审核不过。',
  },
  order_time: {
    label: '计划下单',
    ask: '客户计划什么时候下单？',
    example: '明年 3 月，或 2027 年第二季度',
    sample: '明年 3 月',
    why: '没有明确的项目或下单时间，会被判定为无效。',
  },
  expected_revenue: {
    label: '预计华为云收入',
    ask: '预计能给华为云带来多少收入？请写人民币金额（不是客户的总预算）。',
    example: '90 万',
    why: '审核要求机会点能带来华为云收入，不能是 0 或很小的数。',
  },
  customer_location: {
    label: '客户所在地',
    ask: '客户在哪个省市？',
    example: '江苏苏州',
    why: '代表处由系统判断，您不用选；新客户按所在地流转。',
  },
  presales_done: {
    label: '售前活动',
    ask: '已经和客户做过哪些售前活动？',
    example: '客户交流两次、方案演示一次',
    why: '要能看出您已经投入了工作；只有想法、没有接触过客户的，很可能被驳回。',
  },
  fit: {
    label: '合理性',
    ask: '请确认：这个机会能带来新增的华为云收入，用您自己的方案满足客户需求，需求是客户亲口提出的。都符合吗？',
    example: '都符合',
    why: '公开招标、道听途说或猜测的需求，以及没有新增收入、不用伙伴自己方案的，审核不通过。',
  },
  offering: {
    label: '伙伴提供的Offering',
    ask: '要关联哪个 Offering？请写名称，并注明是云商店商品还是基线解决方案。',
    example: '云商店商品：影像云归档',
    why: '没有关联 Offering 的机会点照常流转，但不计入考核。',
  },
  hwc_services: {
    label: '华为云服务',
    ask: '方案会用到哪些华为云服务？',
    example: 'ECS、OBS、RDS',
    why: '帮助华为云安排合适的支持；可以不填。',
  },
  support_needed: {
    label: '期望的业务支持',
    ask: '希望华为云提供哪些支持？',
    example: '架构验证、技术咨询',
    why: '共享机会点后可以获得六类业务支持；可以不填。',
  },
  contact_title: {
    label: '联系人职位',
    ask: '联系人的职位是什么？',
    example: '信息中心主任',
    why: '便于华为云联系时称呼；可以不填。',
  },
  customer_has_account: {
    label: '客户华为云账号',
    ask: '客户已经有华为云账号了吗？',
    example: '有',
    why: '客户没有华为云账号时要慎重：CRM 很可能会把客户释放到公海。建议先邀请客户注册。',
  },
  opp_name: {
    label: '机会点名称',
    ask: '机会点叫什么名字？',
    example: '苏州蓝湖医疗影像云',
    why: '列表里按名称点开机会点；我会先替您拟一个。',
  },
  opp_description: {
    label: '机会点描述',
    ask: '请写机会点描述：客户预算、客户决策人、客户需求、采购计划，以及和客户做过的关键动作。',
    example:
      '客户预算：320 万元。客户决策人：信息中心周主任。客户需求：影像系统上云。采购计划：2027 年第二季度下单。关键动作：两次交流、一次方案演示。',
    why: '“机会点描述”须按 BANT 写；我会按您给的内容拟好，您可以改。',
  },
} satisfies Record<string, QuestionText>;
