import { inflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import decodeQR from 'qr/decode.js';
import { CONTRACT_LIMITS } from '../../../services/partner-center/contract/limits.js';
import { picture } from '../../../services/partner-center/contract/schema-parts.js';
import { qrCodeOf } from '../../../services/partner-center/qr-code.js';

/** The pixels of a PNG of one bit a pixel, four bytes each as a camera gives them. */
function pixelsOf(uri: string) {
  const png = Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const from = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(from + 4, from + 4 + png.readUInt32BE(from - 4)));
  const data = new Uint8Array(width * height * 4);
  const stride = 1 + Math.ceil(width / 8);
  for (let at = 0; at < width * height; at++) {
    const x = at % width;
    const bit = rows.readUInt8(Math.floor(at / width) * stride + 1 + (x >> 3)) & (0x80 >> (x & 7));
    data.fill(bit ? 255 : 0, at * 4, at * 4 + 4);
  }
  return { width, height, data };
}

test.each([
  'https://partner-center.example/invitations/IV-20261121-0001',
  `https://partner-center.example/i?${'a'.repeat(400)}`,
  'https://伙伴.example/邀请',
])('the code of %s is read back as it was', (link) => {
  const uri = qrCodeOf(link);
  expect(decodeQR(pixelsOf(uri))).toBe(link);
  expect(picture.safeParse(uri).success).toBe(true);
});

test('the code of a link takes well under a kilobyte and a half, far from the limit', () => {
  expect(qrCodeOf('https://partner-center.example/invitations/IV-20261121-0001').length).toBeLessThan(1_500);
});

test.each([
  'https://partner-center.example/code.png',
  'javascript:alert(1)',
  'data:image/svg+xml;base64,PHN2Zy8+',
  'data:text/html;base64,PGI+',
  'data:image/png;base64,AAAA" onload="x',
  'data:image/png;base64,<b>',
  'data:image/png;base64,',
  `data:image/png;base64,${'A'.repeat(CONTRACT_LIMITS.pictureChars)}`,
])('%.40s is no picture', (uri) => {
  expect(picture.safeParse(uri).success).toBe(false);
});
