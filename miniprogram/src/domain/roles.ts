import type { Output, Role } from '../services/contract';

/** Who the reader is, as the cloud tells it. */
export type Person = NonNullable<Output<'organization.me'>['person']>;

/** A role the reader holds over an organisation. */
export type HeldRole = Person['roles'][number];

const keepers: readonly Role[] = ['secretary', 'deputySecretary', 'affairsWorker'];
const onlookers: readonly Role[] = ['committeeMember', 'instructor'];
const officers: readonly Role[] = ['townOfficer', 'districtOfficer', 'districtAdmin'];
const districtOfficers: readonly Role[] = ['districtOfficer', 'districtAdmin'];

/** Runs the everyday work of a branch. The cloud decides; the screen only leaves out what it would refuse. */
export const isKeeper = (held: HeldRole) => keepers.includes(held.role);
/** Sees how an organisation stands, in figures. */
export const isOnlooker = (held: HeldRole) => onlookers.includes(held.role);
/** Looks after the organisations below a town or the district. */
export const isOfficer = (held: HeldRole) => officers.includes(held.role);
/** Writes and publishes the district's guidance. */
export const isDistrictOfficer = (held: HeldRole) => districtOfficers.includes(held.role);

/** The first branch the reader runs, if any. */
export const keptBranch = (person: Person) => person.roles.find(isKeeper);
