import { randomInt } from 'node:crypto';
import { adminCodeOf } from '../../cloudfunctions/domain/membership/admin-codes';
import type { MemberRecord, RoleGrantRecord } from '../../cloudfunctions/domain/membership/model';
import { named } from '../../cloudfunctions/domain/membership/naming';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import { digestOf } from '../../cloudfunctions/kernel/ids';
import type { AuditRecord } from '../../cloudfunctions/kernel/model';
import { sealPhone } from '../../cloudfunctions/kernel/phone';
import { legible } from '../../types/shared/legible';
import type { Cloud } from '../exit/cloud';
import type { Person } from './people';

/** Who acts, in the records of these commands. */
export const operator = { openid: '', name: '运维人员' };

/** A code as it is handed over, once. */
export interface IssuedCode {
  name: string;
  code: string;
}

/** A new one-time code, sixty bits of chance. */
const newCode = (): string => Array.from({ length: 12 }, () => legible[randomInt(legible.length)]).join('');

/** Twelve characters as people read them out. */
export const spokenCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** An officer of the district, with the number sealed and fingerprinted as functions do. */
export const officerOf = ({ name, phone }: Person, district: OrganizationRecord): MemberRecord => {
  const sealed = sealPhone(phone);
  return {
    _id: digestOf('first', sealed.fingerprint),
    ...named(name),
    status: 'full',
    state: 'officer',
    organizationId: district._id,
    orgPath: district.path,
    phone: sealed,
  };
};

/** The grant of an administrator, asleep until the code is given. @param _id its own */
export const grantTo = (
  { _id: memberId, name: memberName }: MemberRecord,
  district: OrganizationRecord,
  { _id, now }: { _id: string; now: number },
): RoleGrantRecord => ({
  _id,
  role: 'districtAdmin',
  organizationId: district._id,
  organizationName: district.name,
  organizationKind: district.kind,
  orgPath: district.path,
  memberId,
  memberName,
  grantedBy: operator.openid,
  grantedByName: operator.name,
  grantedAt: now,
  awakeFor: null,
  revokedAt: null,
});

/** The audit record of a grant by these commands. */
export const auditOf = (
  { _id: target, role, memberId, orgPath }: RoleGrantRecord,
  what: Pick<AuditRecord, 'action' | 'before' | 'after'>,
  at: number,
): AuditRecord => ({
  _id: digestOf('bootstrap', what.action, target),
  at,
  actor: operator,
  target,
  orgPath,
  requestId: 'bootstrap',
  ...what,
  after: { role, memberId, ...what.after },
});

/** Makes a code for a grant, in place of one made before; the cloud keeps its digest only. */
export async function issueCode(cloud: Cloud, grant: RoleGrantRecord, now: number): Promise<IssuedCode> {
  const code = newCode();
  await cloud.put('adminCodes', { ...adminCodeOf(grant._id, code, now) });
  return { name: grant.memberName, code };
}

/** Adds those of some records that are not there yet. */
export async function addMissing(
  cloud: Cloud,
  collection: string,
  records: { _id: string }[],
): Promise<void> {
  const found = await cloud.findByIds(
    collection,
    records.map(({ _id }) => _id),
  );
  const known = new Set(found.map(({ _id }) => _id));
  const missing = records.filter(({ _id }) => !known.has(_id));
  if (missing.length > 0) await cloud.add(collection, missing);
}
