import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tables } from '../../localcloud/database/tables';

/** What a directory of data keeps of its indexes from one start to the next. */

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Which fields of the one index have met an array, after `before` is done to the open data and it is opened anew. */
function reopened(before: (tables: Tables) => void): number | undefined {
  const tables = new Tables(directory);
  const keys = [['town', 1] as [string, 1], ['tags', 1] as [string, 1]];
  tables.declare([{ name: 'things', indexes: [{ name: 'by_tags', keys }] }]);
  tables.insert('things', { _id: 'one', town: 'north', tags: ['x', 'y'] });
  before(tables);
  tables.close();
  const again = new Tables(directory);
  const [index] = again.indexes('things');
  again.close();
  return index?.multikey;
}

it('knows which field has met an array', () => {
  expect(reopened(() => undefined)).toBe(0b10);
});

it('of data kept when it was not told which, takes none to be free of arrays', () => {
  const asItWas = ({ sqlite }: Tables) =>
    sqlite.exec('UPDATE _indexes SET multikey = 1; PRAGMA user_version = 0');
  expect(reopened(asItWas)).toBe(-1);
});
