import { branchKeepers, officers, onlookers } from '../../../types/shared/roles';
import type { Output, Role } from '../services/contract';

/** Who the reader is, as the cloud tells it. */
export type Person = NonNullable<Output<'organization.me'>['person']>;

/** A role the reader holds over an organisation. */
export type HeldRole = Person['roles'][number];

/**
 * How the screens tell those who hold a role apart. The cloud decides; the screens only leave out what it would refuse.
 * - `keeper` runs the everyday work of a branch
 * - `groupLeader` keeps the meetings of a group
 * - `onlooker` sees how an organisation stands, in figures
 * - `officer` looks after the organisations below a town or the district
 * - `districtOfficer` writes and publishes the district's guidance
 */
const holders = {
  keeper: branchKeepers,
  groupLeader: ['groupLeader'],
  onlooker: onlookers,
  officer: officers,
  districtOfficer: ['districtOfficer', 'districtAdmin'],
  districtAdmin: ['districtAdmin'],
} as const satisfies Record<string, readonly Role[]>;
export type Holder = keyof typeof holders;

/** Whether a role makes its holder one of these. */
export const holdsAs = ({ role }: Pick<HeldRole, 'role'>, holder: Holder): boolean =>
  (holders[holder] as readonly Role[]).includes(role);

export const isKeeper = (held: HeldRole) => holdsAs(held, 'keeper');
export const isOfficer = (held: HeldRole) => holdsAs(held, 'officer');
export const isDistrictOfficer = (held: HeldRole) => holdsAs(held, 'districtOfficer');

/** An officer, who is on no roster, and whose role is not in use yet: those of the first hour bring a code. */
export const waitsForRole = ({ memberId, roles }: Person) => !memberId && roles.length === 0;

/** The roles of some kind that the reader holds, one for each organisation. */
export const heldOver = (person: Person | undefined, isOf: (held: HeldRole) => boolean): HeldRole[] => {
  const held = (person?.roles ?? []).filter(isOf);
  return held.filter(
    ({ organizationId }, index) => held.findIndex((one) => one.organizationId === organizationId) === index,
  );
};

/** What the reader looks after as an officer: the district alone, where they are of it, else each of their towns. */
export function officesOf(person: Person | undefined): HeldRole[] {
  const held = heldOver(person, isOfficer);
  const ofDistrict = held.filter(isDistrictOfficer);
  return ofDistrict.length > 0 ? ofDistrict : held;
}
