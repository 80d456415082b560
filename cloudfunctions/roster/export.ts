import { keyOfKeepers } from '../kernel/audience';
import { minuteOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { giveFile } from '../kernel/given-files';
import { maskedPhone } from '../kernel/phone';
import type { RosterCall, RosterOutcome } from './context';
import { limits } from './limits';
import { requireSecondPerson } from './second-person';
import { organizationNames } from './store';
import type { ExportPurpose } from '../../types/shared/rosters';
import { membersWithin } from '../domain/membership/find';
import { notifyOnce } from '../domain/messaging/notify';

const purposeTexts: Record<ExportPurpose, string> = {
  branchWork: '支部工作',
  inspection: '检查督导',
  handover: '工作交接',
};

/** Writes the roster of an organisation and all below it to a file, marked with who took it out and when. */
export async function exportRoster(call: RosterCall<'export'>): RosterOutcome<'export'> {
  const { input, target: organization, caller, now } = call;
  await requireSecondPerson(call);
  const [members, names] = await Promise.all([
    membersWithin(organization.path),
    organizationNames(organization.path),
  ]);
  if (members.length > limits.rows) refuse('ROSTER.TOO_MANY_ROWS', { rowsAtMost: limits.rows });
  const watermark = `${caller.account.name}（${caller.account.organizationName}）于 ${minuteOf(now)} 为“${purposeTexts[input.purpose]}”导出，共 ${members.length} 人；内部使用，不得外传`;
  // Loaded when a file is wanted, not whenever an instance starts.
  const { writeWorkbook } = await import('./workbook');
  const bytes = await writeWorkbook(
    `${organization.name}党员名册`,
    watermark,
    members.map(({ organizationId, phone, ...member }) => ({
      ...member,
      branchName: names.get(organizationId) ?? '',
      ...(phone && { phone: maskedPhone(phone.tail) }),
    })),
  );
  const file = await giveFile(
    { folder: 'roster-exports', ending: 'xlsx', bytes },
    {
      action: 'roster.export',
      target: organization._id,
      orgPath: organization.path,
      after: { purpose: input.purpose, members: members.length },
    },
    call,
  );
  await notifyOnce([
    {
      _id: `exported:${call.requestId}`,
      of: 'rosterExported',
      audience: [keyOfKeepers(organization._id)],
      title: '有人导出了党员名册',
      body: `${caller.account.name}为“${purposeTexts[input.purpose]}”导出了${organization.name}的名册，共 ${members.length} 人`,
      link: `/organization/browse/index?organizationId=${encodeURIComponent(organization._id)}`,
      at: now,
    },
  ]);
  return { ...file, members: members.length };
}
