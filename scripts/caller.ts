import type { CloudRequest, LocalCloud } from '../localcloud';
import type { ActionName, ErrorCode, Input, Output } from '../types';
import { functionOf } from '../types/shared/functions';
import type { Reply } from '../types/contract';

/** One call as a person makes it, with what it cost. */
export interface Answered<Name extends ActionName> {
  reply: Reply<Output<Name>, ErrorCode>;
  databaseRequests: number;
  requests: CloudRequest[];
  durationMs: number;
}

/** Calls the deployed functions of a local cloud as different people. */
export class Caller {
  constructor(private readonly cloud: LocalCloud) {}

  /** @param more what an app says of a call beside its input */
  async ask<Name extends ActionName>(
    openid: string,
    name: Name,
    input: Input<Name>,
    more: { sentAt?: unknown } = {},
  ): Promise<Answered<Name>> {
    const [context = ''] = name.split('.');
    const { result, databaseRequests, requests, durationMs } = await this.cloud.call(
      functionOf(context),
      { action: name, input, ...more },
      { openid },
    );
    return { reply: result as Answered<Name>['reply'], databaseRequests, requests, durationMs };
  }

  /** The data of a call that must succeed. */
  async get<Name extends ActionName>(openid: string, name: Name, input: Input<Name>): Promise<Output<Name>> {
    const { reply } = await this.ask(openid, name, input);
    if (!reply.ok) throw new Error(`${name} as ${openid}: ${JSON.stringify(reply.error)}`);
    return reply.data;
  }

  /** The code of a call that must be refused; `ok` if it was not. */
  async codeOf<Name extends ActionName>(
    openid: string,
    name: Name,
    input: Input<Name>,
  ): Promise<ErrorCode | 'ok'> {
    const { reply } = await this.ask(openid, name, input);
    return reply.ok ? 'ok' : reply.error.code;
  }
}
