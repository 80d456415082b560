/** See spoken-fields.d.ts. WeChat's own tags speak for themselves. */
export const speakFields = () => undefined;
