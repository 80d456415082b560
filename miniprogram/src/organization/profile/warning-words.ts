import type { Output } from '../../services/contract';

type Warning = Output<'organization.profile'>['warnings'][number];

/** What the rules say about an organisation, in words: what is so, and what should be. */
const texts: Record<Warning['code'], (warning: Warning) => string> = {
  TOO_FEW_FULL_MEMBERS: ({ found, limit }) => `正式党员 ${found} 人，不足 ${limit} 人`,
  TOO_MANY_MEMBERS: ({ found, limit }) => `党员 ${found} 人，一般不超过 ${limit} 人`,
  TOO_MANY_UNITS: ({ found, limit }) => `联合支部覆盖 ${found} 家单位，一般不超过 ${limit} 家`,
  COMMITTEE_DUE: ({ found, limit }) =>
    found === 0 ? `应当设立支部委员会，至少 ${limit} 人` : `支部委员会 ${found} 人，至少 ${limit} 人`,
  COMMITTEE_TOO_LARGE: ({ found, limit }) => `支部委员会 ${found} 人，最多 ${limit} 人`,
  POST_VACANT: ({ found }) => `有 ${found} 位委员已不在本支部，空缺应及时补选`,
  TERM_ENDING: ({ found }) =>
    found === 0 ? '本届委员会今天届满，请准备换届' : `本届委员会还有${found}天届满，请准备换届`,
  TERM_OVER: ({ found }) => `本届委员会届满已${-found}天，应当换届`,
};

/** A warning in words: `正式党员 2 人，不足 3 人`. */
export const warningWords = (warning: Warning): string => texts[warning.code](warning);

const workings: Record<Warning['code'], (warning: Warning) => string[]> = {
  TOO_FEW_FULL_MEMBERS: ({ found, limit }) => [
    `至少 ${limit} 人 − 现有正式党员 ${found} 人 = 差 ${limit - found} 人`,
  ],
  TOO_MANY_MEMBERS: ({ found, limit }) => [
    `现有党员 ${found} 人 − 一般最多 ${limit} 人 = 多 ${found - limit} 人`,
  ],
  TOO_MANY_UNITS: ({ found, limit }) => [
    `覆盖单位 ${found} 家 − 一般最多 ${limit} 家 = 多 ${found - limit} 家`,
  ],
  COMMITTEE_DUE: ({ found, limit }) => [`至少 ${limit} 人 − 现有委员 ${found} 人 = 差 ${limit - found} 人`],
  COMMITTEE_TOO_LARGE: ({ found, limit }) => [
    `现有委员 ${found} 人 − 最多 ${limit} 人 = 多 ${found - limit} 人`,
  ],
  POST_VACANT: ({ found }) => [`登记的委员里，${found} 位已不在本支部名册`],
  TERM_ENDING: ({ found, limit }) => [
    `届满日 − 今天 = ${found} 天`,
    `届满前 ${limit} 个月起提醒，按月历推算`,
  ],
  TERM_OVER: ({ found }) => [`今天 − 届满日 = ${-found} 天`],
};

/** How a warning comes about, a line for each step. */
export const warningWorking = (warning: Warning): string[] => workings[warning.code](warning);
