/** 登记: the words that both sides say of registers. What a register is says its declaration, in the cloud. */

/** What a field of a register may hold. Money is in fen, a day `YYYY-MM-DD`; people, organisations and subjects are ids. */
export const fieldKinds = [
  'line',
  'text',
  'day',
  'count',
  'money',
  'choice',
  'member',
  'organization',
  'subject',
  'link',
  'files',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** The kinds of work that registers stand under, in the order of the screen. */
export const registerGroups = ['做法和问题', '队伍', '企业和人才', '共建和品牌', '宣传和扶持'] as const;
export type RegisterGroup = (typeof registerGroups)[number];

/** How a state is meant on the screen. */
export const stateTones = ['plain', 'waiting', 'good'] as const;
export type StateTone = (typeof stateTones)[number];
