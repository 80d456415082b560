import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { personName } from './names';
import { inventedPhone } from './phones';
import { randomFrom } from './random';

/** A roster as a secretary keeps it: a title over the columns, padded names, columns we must not keep. */

export const rosterFile = join(__dirname, 'roster.xlsx');

/** The branch of the demonstration whose members come from the roster file. */
export const rosterBranchName = '启云智能装备公司党支部';

/** Writes the file anew; it lies in the repository, so this runs only when its form changes. */
export async function writeRosterFile(): Promise<void> {
  const random = randomFrom(20);
  const taken = new Set<string>();
  const bold = { fontWeight: 'bold' as const };
  const header = ['序号', '姓 名', '性别', '人员类别', '所在党支部', '手机号码', '身份证号', '备注'];
  const people = Array.from({ length: 14 }, (_, index) => {
    const name = personName(random, taken);
    const padded = name.length === 2 ? `${name[0]}　${name[1]}` : name;
    return [
      { value: index + 1 },
      { value: padded },
      { value: random.pick(['男', '女']) },
      { value: index > 10 ? '预备党员' : '正式党员' },
      { value: rosterBranchName },
      { value: inventedPhone(90_001 + index) },
      { value: '（略）' },
      undefined,
    ];
  });
  await writeXlsxFile([
    [{ value: `${rosterBranchName}党员名册`, columnSpan: header.length, align: 'center', ...bold }],
    header.map((value) => ({ value, ...bold })),
    ...people,
  ] as never).toFile(rosterFile);
}

if (require.main === module) void writeRosterFile();
