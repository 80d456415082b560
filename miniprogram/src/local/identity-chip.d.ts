/** Shows who the browser acts as, and lets one be someone else. Does nothing in WeChat. */
export const mountIdentityChip: () => void;
