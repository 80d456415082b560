import { Developments, type DevelopmentRecord } from '../domain/development/model';
import { askedSteps } from '../domain/development/plan';
import { collection, command, within as withinPath, type Page, type PageOf } from '../kernel/database';

/** Developments that other branches send to one. */
export const comingTo = (branchId: string): Promise<DevelopmentRecord[]> =>
  collection(Developments).findAll({ movingToId: branchId });

/** Those that are over, latest first. */
export const formerOf = (organizationId: string, page: PageOf): Promise<Page<DevelopmentRecord>> =>
  collection(Developments).findPage({ organizationId, closedAt: command.gt(0) }, ['closedAt', 'desc'], page);

/** Everything that superiors are asked by branches at and below a path. */
export const askedWithin = (path: string): Promise<DevelopmentRecord[]> =>
  collection(Developments).findAll({ pendingStep: command.in(askedSteps), orgPath: withinPath(path) });
