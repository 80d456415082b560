import type { RuleStatus } from '../../../types/shared/rules';
import type { RegulationKey } from './regulations';

/**
 * What one edition of a regulation says: data, never computed. An entry says which value holds from a day (`YYYY-MM-DD`,
 * Beijing) until before another; what is half done keeps to the edition in which each step was taken.
 */
export interface RuleEntry {
  /** What the rule is about; the same in every edition. */
  id: string;
  regulation: RegulationKey;
  edition: string;
  /** As the regulation counts them; empty where it has none. */
  article: string;
  articleStatus: RuleStatus;
  from: string;
  /** The day from which it holds no more. */
  until?: string;
  /** The number that it fixes, if any; the comment beside the entry tells of what. */
  value?: number;
  status: RuleStatus;
  /** How it is known. */
  source: string;
}

/** A number that rests on no regulation: a local practice or a choice of ours, never shown as a rule. */
export interface PracticeEntry {
  id: string;
  from: string;
  value: number;
  why: string;
}
