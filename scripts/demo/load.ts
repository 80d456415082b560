import { readFileSync } from 'node:fs';
import { dayOf, monthOf, startOfDay } from '../../cloudfunctions/kernel/clock';
import { placeOf, type LocalCloud } from '../../localcloud';
import { Caller } from '../caller';
import { declaredCollections, environment } from '../cloud';
import { grantsOf, memberAccount, openidOf, openids } from './accounts';
import { makeCourses } from './courses';
import { makeClusterDeeds, makeClusters, makeClusterYear, makeHeldEvent } from './clusters';
import { makeCoverageYear } from './coverage';
import { collectDues } from './dues';
import { makeDevelopments, makeHoursOnTheWay } from './developments';
import { makeFeedbacks } from './feedbacks';
import { makeDistrict, type DemoDistrict } from './district';
import { makeHeldThemeDay } from './history';
import { makeInstructors } from './instructors';
import { makeBranchHours, makeClassHours } from './learning';
import { writeMinutes } from './minutes';
import { monthAfter } from './months';
import { bringOn, makeActivists, makeNewMembers, noteKeyFields, sayOfDistrict } from './new-members';
import { districtId, type DistrictSize } from './organizations';
import { withPhones } from './phones';
import { randomFrom } from './random';
import { reviewBranch } from './reviews';
import { makeRegisters } from './registers';
import { makeSelections } from './selections';
import { makeLateRequests } from './requests';
import { makeAmendments } from './rules';
import { rosterFile } from './roster-file';
import { makeSubjects } from './subjects';
import { makeSurveys } from './surveys';
import { makeVenues } from './venues';
import type { AccountRecord } from '../../cloudfunctions/kernel/model';
import type { Input } from '../../types';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';
import { named } from '../../cloudfunctions/domain/membership/naming';

/** How far loading has come, in documents. */
export type Progress = (done: number, total: number) => void;

/** Documents of one collection. */
type Documents = [collection: string, documents: { _id: string }[]];

