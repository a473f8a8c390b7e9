import { deflateSync } from 'node:zlib';
import encodeQR from 'qr';

/** Pixels a module, so that the picture is sharp at the size at which chats show it. */
const SCALE = 6;
/** The quiet zone that the standard asks for, in modules. */
const BORDER = 4;

/** A text as a QR code: a PNG of two colours in a data URI, well under a kilobyte for a link. */
export function qrCodeOf(text: string): string {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER });
  return `data:image/png;base64,${pngOf(modules).toString('base64')}`;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The package writes GIFs without compression, ten times as large: hence a PNG of one bit a pixel of our own. */
function pngOf(modules: readonly (readonly boolean[])[]): Buffer {
  const size = modules.length * SCALE;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // One bit a pixel, grey; compression, filter and interlace are the standard's zeros.
  header[8] = 1;
  const rows = modules.flatMap((row) => Array.from({ length: SCALE }, () => rowOf(row, size)));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

/** A row of pixels behind its filter byte; a bit that is set is white. */
function rowOf(modules: readonly boolean[], size: number): Buffer {
  const row = Buffer.alloc(1 + Math.ceil(size / 8));
  for (let x = 0; x < size; x++) {
    const at = 1 + (x >> 3);
    if (!modules[Math.floor(x / SCALE)]) row.writeUInt8(row.readUInt8(at) | (0x80 >> (x & 7)), at);
  }
  return row;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** Node has one of its own from 20.15 on only. */
function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
