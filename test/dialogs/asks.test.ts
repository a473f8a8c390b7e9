import { expect, test } from '@jest/globals';
import { asksSomething } from '../../dialogs/asks.js';

test.each(['谁审核的', '顾问销售是啥意思', '超时了咋办', 'whats BANT anyway', 'hows it going', 'n what if they miss it', '等下 验证期能改不', '验证驳回还能再提不', '批了没有', '这样行不'])(
  '"%s" asks',
  (text) => {
    expect(asksSomething(text)).toBe(true);
  },
);

test.each(['谁都不认识', '没呢', '还没呢', '老板娘说了算', 'wholesale platform', '没有', '还没有', '要是能省一点也不', '都没问题，只是钱不多'])('"%s" asks nothing', (text) => {
  expect(asksSomething(text)).toBe(false);
});
