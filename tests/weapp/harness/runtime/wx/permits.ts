import { Refusal } from './calls';
import { PRIVATE } from './private';

/** What the mini-program's owner enters in WeChat's console, without which WeChat refuses. */
export interface Declared {
  /** The private interfaces that are used: what each takes of a person, and what for. */
  private: Record<string, { information: string; purpose: string }>;
  /** The addresses that may be reached, by the API; `{…}` stands for a part that an owner has of their own. */
  domains: Record<string, { address: string; inTests?: string; purpose: string }[]>;
}

const NETWORK = ['request', 'downloadFile', 'uploadFile', 'connectSocket'];

/** Why WeChat refuses a call, in its own words and numbers; nothing when it takes the call. */
export function refusalOf(declared: Declared, name: string, options: unknown): Refusal | undefined {
  if (PRIVATE.has(name) && !declared.private[name])
    return new Refusal('api scope is not declared in the privacy agreement', { errno: 112 });
  if (!NETWORK.includes(name)) return undefined;
  const url = String((options as { url?: unknown }).url);
  const allowed = (declared.domains[name] ?? []).flatMap(({ address, inTests }) => [address, inTests ?? []]);
  return allowed.flat().some((address) => lies(url, address))
    ? undefined
    : new Refusal(`url not in domain list: ${url}`, { errno: 600002 });
}

function lies(url: string, address: string): boolean {
  const parts = address.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^./]+')}(?:[:/]|$)`).test(url);
}
