import type * as z from 'zod';
import type { serviceRequestContract } from '../../types/serviceRequest/contract';
import { keptAboveOrOwn, keptBy, guarded, loadOrganization } from '../domain/organization/keeping';
import { requestsOn } from '../domain/serviceRequest/on';
import { findRequest } from '../domain/serviceRequest/requests';
import type { ServiceRequestRecord } from '../domain/serviceRequest/model';
import { findSubject } from '../domain/subject/find';
import { dayOf } from '../kernel/clock';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';
import { isGivenOver, isObjected } from './sent-again';

/** One request, unless the district does not use them. */
const requestOf = async (id: string, { now }: Asked) =>
  (await requestsOn(now)) ? findRequest(id) : undefined;

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  subject: async (id: string) => guarded(await findSubject(id)),
  /** Kept by the office that has it now. */
  request: async (id: string, asked: Asked) => guarded(await requestOf(id, asked)),
  /** The same as it is given to somebody; of what has just been given, by who gave it: they did not hear that it was done, or that another did it. */
  giving: async (id: string, asked: Asked) => {
    const found = await requestOf(id, asked);
    const isDone = found && isGivenOver(found, asked.input as ActionInput<'assign'>, dayOf(asked.now));
    return withGiver(found, isDone ? found.assignerId : undefined);
  },
  /** The same as it is given back. */
  objecting: async (id: string, asked: Asked) => {
    const found = await requestOf(id, asked);
    const isDone = found && isObjected(found, asked.input as ActionInput<'object'>);
    return withGiver(found, isDone ? found.objectorId : undefined);
  },
  /** The same, kept by the office above, which says whether it may take longer; by the district's own where there is none. */
  extension: async (id: string, asked: Asked) => {
    const found = await requestOf(id, asked);
    return found && { ...found, keptAt: keptAboveOrOwn(found.organizationId) };
  },
};

/** A request as an office that has had it may be told of it; as who has it now where there is none. */
const withGiver = (found: ServiceRequestRecord | undefined, giverId: string | undefined) =>
  found && { ...found, keptAt: keptBy(giverId ?? found.organizationId) };

type Contract = typeof serviceRequestContract;
type ActionInput<Name extends keyof Contract['actions']> = z.output<Contract['actions'][Name]['input']>;
export type ServiceRequestCall<Name extends keyof Contract['actions']> = CallFor<
  Contract,
  Name,
  typeof loaders
>;
export type ServiceRequestOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
