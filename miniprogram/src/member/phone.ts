/** Eleven digits, however they are grouped. */
export const bare = (phone: string): string => phone.replace(/[\s-]/g, '');

/** What is wrong with a number as it was typed; nothing with one that was left out. */
export const faultOfPhone = (phone: string): string | undefined =>
  /^(1\d{10})?$/.test(bare(phone)) ? undefined : '手机号要填 11 位数字';
