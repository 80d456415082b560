import type * as z from 'zod';
import { accountContract } from './account/contract';
import { activityContract } from './activity/contract';
import { attendanceContract } from './attendance/contract';
import { auditContract } from './audit/contract';
import { complianceContract } from './compliance/contract';
import type { CommonCode } from './contract';
import { exportContract } from './export/contract';
import { feedbackContract } from './feedback/contract';
import { guidanceContract } from './guidance/contract';
import { homeContract } from './home/contract';
import { ledgerContract } from './ledger/contract';
import { memberContract } from './member/contract';
import { messageContract } from './message/contract';
import { minutesContract } from './minutes/contract';
import { organizationContract } from './organization/contract';
import { reportContract } from './report/contract';
import { roleContract } from './role/contract';
import { rosterContract } from './roster/contract';
import { sceneContract } from './scene/contract';

/** Every contract the product has, by context. */
export const contracts = {
  account: accountContract,
  activity: activityContract,
  attendance: attendanceContract,
  audit: auditContract,
  compliance: complianceContract,
  export: exportContract,
  feedback: feedbackContract,
  guidance: guidanceContract,
  home: homeContract,
  ledger: ledgerContract,
  member: memberContract,
  message: messageContract,
  minutes: minutesContract,
  organization: organizationContract,
  report: reportContract,
  role: roleContract,
  roster: rosterContract,
  scene: sceneContract,
} as const;

type Contracts = typeof contracts;

/** The actions of all contexts under their full names, `context.action`. */
type AllActions = {
  [C in keyof Contracts]: {
    [A in Extract<keyof Contracts[C]['actions'], string> as `${C}.${A}`]: Contracts[C]['actions'][A];
  };
}[keyof Contracts];

type UnionToIntersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

type Actions = UnionToIntersection<AllActions>;

/** `activity.checkIn` and its like. */
export type ActionName = keyof Actions;

type Part<Name extends ActionName, Key extends 'input' | 'output'> =
  Actions[Name] extends Record<Key, infer Schema> ? Schema : never;

export type Input<Name extends ActionName> = z.input<Extract<Part<Name, 'input'>, z.ZodType>>;
export type Output<Name extends ActionName> = z.output<Extract<Part<Name, 'output'>, z.ZodType>>;

/** Every code a function may answer. */
export type ErrorCode =
  | CommonCode
  | {
      [Name in ActionName]: Actions[Name] extends { errors: readonly (infer Code)[] } ? Code : never;
    }[ActionName];
