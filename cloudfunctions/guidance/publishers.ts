import type { Role } from '../../types/vocabulary';

/** Who compiles and publishes the district's checklist. */
export const publishers = ['districtOfficer', 'districtAdmin'] as const satisfies Role[];
