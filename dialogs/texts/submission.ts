const zh = {
  refused: (message: string) => `**伙伴中心没有接受这次提交：** ${message}\n\n草稿还在，改好后可以再提交。`,
  accepted: (number: string) => `**伙伴中心已接受，编号 ${number}。**`,
  refusedForGood: (message: string) => `**伙伴中心没有接受：** ${message}\n\n这份草稿不用再提交，可以删掉。`,
  moved: '按下这个按钮之后内容又改过。请看一眼最新的内容再提交：',
  status: (number: string, customer: string, status: string) => `**${number}**　${customer}\n\n状态：**${status}**`,
  statusAsOf: (time: string) => `（伙伴中心暂时没有响应，这是 ${time} 的状态）`,
  statusNotes: {
    审核中: '现在由 PDM 审核（资料没有直接写明，据分发规则推断），官方资料没有写明审核时限。',
    验证中: '现在由代表处的 PSM 验证，客户负责人会向客户核实。',
    机会点验证通过: '已通过验证，现在由您跟进：“机会点更新”已生效，请持续更新进展，直到交付完成。',
    签单完成: '已签单，现在由您跟进：请持续更新进展，直到交付完成。',
    交付完成: '已交付完成。',
    已驳回: '已被驳回。驳回后能否再次提交，官方资料没有写明，可以问 PDM。',
    已取消: '已由华为云侧取消。',
    草稿: '还没有提交。',
  } as Record<string, string>,
  deadline: (day: string) => `验证截止：${day} 24:00，到期未处理默认驳回。`,
  reasons: '驳回原因：',
  changed: (number: string, customer: string, status: string) => `${number}（${customer}）有新进展：**${status}**。`,
  notNumbered: '待送达',
  notFound: (number: string) => `没有找到编号 ${number}。请核对编号，或者查看您公司的机会点列表。`,
};

const en: typeof zh = {
  refused: (message: string) => `**The Partner Center did not accept it:** ${message}\n\nThe draft is kept; change it and submit again.`,
  accepted: (number: string) => `**The Partner Center accepted it, number ${number}.**`,
  refusedForGood: (message: string) =>
    `**The Partner Center did not accept it:** ${message}\n\nThere is nothing left to submit; the draft can be deleted.`,
  moved: 'It was changed after this button was shown. Please look at it as it stands now, then submit:',
  status: (number: string, customer: string, status: string) => `**${number}** ${customer}\n\nStatus: **${status}**`,
  statusAsOf: (time: string) => `(The Partner Center is not answering; this is the status as of ${time}.)`,
  statusNotes: {
    审核中: 'The PDM has it for review (inferred from how POs are passed on, not stated); the sources state no time limit for the review.',
    验证中: "The representative office's PSM has it for verification; the customer's responsible manager checks with the customer.",
    机会点验证通过:
      'It is verified and with you now: 机会点更新 (opportunity update) is open; keep the progress updated until delivery is completed.',
    签单完成: 'The deal is signed, and it is with you now: keep the progress updated until delivery is completed.',
    交付完成: 'Delivery is completed.',
    已驳回: 'It was rejected. The sources do not say whether it may be submitted again; ask the PDM.',
    已取消: 'It was cancelled on the Huawei Cloud side.',
    草稿: 'It has not been submitted.',
  } as Record<string, string>,
  deadline: (day: string) => `Last day of verification: ${day}, 24:00 Beijing time; undecided by then, it is rejected by default.`,
  reasons: 'Reasons for the rejection:',
  changed: (number: string, customer: string, status: string) => `News of ${number} (${customer}): **${status}**.`,
  notNumbered: 'not delivered yet',
  notFound: (number: string) => `No opportunity with number ${number}. Please check the number, or look at your company's list.`,
};

/** What is said about submissions and about opportunities that were submitted. */
export const submissionTexts = { zh, en };

/** A status by its name in the Partner Center; in English with its meaning. */
const STATUS_EN: Readonly<Record<string, string>> = {
  草稿: '草稿 (draft)',
  审核中: '审核中 (under review)',
  验证中: '验证中 (under verification)',
  机会点验证通过: '机会点验证通过 (verified)',
  签单完成: '签单完成 (signed)',
  交付完成: '交付完成 (delivered)',
  已驳回: '已驳回 (rejected)',
  已取消: '已取消 (cancelled)',
  待接受: '待接受 (to be accepted)',
  已接受: '已接受 (accepted)',
  已拒绝: '已拒绝 (declined)',
  已收回: '已收回 (taken back)',
};

export const statusName = (status: string, lang: 'zh' | 'zh-TW' | 'en'): string => (lang === 'en' ? (STATUS_EN[status] ?? status) : status);
