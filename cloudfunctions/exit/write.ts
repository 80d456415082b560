import { putUntil } from '../kernel/given-files';
import { hashFile, storageRoot } from '../kernel/storage';
import { minuteOf } from '../kernel/clock';
import { stint } from '../kernel/stint';
import { findStanding } from '../kernel/standing';
import {
  dataName,
  dataOf,
  fileIdsIn,
  formatVersion,
  knownOf,
  lineOf,
  without,
  type Attached,
  type Manifest,
} from './format';
import { endExit, exitBeingWritten, stillStands } from '../domain/asking/exits';
import type { ExitRecord } from '../domain/asking/model';
import type { ExitPartRecord } from './model';
import { forPeople } from './in-words';
import { readmeOf } from './readme';
import { lastPart, registers, type RegisterModel } from './store';
import { addPart, partsOf, recordsAfter, storedVersion } from './writing-store';

/** Whoever began to change something before nothing is changed any more has ended by then (ms). */
const settlesAfter = 2 * 60_000;

/** How long the files stay in storage (ms). */
const filesStay = 30 * 24 * 3_600_000;

/**
 * What one part holds at most, so that neither memory nor the time of a tick depends on the district's size. Uploaded files
 * are read through for their hash; how long that takes (ms) follows from what was uploaded.
 */
const partHolds = { records: 5_000, bytes: 2_000_000, files: 50, ms: 15_000 };

/** Records read at once. */
const pageSize = 200;

/**
 * Writes an exit that was agreed to, part by part, as long as `goesOn`. What a part holds follows from the one before, so
 * that a killed one is written again, and two that write at a time write the same; of two the first counts.
 */
export async function writeExit(clock: () => number, goesOn: () => boolean): Promise<void> {
  const exit = await exitBeingWritten();
  if (!exit) return;
  const standing = await findStanding();
  if (!stillStands(exit, standing, clock())) {
    await endExit(exit, { stage: 'broken' });
    return;
  }
  if (clock() < exit.readOnlyFrom + settlesAfter) return;
  let last = await lastPart(exit._id);
  do {
    const next = nextOf(last);
    if (!next) {
      await finish(exit, clock());
      return;
    }
    last = await writePart(exit, next, clock());
  } while (goesOn());
}

/** A part to write: of which register, which one, and after which record. */
interface Next {
  model: RegisterModel;
  number: number;
  after: string;
}

function nextOf(last: ExitPartRecord | undefined): Next | undefined {
  const all = registers();
  const at = all.findIndex(({ name }) => name === last?.collection);
  if (last && !last.ends && at >= 0) {
    return { model: all[at] as RegisterModel, number: last.number + 1, after: last.last };
  }
  const model = all.find(({ name }) => !last || name > last.collection);
  return model && { model, number: 1, after: '' };
}

async function writePart(exit: ExitRecord, next: Next, now: number): Promise<ExitPartRecord> {
  const { model, number } = next;
  const { name, exit: leaves } = model;
  const { records, lines, attached, ends } = await gather(next);
  const data = dataOf(lines);
  // Loaded when it is needed: the library is large, and most ticks write nothing.
  const { writeRegister } = await import('./workbook');
  const workbook = await writeRegister({
    sheet: leaves.sheet,
    note: `${exit.organizationName}整体导出，${minuteOf(exit.readOnlyFrom)} 起未再修改；内部使用，不得外传`,
    fields: leaves.fields,
    words: leaves.words,
    secrets: leaves.secrets ?? [],
    records: forPeople(name, records),
  });
  const known = knownOf(data);
  // Records of looks are added while it is written: of two writers each has a file of its own.
  const place = `exits/${exit._id}/${dataName(name, number)}`;
  const store = (ending: string, content: Buffer) =>
    keepFile(`${place}.${known.sha256.slice(0, 12)}${ending}`, content, now);
  const { found } = await addPart({
    _id: `${exit._id}:${name}:${String(number).padStart(4, '0')}`,
    exitId: exit._id,
    collection: name,
    number,
    records: records.length,
    data: known,
    workbook: knownOf(workbook),
    attached: [...attached.values()],
    stored: { data: await store('.jsonl', data), workbook: await store('.xlsx', workbook) },
    last: records.at(-1)?._id ?? '',
    ends,
    writtenAt: now,
  });
  return found;
}

/** The records of a part, as many as it holds. */
async function gather({ model, after }: Next) {
  const root = await storageRoot();
  const secrets = model.exit.secrets ?? [];
  const records: { _id: string }[] = [];
  const lines: string[] = [];
  const attached = new Map<string, Attached>();
  const goesOn = stint(partHolds.ms);
  let bytes = 0;
  for (let last = after; ; last = records.at(-1)?._id ?? '') {
    const page = await recordsAfter(model, last, pageSize);
    for (const record of page) {
      const line = lineOf(without(record, secrets));
      const more = fileIdsIn(record, root);
      const full =
        records.length === partHolds.records ||
        bytes + line.length > partHolds.bytes ||
        attached.size + more.length > partHolds.files ||
        !goesOn();
      if (full && records.length > 0) return { records, lines, attached, ends: false };
      records.push(record);
      lines.push(line);
      for (const fileId of more) {
        attached.set(fileId, { fileId, ...((await hashFile(fileId)) ?? { missing: true }) });
      }
      bytes += line.length;
    }
    if (page.length < pageSize) return { records, lines, attached, ends: true };
  }
}

/** Puts a file of an exit into storage, where it does not stay. */
const keepFile = (cloudPath: string, content: Buffer, now: number): Promise<string> =>
  putUntil(cloudPath, content, now + filesStay);

/** Writes the readme and the manifest, once all parts are there. */
async function finish(exit: ExitRecord, now: number): Promise<void> {
  const parts = await partsOf(exit._id);
  const models = registers();
  const told: Omit<Manifest, 'readme'> = {
    format: formatVersion,
    dataVersion: await storedVersion(),
    exitId: exit._id,
    organizationId: exit.organizationId,
    organizationName: exit.organizationName,
    readOnlyFrom: exit.readOnlyFrom,
    askedBy: exit.askedBy.name,
    agreedBy: exit.agreedBy?.name ?? '',
    finishedAt: now,
    storageRoot: await storageRoot(),
    registers: models.map((model) => registerOf(model, parts)),
  };
  const readme = Buffer.from(readmeOf(told, new Map(models.map((one) => [one.name, one.exit.fields]))));
  const place = `exits/${exit._id}`;
  const stored = await keepFile(`${place}/readme-${now}.txt`, readme, now);
  const manifest = Buffer.from(JSON.stringify({ ...told, readme: { ...knownOf(readme), stored } }));
  const fileId = await keepFile(`${place}/manifest-${now}.json`, manifest, now);
  const { sha256 } = knownOf(manifest);
  await endExit(exit, { stage: 'done', finishedAt: now, manifest: { fileId, sha256 } });
}

const registerOf = (
  { name, exit, writtenByLooking }: RegisterModel,
  all: ExitPartRecord[],
): Manifest['registers'][number] => {
  const parts = all.filter((part) => part.collection === name);
  return {
    collection: name,
    sheet: exit.sheet,
    records: parts.reduce((sum, { records }) => sum + records, 0),
    secrets: [...(exit.secrets ?? [])],
    grows: writtenByLooking === true,
    parts: parts.map(({ records, data, workbook, attached, writtenAt, stored }) => ({
      records,
      data,
      workbook,
      attached,
      writtenAt,
      stored,
    })),
  };
};
