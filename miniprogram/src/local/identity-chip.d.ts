/** Shows who the browser acts as, and lets one be someone else. Does nothing in WeChat. */
export const mountIdentityChip: () => void;
/** Whether there is anything to switch. */
export const canSwitchIdentity: boolean;
/** Opens the list of identities. */
export const switchIdentity: () => void;
