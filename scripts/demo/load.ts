import { readFileSync } from 'node:fs';
import type { CollectionName } from '../../cloudfunctions/shared/collections';
import type { AccountRecord, BindingRecord, MemberRecord } from '../../cloudfunctions/shared/records';
import type { LocalCloud } from '../../localcloud';
import { Caller } from '../caller';
import { memberAccount, openidOf, openids } from './accounts';
import { makeDistrict, type DemoDistrict } from './district';
import { rosterFile } from './roster-file';

/** How far loading has come, in documents. */
export type Progress = (done: number, total: number) => void;

/** Loads the demonstration district into an empty local cloud; months are relative to `now` (epoch ms). */
export async function loadDemo(
  cloud: LocalCloud,
  now: number,
  progress: Progress = () => undefined,
): Promise<DemoDistrict> {
  const district = makeDistrict(now);
  const { organizations, members, accounts, guidances, notices, held } = district;
  const documents: [CollectionName, { _id: string }[]][] = [
    ['organizations', organizations],
    ['members', members],
    ['accounts', accounts],
    ['bindings', accounts.flatMap(bindingOf)],
    ['guidances', guidances],
    ['notices', notices],
    ['activities', held.map(({ activity }) => activity)],
    ['activityRosters', held.map(({ roster }) => roster)],
    ['attendances', held.flatMap(({ attendances }) => attendances)],
    ['ledgerLines', held.flatMap(({ lines }) => lines)],
    ['branchMonths', held.map(({ branchMonth }) => branchMonth)],
  ];
  const total = documents.reduce((sum, [, all]) => sum + all.length, 0);
  let done = 0;
  for (const [collection, all] of documents) {
    await cloud.importDocuments(collection, all);
    progress((done += all.length), total);
  }
  await bindRosterBranch(cloud, district, await importRoster(cloud, district));
  return district;
}

/** Imports the roster file as a user does: uploads it, looks at the preview, confirms. */
async function importRoster(cloud: LocalCloud, { rosterBranch }: DemoDistrict): Promise<MemberRecord[]> {
  const organizationId = rosterBranch._id;
  const upload = await fetch(
    `${cloud.url}/storage/upload?path=${encodeURIComponent(`rosters/${organizationId}.xlsx`)}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-local-openid': openids.town },
      body: new Uint8Array(readFileSync(rosterFile)),
    },
  );
  const { fileID } = (await upload.json()) as { fileID: string };
  const caller = new Caller(cloud);
  const told = await caller.get(openids.town, 'roster.preview', { organizationId, fileId: fileID });
  if (told.counts.problem > 0) throw new Error(`the roster file has problems: ${JSON.stringify(told.rows)}`);
  for (let status: string = told.status; status !== 'done';) {
    ({ status } = await caller.get(openids.town, 'roster.commit', { importId: told.importId }));
  }
  const look = { organizationId, purpose: 'appointment' } as const;
  const { members } = await caller.get(openids.town, 'organization.showMembers', look);
  return members.map(({ id, ...member }) => ({
    _id: id,
    ...member,
    state: 'active',
    organizationId,
    orgPath: rosterBranch.path,
  }));
}

/** Binds the imported members to WeChat users: the people that the identity switch offers, and the others. */
async function bindRosterBranch(
  cloud: LocalCloud,
  district: DemoDistrict,
  members: MemberRecord[],
): Promise<void> {
  const full = members.filter((member) => member.status === 'full');
  const known = new Map(
    [openids.secretary, openids.member, openids.secondMember].map((openid, index) => [
      full[index]?._id,
      openid,
    ]),
  );
  const accounts = members.map((member) => {
    const openid = known.get(member._id) ?? openidOf(member);
    const role = openid === openids.secretary ? 'secretary' : undefined;
    return memberAccount(openid, member, district.rosterBranch, district.rosterTown.name, role);
  });
  await cloud.importDocuments('accounts', accounts);
  await cloud.importDocuments('bindings', accounts.flatMap(bindingOf));
  district.members.push(...members);
  district.accounts.push(...accounts);
}

/** Which WeChat user a member is bound to, from the account of that user. */
const bindingOf = ({ _id, memberId }: AccountRecord): BindingRecord[] =>
  memberId ? [{ _id: memberId, openid: _id, at: 0 }] : [];
