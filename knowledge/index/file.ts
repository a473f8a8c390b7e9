import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { KnowledgeError } from '../error.js';
import { analyserFingerprint } from './fingerprint.js';
import { HEADER_BYTES, type Segment, sizeBySections, viewSegment } from './segment.js';

/** Raised when the layout of the file changes. */
const FORMAT = 2;
const MAGIC = 'DESKINDX';
/** Where the header holds what, in bytes; the lengths of the sections stand behind. */
const AT = { magic: 0, format: 8, order: 12, size: 16, fingerprint: 24, checksum: 56, body: 88 } as const;
/** Reads as another number on a machine of the other byte order. */
const BYTE_ORDER = 0x01020304;
/** One call reads or writes at most two gigabytes. */
const CHUNK = 2 ** 28;

/** Writes an index to a file: to a new one beside it that is flushed and takes its place, so that no reader ever meets half of it. */
export function saveSegment({ buffer }: Segment, file: string): void {
  const bytes = new Uint8Array(buffer);
  const header = new DataView(buffer);
  bytes.set(Buffer.from(MAGIC, 'latin1'), AT.magic);
  new Uint32Array(buffer, AT.format, 2).set([FORMAT, BYTE_ORDER]);
  header.setFloat64(AT.size, buffer.byteLength, true);
  bytes.set(analyserFingerprint(), AT.fingerprint);
  bytes.set(checksumOf(bytes), AT.checksum);
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = openSync(temporary, 'w', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, Math.min(CHUNK, bytes.length - at), at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
    flushFolder(dirname(file));
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw unusable(file, `cannot be written (${messageOf(cause)})`, 'Check that the folder exists and may be written.', cause);
  }
}

/** A rename lasts only when the folder itself is flushed. */
function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Reads an index into one buffer and gives it in place. Throws KnowledgeError when it is not whole, or not what this program would have made. */
export function loadSegment(file: string): Segment {
  const buffer = readWhole(file);
  const bytes = new Uint8Array(buffer);
  if (buffer.byteLength < HEADER_BYTES || Buffer.from(buffer, AT.magic, MAGIC.length).toString('latin1') !== MAGIC)
    throw unusable(file, 'is no index, or was cut short', REBUILD);
  const [format, order] = new Uint32Array(buffer, AT.format, 2);
  if (order !== BYTE_ORDER) throw unusable(file, 'was written on a machine of another byte order', REBUILD);
  if (format !== FORMAT) throw unusable(file, `has format ${format}, this version reads ${FORMAT}`, REBUILD);
  const size = new DataView(buffer).getFloat64(AT.size, true);
  if (size !== buffer.byteLength) throw unusable(file, `has ${buffer.byteLength} bytes of ${size}`, REBUILD);
  if (!isSame(bytes, AT.checksum, checksumOf(bytes)) || sizeBySections(buffer) !== size) throw unusable(file, 'is damaged', REBUILD);
  if (!isSame(bytes, AT.fingerprint, analyserFingerprint()))
    throw unusable(file, 'was made by another version of the text analysis', REBUILD);
  return viewSegment(buffer);
}

const REBUILD = 'Delete it and build the index again.';

function readWhole(file: string): ArrayBuffer {
  try {
    const handle = openSync(file, 'r');
    try {
      const buffer = new ArrayBuffer(fstatSync(handle).size);
      const bytes = new Uint8Array(buffer);
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(handle, bytes, at, Math.min(CHUNK, bytes.length - at), at);
        if (read === 0) throw new Error('it became shorter while it was read');
        at += read;
      }
      return buffer;
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    throw unusable(file, `cannot be read (${messageOf(cause)})`, REBUILD, cause);
  }
}

/** Everything but the checksum itself: what stands before it and the body behind. */
function checksumOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes.subarray(0, AT.checksum)).update(bytes.subarray(AT.body)).digest();
}

function isSame(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  return expected.every((byte, i) => bytes[at + i] === byte);
}

function unusable(file: string, what: string, remedy: string, cause?: unknown): KnowledgeError {
  return new KnowledgeError(
    'knowledge.unusable-index',
    `The index ${file} ${what}. ${remedy}`,
    cause === undefined ? undefined : { cause },
  );
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
