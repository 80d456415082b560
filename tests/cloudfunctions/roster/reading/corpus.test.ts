import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ReadingFault } from '../../../../cloudfunctions/domain/sheets/fault';
import { readRoster } from '../../../../cloudfunctions/roster/reading/read-roster';
import type { Case, Expected } from '../../../../scripts/roster-corpus/case';
import { ids } from '../../../../scripts/roster-corpus/ids';
import { summaryOf } from './summary';

/** Written by `npx tsx scripts/roster-corpus/main.ts`; what each file must give is written by hand. */
const folder = join(__dirname, '../corpus');
const today = '2026-11-27';

type Told = Pick<Case, 'about' | 'writer'> & { file: string } & Expected;

const all = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Told);

it('is large enough, and small in bytes', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  const bytes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
});

const summary = async (file: string, { options = {} }: Told) => {
  try {
    return summaryOf(await readRoster(readFileSync(join(folder, file)), file, { today, ...options }));
  } catch (error) {
    if (error instanceof ReadingFault) return { fault: error.code };
    throw error;
  }
};

it.each(all)('$file: $about', async (told) => {
  const { about: _, writer: __, file, options: ___, ...expected } = told;
  const read = await summary(file, told);
  // Only what the case is about is compared.
  const compared = Object.fromEntries(
    Object.keys(expected).map((key) => [key, read[key as keyof typeof read]]),
  );
  expect(compared).toEqual(expected);
});

it('gives away no ID-card number of any file, in whole or in its telling part', async () => {
  for (const told of all) {
    const { file, options = {} } = told;
    const reading = await readRoster(readFileSync(join(folder, file)), file, { today, ...options }).catch(
      (fault: unknown) => JSON.stringify(fault),
    );
    const said = JSON.stringify(reading).normalize('NFKC').replace(/[\s-]/g, '');
    for (const id of ids) {
      expect(said).not.toContain(id.slice(0, 14));
      expect(said).not.toContain(id.slice(6, 17));
    }
  }
});
