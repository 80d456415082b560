import type { DuesCategory, DuesLeftOut, DuesPart } from '../../../types/shared/dues';
import type { RuleId } from '../rules/registry';

/** What bases are made of, each with the rule that says so: data, which the form explains as one fills it in. */

/** One line of a base: it `counts`, or is taken `off` what counts. */
export interface Part {
  part: DuesPart;
  does: 'counts' | 'off';
  rule: RuleId;
}

const counts = (part: DuesPart, rule: RuleId): Part => ({ part, does: 'counts', rule });
const off = (part: DuesPart, rule: RuleId): Part => ({ part, does: 'off', rule });

/** The lines of each category. An enterprise that is not publicly owned has no list of its own: that of enterprises holds. */
export const partsOf: Record<DuesCategory, readonly Part[]> = {
  employed: [
    counts('basicWage', 'duesBase'),
    counts('postWage', 'duesBase'),
    counts('regularBonus', 'duesBaseParts'),
    off('incomeTax', 'duesBase'),
    off('socialInsurance', 'duesBaseParts'),
    off('annuity', 'duesBaseParts'),
  ],
  yearlySalary: [counts('receivedThisMonth', 'duesYearlySalary')],
  selfEmployed: [counts('lastQuarterNet', 'duesSelfEmployed')],
  retired: [counts('basicPension', 'duesRetired')],
  farmer: [counts('chosenDues', 'duesFarmer')],
  noIncome: [],
};

/** What is left out of each, by rule `duesBaseParts`. */
export const leftOutOf: Record<DuesCategory, readonly DuesLeftOut[]> = {
  employed: [
    'housing',
    'transport',
    'telephone',
    'overtime',
    'meals',
    'heating',
    'cooling',
    'irregularBonus',
  ],
  yearlySalary: [],
  selfEmployed: [],
  retired: ['pensionAllowances'],
  farmer: [],
  noIncome: [],
};
