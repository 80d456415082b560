import type { Role } from '../../../types/shared/roles';

/**
 * Who may do what, written down by hand, context by context. `over`: these roles, held over the organisation itself or
 * one above it. `audience`: whoever belongs to the organisation, and these roles over it.
 */
export type Entry = 'anyone' | 'bound' | { over: Role[] } | { audience: Role[] };

/** The entry of each action of a context; one that is missing fails the test of the whole. */
export type AccessTable = Record<string, Entry>;

export const keepers: Role[] = ['secretary', 'deputySecretary', 'affairsWorker'];
/** Of a gathering of a group also its leader. */
export const gatheringKeepers: Role[] = [...keepers, 'groupLeader'];
export const onlookers: Role[] = ['committeeMember', 'instructor'];
export const officers: Role[] = ['townOfficer', 'districtOfficer', 'districtAdmin'];
