/** See identity-chip.d.ts: in WeChat one is who one is. */
export const mountIdentityChip = () => undefined;
/** See identity-chip.d.ts. */
export const canSwitchIdentity = false;
/** See identity-chip.d.ts. */
export const switchIdentity = () => undefined;
