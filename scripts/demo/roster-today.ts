import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import type { LocalCloud } from '../../localcloud';
import { Caller } from '../caller';
import { openids } from './accounts';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import { inventedPhone } from './phones';
import { rosterBranchName } from './roster-file';

const header = ['姓名', '人员类别', '所在党支部', '手机号码', '身份证号'];

/**
 * Writes a roster of the demonstration's branch as it would come in today: everybody it has, one who is new, one who has
 * become full, one phone number with a digit too few, and a column that must not be kept.
 * @returns where the file lies
 */
export async function writeTodaysRoster(cloud: LocalCloud, folder: string): Promise<string> {
  const branch = (cloud.documents('organizations') as OrganizationRecord[]).find(
    ({ name }) => name === rosterBranchName,
  );
  const { members } = await new Caller(cloud).get(openids.secretary, 'member.list', {
    organizationId: branch?._id ?? '',
  });
  const becomesFull = members.find(({ status }) => status === 'probationary');
  const people = members.map((member) => ({
    name: member.name,
    status: member === becomesFull || member.status === 'full' ? '正式党员' : '预备党员',
    phone: '',
  }));
  people.push(
    { name: '方晓晨', status: '正式党员', phone: inventedPhone(95_002) },
    { name: '程立', status: '正式党员', phone: '1540009500' },
  );
  const rows = people.map(({ name, status, phone }) => [name, status, rosterBranchName, phone, '（略）']);
  const file = join(folder, '今天的名册.xlsx');
  const written = writeXlsxFile([header, ...rows].map((row) => row.map((value) => ({ value }))) as never);
  writeFileSync(file, await written.toBuffer());
  return file;
}
