import { clausesOf } from './clauses.js';
import type { PlainText } from './plain-text.js';

/** Pre-sales activities in the words of the form, the more telling ones first. */
const ACTIVITIES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '方案演示', pattern: /方案演示|方案展示|产品演示|系统演示|业务演示|演示|demo(?:nstration)?s?/ },
  {
    name: '方案讨论',
    pattern:
      /方案(?:讨论|交流|汇报|评审|沟通|宣讲|介绍)|讨论(?:过|了)?方案|汇报(?:过|了)?方案|solution (?:discussion|review|presentation|workshop|design)s?|proposals?/,
  },
  { name: 'POC测试', pattern: /poc(?:测试)?|概念验证|产品测试|测试验证|功能测试|性能测试|试用|proof of concept|pilot|trial/ },
  {
    name: '需求对齐',
    pattern:
      /需求(?:对齐|调研|沟通|梳理|确认|访谈|分析)|对齐(?:过|了)?需求|调研|requirements? (?:alignment|workshop|review|gathering|discussion)s?|needs (?:alignment|analysis)/,
  },
  { name: '客户会谈', pattern: /(?:客户|高层|商务)?会谈/ },
  {
    name: '客户交流',
    pattern:
      /(?:客户|技术|高层|现场|上门|商务)?(?:交流|拜访|沟通|座谈|走访|见面|开会)|见过|聊过|谈过|开过会|(?:customer |client )?(?:meetings?|visits?|calls)|met (?:with )?(?:them|the|him|her)|visited/,
  },
];
const DONE =
  /过|了|已|完成|做完|结束|先后|累计|[一二两三四五六七八九十\d几多][ ]?(?:次|轮|场|回)|(?<![a-z])(?:have|has|had|did|done|held|ran|completed|finished|conducted|gave|met|visited|already|after (?:two|three|several))(?![a-z])|(?:售前|presales|pre-sales)[^,，。;]{0,4}[:：是]/;
/** A clause that only counts activities says that they took place: "…, two meetings". */
const COUNTED_ONLY =
  /^[ ]?(?:and )?(?:one|two|three|four|five|several|\d{1,2}) (?:(?:customer|client|on-?site|online|technical|solution|product) )?(?:meetings?|visits?|calls|demos?|workshops?|discussions?|pocs?|presentations?)(?: so far)?[ .]*$/;
const NOT_DONE =
  /还没|没有?(?:做|演示|交流|拜访|开|见)|尚未|未(?:做|进行|演示|交流)|准备|打算|计划|将|要(?:做|去|来|给|安排)|只是去|下周|明天|后天|下个?月|安排在|预约|希望|想要?|申请|需要|请(?:华为|你们)|待|支持|will |plan|going to|next |tomorrow|want|need|not yet|haven't|hasn't|have not|has not|schedul/;
const COUNT =
  '([一二两三四五六七八九十\\d]{1,3}|one|two|three|four|five|several|once|twice|几|多)[ ]?(?:次|轮|场|回|个|times?|rounds? of|sessions? of)?';

/** The activities that the text says were done, each with its count where one is said (客户交流两次). */
export function findPresales(text: PlainText): string[] {
  const found = new Map<string, string>();
  let wasDone = false;
  let previous = '';
  for (const clause of clausesOf(text.plain)) {
    const words = text.plain.slice(clause.start, Math.min(clause.end, clause.start + 300));
    // "做过两次交流,一次方案演示": the second clause goes on with what the first says.
    const isDone: boolean =
      (DONE.test(words) ||
        (COUNTED_ONLY.test(words) && !NOT_DONE.test(previous)) ||
        (wasDone && /^[ ]?(?:和|还有|以及|and |[一两二三四五\d])/.test(words))) &&
      !NOT_DONE.test(words);
    wasDone = isDone;
    previous = words;
    if (!isDone) continue;
    let rest = words;
    for (const { name, pattern } of ACTIVITIES) {
      const match = pattern.exec(rest);
      if (!match || (name === '客户交流' && /员工|内部/.test(rest))) continue;
      const count = countAt(rest, match.index, match.index + match[0].length);
      if (!found.has(name)) found.set(name, count === null ? name : `${name}${count}次`);
      rest = `${rest.slice(0, match.index)}，${rest.slice(match.index + match[0].length)}`;
    }
  }
  return Array.from(found.values()).reverse();
}

function countAt(words: string, start: number, end: number): string | null {
  const before = new RegExp(`${COUNT}[ ]?(?:的)?(?:现场|线上|客户|技术|深入)?(?:的)?$`).exec(
    words.slice(Math.max(0, start - 16), start),
  )?.[1];
  const after = /^[ ]?(?:过|了|做了|进行了|共)?[ ]?([一二两三四五六七八九十\d]{1,3}|几|多|once|twice)[ ]?(?:次|轮|场|回|$)/.exec(
    words.slice(end, end + 10),
  )?.[1];
  const count = before ?? after;
  if (count === undefined || /^(?:个|多)$/.test(count)) return null;
  return (
    {
      one: '一',
      once: '一',
      two: '两',
      twice: '两',
      three: '三',
      four: '四',
      five: '五',
      several: '几',
      二: '两',
      '1': '一',
      '2': '两',
      '3': '三',
      '4': '四',
      '5': '五',
    }[count] ?? count
  );
}
