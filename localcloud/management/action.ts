import type { CloudParts } from '../cloud';
import { CloudError } from '../errors';

/** What a management request carries beside its action. */
export type Parameters = Record<string, unknown>;

/** One action of Tencent Cloud's management interface: what stands in its `Response`. */
export type ManagementAction = (cloud: CloudParts, parameters: Parameters) => object | Promise<object>;

/** A parameter that must be a text. @throws InvalidParameter */
export function textOf(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (typeof value !== 'string' || value === '')
    throw new CloudError('InvalidParameter', `${name} is missing`);
  return value;
}

/** A parameter that must be a list, or absent. @throws InvalidParameter */
export function listOf<Item>(parameters: Parameters, name: string): Item[] {
  const value = parameters[name] ?? [];
  if (!Array.isArray(value)) throw new CloudError('InvalidParameter', `${name} must be a list`);
  return value as Item[];
}

/** Refuses another environment than this one. @throws ResourceNotFound.EnvNotExists */
export function checkEnvironment({ environment }: CloudParts, named: unknown): void {
  if (named !== environment)
    throw new CloudError('ResourceNotFound.EnvNotExists', `environment ${String(named)} is not found`);
}