/** Loads the demonstration district into an empty local cloud; months are relative to `now` (epoch ms). `size` is all of it by default. */
export async function loadDemo(
  given: LocalCloud,
  now: number,
  { progress = () => undefined, size }: { progress?: Progress; size?: DistrictSize } = {},
): Promise<DemoDistrict> {
  const cloud = byDeclaredNames(given);
  // Phone numbers are sealed here with the keys that the functions open them with.
  Object.assign(process.env, environment);
  const district = makeDistrict(now, size);
  const { organizations, members, accounts, officers, guidances, guidanceDraft, notices, held } = district;
  const grantedAt = startOfDay(now) - 365 * 24 * 3_600_000;
  const courses = makeCourses(organizations, now);
  const learned = makeClassHours(members, now);
  noteKeyFields(organizations);
  bringOn(members, now);
  const event = makeHeldEvent(organizations, now);
  const newMembers = makeNewMembers(members, organizations, now);
  const subjects = makeSubjects(organizations, district.rosterBranch, now);
  const towns = organizations.filter(({ kind }) => kind === 'town');
  const instructed = makeInstructors(towns, subjects, district.rosterTown, now);
  const surveyed = makeSurveys({ towns, home: district.rosterTown, districtId }, subjects, now);
  const documents: Documents[] = [
    ['organizations', organizations],
    ['members', withPhones([...members, ...officers.map(({ person }) => person)])],
    ...peopleDocuments(accounts, grantedAt),
    ['accounts', officers.map(({ account }) => account)],
    ['bindings', officers.map(({ openid, person }) => ({ _id: person._id, openid, at: grantedAt }))],
    ['roleGrants', officers.flatMap(({ account, person }) => grantsOf(person._id, account, grantedAt))],
    ['privacyConsents', officers.map(({ openid }) => ({ _id: openid, version: 1, at: grantedAt }))],
    ['guidances', guidances],
    ['guidanceDrafts', [guidanceDraft]],
    ['notices', notices],
    ['activities', [...held.map(({ activity }) => activity), event.activity]],
    ['rolls', held.map(({ roster }) => roster)],
    ['attendances', held.flatMap(({ attendances }) => attendances)],
    ['ledgerLines', held.flatMap(({ lines }) => lines)],
    ['branchMonths', held.map(({ branchMonth }) => branchMonth)],
    ['feedbacks', makeFeedbacks(held, now)],
    ['developments', [...newMembers, ...makeActivists(organizations, now)]],
    ['settings', [sayOfDistrict(newMembers, now)]],
    ['amendments', makeAmendments(districtId, now)],
    ['subjects', subjects],
    ['surveys', surveyed.surveys],
    ['surveyTasks', surveyed.tasks],
    ['formations', surveyed.formations],
    ['instructors', instructed.instructors],
    ['instructorVisits', instructed.visits],
    ['instructorItems', instructed.items],
    ['serviceRequests', makeLateRequests(towns, district.rosterTown._id, now)],
    ['coverageYears', [makeCoverageYear(districtId, now)]],
    ['clusters', makeClusters(organizations, now)],
    ['clusterYears', [makeClusterYear(districtId, now)]],
    ['clusterDeeds', makeClusterDeeds(organizations, now)],
    ['trainingClasses', [event.trainingClass]],
    ['courses', courses.courses],
    ['learningCredits', learned.credits],
    ['learnerYears', learned.years],
    ['courseUnits', courses.units],
    ['courseQuizzes', courses.quizzes],
  ];
  const venues = makeVenues(organizations, {
    town: district.rosterTown,
    first: district.rosterBranch,
    now,
  });
  documents.push(
    ['venues', venues.venues],
    ['venueDays', venues.days],
    ['venueChecks', venues.checks],
    ['venueTemplates', venues.templates],
  );
  const total = documents.reduce((sum, [, all]) => sum + all.length, 0);
  let done = 0;
  for (const [collection, all] of documents) {
    await cloud.importDocuments(collection, all);
    progress((done += all.length), total);
  }
  const roster = await importRoster(cloud, district);
  await bindRosterBranch(cloud, district, roster, grantedAt);
  const registers = makeRegisters(organizations, [...members, ...roster], {
    town: district.rosterTown,
    first: district.rosterBranch,
    now,
  });
  await cloud.importDocuments('registerSwitches', registers.switches);
  await cloud.importDocuments('registerRecords', registers.records);
  const [home] = organizations;
  if (home) {
    const selections = makeSelections(organizations, [...members, ...roster], {
      district: home,
      town: district.rosterTown,
      first: district.rosterBranch,
      now,
    });
    await cloud.importDocuments('registerSwitches', selections.switches);
    await cloud.importDocuments('selectionRounds', selections.rounds);
    await cloud.importDocuments('selectionApplications', selections.applications);
    await cloud.importDocuments('selectionOpinions', selections.opinions);
    await cloud.importDocuments('honours', selections.honours);
  }
  await cloud.importDocuments('developments', makeDevelopments(district.rosterBranch, roster, now));
  await cloud.importDocuments('learningCredits', makeHoursOnTheWay(district.rosterBranch, now));
  await electCommittee(cloud, district, now);
  await cultivate(cloud, district, now);
  await holdPastThemeDays(cloud, district, now);
  await reviewBranch(cloud, district, now);
  await collectDues(cloud, district, now);
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
    ...named(member.name),
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
  grantedAt: number,
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
    return memberAccount(
      openid,
      member,
      { branch: district.rosterBranch, townName: district.rosterTown.name },
      role,
    );
  });
  for (const [collection, all] of peopleDocuments(accounts, grantedAt)) {
    await cloud.importDocuments(collection, all);
  }
  district.members.push(...members);
  district.accounts.push(...accounts);
}

