import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { callerAddress } from '../../bot/http/caller-address.js';

const request = (forwarded?: string): Pick<IncomingMessage, 'headers' | 'socket'> => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress: '10.0.0.7' } as IncomingMessage['socket'],
});

describe('the address a request is counted by', () => {
  test.each([
    ['behind a proxy: what the proxy says', '203.0.113.9', '203.0.113.9'],
    ['behind a proxy: the last one, not what the client claims before it', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['behind a proxy: IPv6', '2001:db8::1', '2001:db8::1'],
    ['behind a proxy that says nothing: its own', undefined, '10.0.0.7'],
    ['behind a proxy that says what is no address: its own', '203.0.113.9, unknown', '10.0.0.7'],
  ])('%s', (_name, forwarded, expected) => {
    expect(callerAddress(request(forwarded), { behindProxy: true })).toBe(expected);
  });

  test('without a proxy the header counts for nothing', () => {
    expect(callerAddress(request('203.0.113.9'), { behindProxy: false })).toBe('10.0.0.7');
  });
});
