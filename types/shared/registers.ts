/** 登记: the words that both sides say of registers. What a register is says its declaration, in the cloud. */

/** The kinds of work that registers stand under, in the order of the screen. */
export const registerGroups = ['做法和问题', '队伍', '企业和人才', '共建和品牌', '宣传和扶持'] as const;
export type RegisterGroup = (typeof registerGroups)[number];

/** How a state is meant on the screen. */
export const stateTones = ['plain', 'waiting', 'good'] as const;
export type StateTone = (typeof stateTones)[number];