/** Writes the imported branch's committee down, as its secretary does; its term ends in four months. */
async function electCommittee(cloud: LocalCloud, { rosterBranch, members }: DemoDistrict, now: number) {
  const organizationId = rosterBranch._id;
  const day = 24 * 3_600_000;
  const from = dayOf(now - 970 * day);
  const elected = members.filter((one) => one.organizationId === organizationId && one.status === 'full');
  await new Caller(cloud).get(openids.secretary, 'organization.setCommittee', {
    organizationId,
    termEndsOn: dayOf(now + 125 * day),
    posts: (['secretary', 'organizationOfficer', 'disciplineOfficer'] as const).flatMap((post, index) => {
      const memberId = elected[index]?._id;
      return memberId ? [{ post, memberId, from }] : [];
    }),
  });
}

/** The imported branch's list of 双向培养, as its secretary writes it down. */
async function cultivate(cloud: LocalCloud, { rosterBranch, members }: DemoDistrict, now: number) {
  const organizationId = rosterBranch._id;
  const own = members.filter((one) => one.organizationId === organizationId && one.status === 'full');
  const [secretary, , , one, other] = own;
  if (!secretary || !one || !other) return;
  const ago = (months: number) => dayOf(now - months * 30 * 24 * 3_600_000);
  const set = (
    said: Omit<Input<'development.setBackbone'>, 'organizationId' | 'change'>,
    change?: 'reached',
  ) =>
    new Caller(cloud).get(openids.secretary, 'development.setBackbone', {
      organizationId,
      ...said,
      ...(change && { change }),
    });
  const byMemberId = secretary._id;
  await set({ person: { way: 'toMember', developmentId: 'dv-demo-activist' }, on: ago(8), byMemberId });
  await set({ person: { way: 'toMember', developmentId: 'dv-demo-admission' }, on: ago(20) });
  await set({ person: { way: 'toBackbone', memberId: one._id, postKind: 'worker' }, on: ago(6), byMemberId });
  const reached = { way: 'toBackbone', memberId: other._id, postKind: 'technical' } as const;
  await set({ person: reached, on: ago(18) });
  await set({ person: reached, on: ago(1) }, 'reached');
}

/** The imported branch held its theme days of the last three months, so that its members have a record, and wrote down the last. */
async function holdPastThemeDays(cloud: LocalCloud, { rosterBranch, members }: DemoDistrict, now: number) {
  const random = randomFrom(7);
  const people = members.filter((one) => one.organizationId === rosterBranch._id);
  const past = [1, 2, 3].map((ago) =>
    makeHeldThemeDay(
      random,
      rosterBranch,
      people,
      startOfDay(Date.parse(`${monthAfter(monthOf(now), -ago)}-18`)),
    ),
  );
  const learned = makeBranchHours(people, past, now);
  const documents: Documents[] = [
    ['learningCredits', learned.credits],
    ['learnerYears', learned.years],
    ['activities', past.map(({ activity }) => activity)],
    ['rolls', past.map(({ roster }) => roster)],
    ['attendances', past.flatMap(({ attendances }) => attendances)],
    ['ledgerLines', past.flatMap(({ lines }) => lines)],
    ['branchMonths', past.map(({ branchMonth }) => branchMonth)],
  ];
  for (const [collection, all] of documents) await cloud.importDocuments(collection, all);
  const [latest] = past;
  const full = people.filter(({ status }) => status === 'full');
  if (latest) await writeMinutes(new Caller(cloud), latest.activity._id, full);
}

/** What there is of members who are bound: account, binding, granted roles, consent. */
const peopleDocuments = (accounts: AccountRecord[], at: number): Documents[] => [
  ['accounts', accounts],
  [
    'bindings',
    accounts.flatMap(({ _id, memberId }) => (memberId ? [{ _id: memberId, openid: _id, at }] : [])),
  ],
  ['roleGrants', accounts.flatMap((account) => grantsOf(account.memberId ?? '', account, at))],
  ['privacyConsents', accounts.map(({ _id }) => ({ _id, version: 1, at }))],
];

/** A cloud that takes documents by the names of models; one that was deployed to knows only collections. */
const byDeclaredNames = (cloud: LocalCloud): LocalCloud => ({
  ...cloud,
  importDocuments: (name, documents, how) => {
    const { collection, stored } = placeOf(name, declaredCollections());
    return cloud.importDocuments(collection, documents.map(stored), how);
  },
});
