import type { Finding } from '../../../rules/finding.js';
import { DELIVERY_ERRORS } from './delivery-errors.js';
import { error, fieldOf, type Problem, type Said, said } from './error-parts.js';
import { FLOW_ERRORS } from './flow-errors.js';
import { INCENTIVE_ERRORS } from './incentive-errors.js';
import { CONTRACT_LIMITS as LIMIT } from './limits.js';

export type { Problem } from './error-parts.js';

/** Every error of the contract, once, by its code. Messages say what, where, and what to send instead; they never repeat a caller's text. */
const ERRORS = {
  'auth.required': error(401, () =>
    said(
      '没有有效的令牌。请在 Authorization 请求头里写 Bearer 和令牌。',
      'No valid token. Send the header Authorization with Bearer and the token.',
      { headers: { 'www-authenticate': 'Bearer' } },
    ),
  ),
  'auth.forbidden': error(403, (needed: string) =>
    said(`这个令牌不能做这项操作，它需要 ${needed} 令牌。`, `This token does not open this operation. It needs the ${needed} token.`),
  ),
  'header.missing': error(400, (name: string) => said(`缺少请求头 ${name}。请补上。`, `The header ${name} is missing. Send it.`)),
  'header.invalid': error(400, (name: string) =>
    said(
      `请求头 ${name} 不合要求。请写一次，百分号编码的 UTF-8，解码后 1 到 ${LIMIT.headerChars} 个字符，不含控制字符。`,
      `The header ${name} is not valid. Send it once, percent-encoded UTF-8, 1 to ${LIMIT.headerChars} characters when decoded, no control characters.`,
    ),
  ),
  'request.unknown-path': error(404, () =>
    said('没有这个路径。请看 /openapi.json 里的路径。', 'There is nothing at this path. The paths are listed in /openapi.json.'),
  ),
  'request.wrong-method': error(405, (allowed: string) =>
    said(`这个路径只接受 ${allowed}。`, `This path takes ${allowed} only.`, { headers: { allow: allowed } }),
  ),
  'request.too-large': error(413, () =>
    said(`请求体超过 ${LIMIT.bodyBytes} 字节。请缩短文字。`, `The body is larger than ${LIMIT.bodyBytes} bytes. Shorten the texts.`),
  ),
  'request.not-json': error(400, () =>
    said(
      '请求体不是 JSON。请发送 UTF-8 编码的 JSON，Content-Type 写 application/json。',
      'The body is not JSON. Send JSON in UTF-8 with Content-Type application/json.',
    ),
  ),
  'request.invalid': error(400, (field: string, zh: string, en: string) =>
    said(`请求里的 ${field || '请求体'} 不合要求：${zh}。`, `${field || 'The body'} is not valid: ${en}.`, fieldOf(field)),
  ),
  'request.unknown-query': error(400, () =>
    said(
      '查询参数有多余或重复的。请只用 /openapi.json 里写的，每个一次。',
      'The query holds a parameter that is not known, or one twice. Send those listed in /openapi.json, each once.',
    ),
  ),
  'text.too-long': error(400, (field: string, chars: number, max: number) =>
    said(
      `${field} 有 ${chars} 个字符，最多 ${max} 个。请缩短。`,
      `${field} has ${chars} characters; at most ${max} are taken. Shorten it.`,
      { field },
    ),
  ),
  'text.control-character': error(400, (field: string) =>
    said(
      `${field} 里有不可见的控制字符或残缺的字符。请去掉后再发。`,
      `${field} holds a control character or half a character. Remove it and send again.`,
      { field },
    ),
  ),
  'list.too-long': error(400, (field: string, items: number) =>
    said(
      `${field} 有 ${items} 项，最多 ${LIMIT.listItems} 项。请减少。`,
      `${field} has ${items} entries; at most ${LIMIT.listItems} are taken. Send fewer.`,
      { field },
    ),
  ),
  'page.limit': error(400, () =>
    said(`limit 必须是 1 到 ${LIMIT.pageMax} 的整数。`, `limit must be a whole number from 1 to ${LIMIT.pageMax}.`, { field: 'limit' }),
  ),
  'page.cursor': error(400, () =>
    said(
      'cursor 不是上一页给出的值。请用 nextCursor，或者从第一页开始。',
      'cursor is not one that a page gave. Use nextCursor, or start at the first page.',
      { field: 'cursor' },
    ),
  ),
  'idempotency.conflict': error(409, () =>
    said(
      '这个 Idempotency-Key 已经用于另一份内容。内容变了就请换一个新的。',
      'This Idempotency-Key was used with another body. Use a new key for a new body.',
    ),
  ),
  'version.missing': error(428, () =>
    said(
      '缺少请求头 If-Match。请写读到的 version，例如 "3"；不管有没有变化都要改，就写 *。',
      'The header If-Match is missing. Send the version that was read, such as "3", or * to change it whatever has happened since.',
    ),
  ),
  'version.invalid': error(400, () =>
    said(
      '请求头 If-Match 不合要求。请写一个带双引号的 version，例如 "3"，或者写 *。',
      'The header If-Match is not valid. Send one version in double quotes, such as "3", or *.',
    ),
  ),
  'version.stale': error(412, (version: number) =>
    said(
      `这条记录已经变了，现在的 version 是 ${version}，没有做任何改动。请重新读取，看过再改。`,
      `The record has changed since and is at version ${version}; nothing was done. Read it again before changing it.`,
      { field: 'version' },
    ),
  ),
  'opportunity.not-found': error(404, () =>
    said('没有这个编号的机会点。请核对编号。', 'There is no opportunity with this number. Check the number.'),
  ),
  'opportunity.rejected-by-rules': error(422, ({ message, rule, field }: Finding) =>
    said(message.zh, message.en, { rule, ...fieldOf(field) }),
  ),
  'decision.not-open': error(409, (status: string) =>
    said(
      `机会点的状态是 ${status}，只有审核中和验证中可以决定。`,
      `The opportunity is ${status}; only 审核中 (under review) and 验证中 (under verification) can be decided.`,
    ),
  ),
  'decision.reasons-missing': error(400, () =>
    said('驳回至少要写一条理由。', 'A rejection needs at least one reason.', { field: 'reasons' }),
  ),
  'decision.reasons-unexpected': error(400, () =>
    said('通过时不写理由。请去掉 reasons，或者改为 reject。', 'A pass takes no reasons. Leave out reasons, or send reject.', {
      field: 'reasons',
    }),
  ),
  ...FLOW_ERRORS,
  ...INCENTIVE_ERRORS,
  ...DELIVERY_ERRORS,
  'clock.range': error(400, () =>
    said(
      `请只写一项：advanceDays（1 到 ${LIMIT.advanceDaysMax} 的整数）或 advanceHours（1 到 ${LIMIT.advanceHoursMax} 的整数）。`,
      `Send one of the two: advanceDays, a whole number from 1 to ${LIMIT.advanceDaysMax}, or advanceHours, from 1 to ${LIMIT.advanceHoursMax}.`,
    ),
  ),
  'clock.fixed': error(409, () => said('时钟只在演示时可以拨动。', 'The clock can be moved in a demonstration only.')),
  'server.busy': error(503, () =>
    said('现在很忙，什么都没有改变。请稍后用同一个键再发。', 'Busy; nothing was changed. Send the same again with the same key.', {
      headers: { 'retry-after': '1' },
    }),
  ),
  'server.failed': error(500, () =>
    said('伙伴中心内部出错。请把 requestId 告诉管理员。', 'The Partner Center failed. Give the requestId to its operator.'),
  ),
} as const;

export type ContractErrorCode = keyof typeof ERRORS;

type FactsOf<Code extends ContractErrorCode> = Parameters<(typeof ERRORS)[Code]['say']>;

/** The same table, typed so that a code and its facts stay together in `problemOf`. */
const BY_CODE: { readonly [Code in ContractErrorCode]: { readonly status: number; readonly say: (...facts: FactsOf<Code>) => Said } } =
  ERRORS;

/** Makes the problem of a code; the further arguments are those its message needs. */
export function problemOf<Code extends ContractErrorCode>(code: Code, ...facts: FactsOf<Code>): Problem {
  const { status, say } = BY_CODE[code];
  return { code, status, ...say(...facts) };
}

/** The HTTP status of a code. */
export const statusOf = (code: ContractErrorCode): number => ERRORS[code].status;
