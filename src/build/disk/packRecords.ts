import { inflateSync } from 'node:zlib';
import type { PageRecord } from '../../document/record.ts';
import { deflatedStream, keepDeflated } from '../../pdf/file/deflatedStream.ts';
import { hashOfOne, noteHash } from '../hash.ts';
import type { Packing } from './shelf.ts';

/** A page record without its stream, which stands deflated behind the JSON of all of them. */
interface PackedRecord {
  readonly rest: Omit<PageRecord, 'stream'>;
  readonly hash: string;
  /** Length of the deflated stream. */
  readonly bytes: number;
}

const LENGTH_BYTES = 4;

function packRecord(record: PageRecord): PackedRecord {
  const { stream: _, ...rest } = record;
  return { rest, hash: hashOfOne(record), bytes: deflatedStream(record).length };
}

/** The record as it was; its stream is inflated when somebody asks for it, which assembly does not. */
function unpackRecord({ rest, hash }: PackedRecord, deflated: Buffer): PageRecord {
  let stream: string | undefined;
  const record: PageRecord = {
    ...rest,
    get stream() {
      stream ??= inflateSync(deflated).toString('latin1');
      return stream;
    },
  };
  keepDeflated(record, deflated);
  noteHash(record, hash);
  return record;
}

/** One page's record as a file. */
export const recordPacking: Packing<PageRecord> = {
  pack: (record) => recordsPacking.pack([record]),
  unpack: (payload) => recordsPacking.unpack(payload)?.[0],
};

/** The records of a flow's pages as one file. */
export const recordsPacking: Packing<readonly PageRecord[]> = {
  pack(records) {
    const head = Buffer.from(JSON.stringify(records.map(packRecord)));
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(head.length);
    return Buffer.concat([length, head, ...records.map(deflatedStream)]);
  },
  unpack(payload) {
    const start = LENGTH_BYTES + payload.readUInt32LE();
    const packed = JSON.parse(payload.toString('utf8', LENGTH_BYTES, start)) as readonly PackedRecord[];
    let at = start;
    return packed.map((record) => {
      const deflated = payload.subarray(at, at + record.bytes);
      at += record.bytes;
      return unpackRecord(record, deflated);
    });
  },
};
