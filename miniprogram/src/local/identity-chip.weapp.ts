/** See identity-chip.d.ts. */
export const mountIdentityChip = () => undefined;
