import writeXlsxFile from 'write-excel-file/node';
import type { Input, Output } from '../../../types';
import type { TestCloud } from '../../support/cloud';

type Value = string | number | Date | null;

/** An `.xlsx` of one sheet, dates as date cells. */
export async function xlsx(rows: Value[][]): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value })),
  );
  return writeXlsxFile(cells as never).toBuffer();
}

let uploads = 0;

/** Uploads a file as a phone does and answers its file id. */
export async function upload(
  { cloud }: TestCloud,
  content: Buffer | Value[][],
  { type = 'xlsx', path }: { type?: string; path?: string } = {},
): Promise<string> {
  const bytes = Buffer.isBuffer(content) ? content : await xlsx(content);
  const place = path ?? `rosters/test-${(uploads += 1)}.${type}`;
  const answer = await fetch(`${cloud.url}/storage/upload?path=${place}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-local-openid': 'ANYONE' },
    body: new Uint8Array(bytes),
  });
  return ((await answer.json()) as { fileID: string }).fileID;
}

/** The documents of a collection that hold a text, as they are stored. */
export async function stored<T = Record<string, unknown>>(
  { cloud }: TestCloud,
  collection: string,
  search = '',
): Promise<T[]> {
  const all: T[] = [];
  for (let page = 0; ; page += 1) {
    const query = new URLSearchParams({ search, page: String(page) });
    const answer = await fetch(`${cloud.url}/console/api/collections/${collection}?${query.toString()}`);
    const { documents } = (await answer.json()) as { documents: T[] };
    if (documents.length === 0) return all;
    all.push(...documents);
  }
}

/** Paths of the files in storage. */
export async function filesOf({ cloud }: TestCloud): Promise<string[]> {
  const answer = await fetch(`${cloud.url}/console/api/files`);
  // That one says where storage begins.
  return ((await answer.json()) as { path: string }[])
    .map(({ path }) => path)
    .filter((path) => path !== 'root.txt');
}

/** Uploads and previews. */
export async function previewOf(
  world: TestCloud,
  openid: string,
  organizationId: string,
  content: Buffer | Value[][],
  { type, ...how }: { type?: string } & Pick<Input<'roster.preview'>, 'sheets' | 'answers' | 'fileName'> = {},
): Promise<Output<'roster.preview'>> {
  const fileId = await upload(world, content, { ...(type && { type }) });
  return world.caller.get(openid, 'roster.preview', { organizationId, fileId, ...how });
}

/** Calls `commit` until it is done; answers each progress. */
export async function bringIn(
  { caller }: TestCloud,
  openid: string,
  importId: string,
  action: 'roster.commit' | 'roster.undo' = 'roster.commit',
): Promise<Output<'roster.commit'>[]> {
  const seen: Output<'roster.commit'>[] = [];
  for (;;) {
    const progress = await caller.get(openid, action, { importId });
    seen.push(progress);
    if (['done', 'undone'].includes(progress.status)) return seen;
  }
}
