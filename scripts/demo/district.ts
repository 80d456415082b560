import { startOfDay } from '../../cloudfunctions/kernel/clock';
import { publishedNotice } from '../../cloudfunctions/guidance/notices';
import { memberAccount, officer, openidOf, openids, type DemoOfficer } from './accounts';
import { makeGuidanceDraft, makeGuidances } from './guidances';
import { makeHeldThemeDay, type HeldThemeDay } from './history';
import { makeMembers } from './members';
import { makeOrganizations, whole, type DistrictSize } from './organizations';
import { randomFrom, type Random } from './random';
import { rosterBranchName } from './roster-file';
import type { AccountRecord } from '../../cloudfunctions/kernel/model';
import type { GuidanceDraftRecord, GuidanceRecord } from '../../cloudfunctions/domain/guidance/model';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';
import type { NoticeRecord } from '../../cloudfunctions/domain/messaging/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';

/** The whole demonstration district as of an instant, except the branch whose members come from the roster file. */
export interface DemoDistrict {
  organizations: OrganizationRecord[];
  members: MemberRecord[];
  accounts: AccountRecord[];
  /** Those above the branches. */
  officers: DemoOfficer[];
  guidances: GuidanceRecord[];
  guidanceDraft: GuidanceDraftRecord;
  /** What the inboxes hold of the guidances published so far. */
  notices: NoticeRecord[];
  held: HeldThemeDay[];
  /** Its members are imported from the roster file. */
  rosterBranch: OrganizationRecord;
  rosterTown: OrganizationRecord;
}

const seed = 1921;
const hour = 3_600_000;
const day = 24 * hour;

/** Of a hundred branches, how many have held this month's and last month's theme day. */
const heldOfHundred = { thisMonth: 62, lastMonth: 93 };

/** Makes the district from its seed; months and days are relative to `now` (epoch ms). */
export function makeDistrict(now: number, size: DistrictSize = whole): DemoDistrict {
  const random = randomFrom(seed);
  const { district, towns, all } = makeOrganizations(random, size);
  const home = towns.find(({ town }) => town._id === 'sj-fangsong');
  const other = towns.find(({ town }) => town._id === 'sj-sheshan');
  const rosterBranch = home?.branches[0];
  const otherBranch = other?.branches[0];
  if (!home || !rosterBranch || !otherBranch) throw new Error('the towns of the demonstration have changed');
  rosterBranch.name = rosterBranchName;

  const members: MemberRecord[] = [];
  const accounts: AccountRecord[] = [];
  const officers = [
    officer(openids.town, '街镇党务工作者', 'townOfficer', home.town),
    officer(openids.instructor, '沈伟民', 'instructor', home.town),
    officer(openids.district, '区级党务工作者', 'districtOfficer', district),
    officer(openids.admin, '区级管理员', 'districtAdmin', district),
  ];
  const held: HeldThemeDay[] = [];
  for (const { town, branches } of towns) {
    for (const branch of branches) {
      if (branch === rosterBranch) continue;
      const people = makeMembers(random, branch);
      members.push(...people);
      accounts.push(
        ...people.map((member, index) =>
          account(member, index, { branch, townName: town.name }, branch === otherBranch),
        ),
      );
      if (branch !== otherBranch) held.push(...makeHistory(random, branch, people, now));
    }
  }
  const guidances = makeGuidances(district, home.town, now);
  return {
    organizations: all,
    members,
    accounts,
    officers,
    held,
    rosterBranch,
    rosterTown: home.town,
    guidances,
    guidanceDraft: makeGuidanceDraft(district, now),
    notices: guidances.map((guidance) => {
      const { push: _, ...notice } = publishedNotice(
        guidance,
        guidance.content.feedbackBy,
        guidance.publishedAt,
      );
      return notice;
    }),
  };
}

function account(
  member: MemberRecord,
  index: number,
  place: { branch: OrganizationRecord; townName: string },
  known: boolean,
): AccountRecord {
  const names = [openids.otherSecretary, openids.otherMember];
  const openid = (known && names[index]) || openidOf(member);
  return memberAccount(openid, member, place, index === 0 ? 'secretary' : undefined);
}

/** What branches have done: last month and, up to yesterday, this month. */
function makeHistory(
  random: Random,
  branch: OrganizationRecord,
  members: MemberRecord[],
  now: number,
): HeldThemeDay[] {
  const held: HeldThemeDay[] = [];
  const monthStart = startOfDay(now) - (Number(dayOfMonth(now)) - 1) * day;
  if (random.chance(heldOfHundred.lastMonth)) {
    held.push(makeHeldThemeDay(random, branch, members, monthStart - random.between(3, 25) * day));
  }
  const daysPast = Math.round((startOfDay(now) - monthStart) / day);
  const date = random.between(1, 28);
  if (random.chance(heldOfHundred.thisMonth) && date <= daysPast) {
    held.push(makeHeldThemeDay(random, branch, members, monthStart + (date - 1) * day));
  }
  return held;
}

const dayOfMonth = (instant: number): string =>
  new Date(startOfDay(instant) + 12 * hour).toISOString().slice(8, 10);
