import { describe, expect, test } from '@jest/globals';
import { isReachable } from '../../rules/contact.js';

describe('a contact method', () => {
  test.each([
    '13800000001',
    '138 0000 0001',
    '+86 138-0000-0001',
    '0512-66668888',
    '(010) 6666 8888',
    '0512-66668888-801',
    '0512 66668888 转 801',
    '400-800-1234',
    '+852 2345 6789',
    '周主任 0512-66668888',
    '电话：13800000001，邮箱 a@b.cn',
    'ken.ho@example.com',
    '邮箱zhou@example.com',
    '13800000001 13900000002',
    '１３８０００００００１',
  ])('reaches somebody: %s', (text) => {
    expect(isReachable(text)).toBe(true);
  });

  test.each([
    '1380000000',
    '138000000011',
    '+86 1380000000',
    '23800000001',
    '0512-666',
    'zhou@example',
    'zhou@@example.com',
    'a@b@c.com',
    'zhou@example..com',
    '微信 zhou',
    '张总',
  ])('reaches nobody: %s', (text) => {
    expect(isReachable(text)).toBe(false);
  });
});
