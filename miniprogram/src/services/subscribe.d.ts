/** Asks WeChat for consent to send by these templates once; answers the ids consented to. In a tap handler only. */
export const askConsent: (templateIds: string[]) => Promise<string[]>;
