import type { DevelopmentRecord } from '../../cloudfunctions/domain/development/model';
import type { SettingsRecord } from '../../cloudfunctions/domain/setting/model';
import type { MemberRecord } from '../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import { dayOf } from '../../cloudfunctions/kernel/clock';
import { addDays, addMonths } from '../../types/shared/calendar';
import { postKinds, type PostKind } from '../../types/shared/developments';
import { keyFields } from '../../types/shared/subjects';
import { named } from '../../cloudfunctions/domain/membership/naming';
import { personName } from './names';
import { randomFrom, type Random } from './random';

/** Made-up new members of the year, where they were admitted, and who is cultivated both ways; from a seed of their own. */

const seed = 2026;

/** Of probationary members on the rosters one in so many was taken in by a record that is kept here. */
const oneIn = 3;

const kinds: PostKind[] = ['worker', 'worker', 'worker', 'technical', 'technical', 'research', 'management'];
const kindOf = (random: Random): PostKind => kinds[random.between(0, kinds.length - 1)] ?? postKinds[0];

/** Notes of one branch in four in which key fields its people work. */
export function noteKeyFields(organizations: OrganizationRecord[]): void {
  const random = randomFrom(seed);
  for (const branch of organizations.filter(({ kind }) => kind === 'branch')) {
    if (!random.chance(25)) continue;
    const first = random.between(0, keyFields.length - 1);
    branch.keyFields = keyFields.filter((_, index) => index === first || (index === 1 && random.chance(30)));
  }
}

/** The way of some probationary members of the last ten months; one in five of them is good at their work. */
export function makeNewMembers(
  members: readonly MemberRecord[],
  organizations: readonly OrganizationRecord[],
  now: number,
): DevelopmentRecord[] {
  const random = randomFrom(seed + 1);
  const names = new Map(organizations.map(({ _id, name }) => [_id, name]));
  return members
    .filter(({ status }) => status === 'probationary')
    .filter((_, index) => index % oneIn === 0)
    .map((member) => {
      const on = addDays(dayOf(now), -random.between(20, 300));
      const done = (day: string) => ({ on: day, outcome: 'done' as const });
      return {
        _id: `dv-${member._id}`,
        name: member.name,
        nameKey: member.nameKey,
        memberId: member._id,
        organizationId: member.organizationId,
        orgPath: member.orgPath,
        organizationName: names.get(member.organizationId) ?? '',
        postKind: kindOf(random),
        ageBasis: 'application',
        state: 'open',
        stage: 'probation',
        steps: { application: done(addMonths(on, -26)), admission: done(on) },
        elsewhereUntil: 'oath',
        reviews: [],
        corrections: [],
        redone: [],
        admittedOn: on,
        admittedBy: member.organizationId,
        ...(random.chance(20) && { backbone: { since: addMonths(on, -20) } }),
        remindOn: null,
        closedAt: null,
        version: 1,
        begunAt: now,
        begunBy: '',
      };
    });
}

/** In one branch of forty an activist who is good at their work, named some months ago. */
export function makeActivists(
  organizations: readonly OrganizationRecord[],
  now: number,
): DevelopmentRecord[] {
  const random = randomFrom(seed + 3);
  const taken = new Set<string>();
  return organizations
    .filter(({ kind }) => kind === 'branch')
    .filter((_, index) => index % 40 === 17)
    .map(({ _id, path, name }) => {
      const on = addDays(dayOf(now), -random.between(20, 170));
      const done = (day: string) => ({ on: day, outcome: 'done' as const });
      return {
        _id: `dv-way-${_id}`,
        ...named(personName(random, taken)),
        organizationId: _id,
        orgPath: path,
        organizationName: name,
        postKind: kindOf(random),
        ageBasis: 'application',
        state: 'open',
        stage: 'activist',
        steps: { application: done(addMonths(on, -4)), activist: done(on) },
        elsewhereUntil: 'contacts',
        backbone: { since: on },
        reviews: [],
        corrections: [],
        redone: [],
        remindOn: null,
        closedAt: null,
        version: 1,
        begunAt: now,
        begunBy: '',
      };
    });
}

/** Labels one full member in fifty who is brought on to become good at their work; one in four of them is by now. */
export function bringOn(members: MemberRecord[], now: number): void {
  const random = randomFrom(seed + 2);
  for (const member of members.filter(({ status }) => status === 'full')) {
    if (!random.chance(2)) continue;
    const since = addDays(dayOf(now), -random.between(60, 500));
    member.backbone = {
      as: kindOf(random),
      since,
      ...(random.chance(25) && { reachedOn: addDays(dayOf(now), -random.between(1, 50)) }),
    };
  }
}

/** That the district has said how many it takes in altogether this year, so that there is a share. */
export const sayOfDistrict = (admitted: readonly DevelopmentRecord[], now: number): SettingsRecord => {
  const year = Number(dayOf(now).slice(0, 4));
  const own = admitted.filter(({ admittedOn }) => admittedOn?.startsWith(String(year))).length;
  const set = <Value extends number | string>(value: Value, before: Value) => ({
    value,
    before,
    at: now,
    changedBy: '区级管理员',
    document: '',
  });
  return {
    _id: 'district',
    values: {
      serviceRequests: set<string>('on', 'off'),
      newMembersYear: set(year, 2026),
      newMembersOfDistrict: set(Math.max(10, Math.round((own * 3.7) / 10) * 10), 0),
    },
  };
};
