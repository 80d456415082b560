import type * as z from 'zod';
import { accountContract } from './account';
import { activityContract } from './activity';
import { attendanceContract } from './attendance';
import { auditContract } from './audit';
import { complianceContract } from './compliance';
import type { CommonCode } from './contract';
import { exportContract } from './export';
import { feedbackContract } from './feedback';
import { guidanceContract } from './guidance';
import { homeContract } from './home';
import { ledgerContract } from './ledger';
import { memberContract } from './member';
import { messageContract } from './message';
import { minutesContract } from './minutes';
import { organizationContract } from './organization';
import { reportContract } from './report';
import { roleContract } from './role';
import { rosterContract } from './roster';
import { sceneContract } from './scene';

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
