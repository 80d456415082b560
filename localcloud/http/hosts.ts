import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * The names this cloud answers to: this machine's own at its port, and those it was given. A page of another site can
 * point a name of its own at 127.0.0.1 (DNS rebinding); its requests then still carry that name.
 */
export class Hosts {
  private own: ReadonlySet<string> | undefined;

  /** @param given other names it is reached by, with a port (`box:8443`) or, at its own and the usual ones, without */
  constructor(
    private readonly url: () => string,
    private readonly given: readonly string[],
  ) {}

  /** True for a `Host` header that names this cloud. */
  isOwn(host: string | undefined): boolean {
    return host !== undefined && this.names().has(host.toLowerCase());
  }

  /** True for an `Origin` header of a page that this cloud serves. */
  isOwnOrigin(origin: string): boolean {
    return this.isOwn(hostOf(origin)?.host);
  }

  /** True for an `Origin` header of a page on this machine, whatever serves it. */
  isLocalOrigin(origin: string): boolean {
    return LOOPBACK.includes(hostOf(origin)?.hostname ?? '') || this.isOwnOrigin(origin);
  }

  private names(): ReadonlySet<string> {
    if (this.own) return this.own;
    const port = new URL(this.url()).port || '80';
    const given = this.given.map((name) => name.toLowerCase());
    const names = [...LOOPBACK, ...given].map((name) => `${name}:${port}`);
    return (this.own = new Set([...names, ...given, ...(port === '80' ? LOOPBACK : [])]));
  }
}

function hostOf(origin: string): URL | undefined {
  try {
    return new URL(origin);
  } catch {
    return undefined;
  }
}

/** Refuses requests to names that are not this cloud's, and pages of other sites that would change something. */
export function refuseStrangers(server: FastifyInstance, hosts: Hosts): void {
  server.addHook('onRequest', async ({ headers, method }: FastifyRequest, reply: FastifyReply) => {
    const { host, origin } = headers;
    const isStrange = origin !== undefined && !READING.includes(method) && !hosts.isLocalOrigin(origin);
    if (isStrange || !hosts.isOwn(host)) return refuse(reply);
  });
}

/** What strangers are answered, in the platform's manner. */
export const STRANGER = {
  code: 'INVALID_REQUEST_SOURCE',
  message: 'the local cloud does not answer to this host or page',
};

/** Answers 403. */
export const refuse = (reply: FastifyReply): FastifyReply => reply.code(403).send(STRANGER);
