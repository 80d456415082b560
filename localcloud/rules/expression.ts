import { Script } from 'node:vm';
import { invalidParameter } from '../errors';

/** Who asks: null when nobody is signed in. A mini-program's requests have no `uid`. */
export type Auth = { openid: string } | null;

/** The file that is asked for: whose it is (of a new one, whose it will be; undefined for a function's), and its path. */
export interface Resource {
  openid: string | undefined;
  path: string;
}

/** True when the rule allows it. */
export type Rule = (auth: Auth, resource: Resource) => boolean;

const LONGEST = 1024;

// The language as CloudBase documents it; whatever else JavaScript could say would pass here and fail there. Results of
// `test` must be compared with true or false: so the documentation warns.
const TOKENS = [
  String.raw`/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+/[im]*\.test\((?:resource\.path|resource\.openid|auth\.openid|auth\.uid|auth\.loginType|'[^']*')\)\s*[!=]==?\s*(?:true|false)\b`,
  String.raw`auth\.(?:openid|uid|loginType)\b`,
  String.raw`resource\.(?:openid|path)\b`,
  String.raw`(?:auth|null|undefined|true|false|in)\b(?!\.)`,
  String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`,
  String.raw`\d+(?:\.\d+)?\b`,
  String.raw`&&|\|\||[!=]==?|[<>]=?|[!()[\],+-]`,
].join('|');

/**
 * Compiles what a rule says of one operation: a boolean, or an expression such as `resource.openid == auth.openid`.
 * @throws INVALID_PARAM for what is not in CloudBase's language of rules
 */
export function compileRule(rule: unknown): Rule {
  if (rule === undefined) return () => false;
  if (typeof rule === 'boolean') return () => rule;
  if (typeof rule !== 'string' || rule.length > LONGEST)
    throw invalidParameter(`a rule is a boolean or an expression of at most ${LONGEST} characters`);
  const rest = rule.replace(new RegExp(`\\s*(?:${TOKENS})\\s*`, 'gy'), '');
  if (rest !== '') throw invalidParameter(`the rule "${rule}" is not understood from "${rest}"`);
  return compile(rule);
}

function compile(rule: string): Rule {
  let decide: (auth: Auth, resource: Resource) => unknown;
  try {
    decide = new Script(`(auth, resource) => (${rule})`).runInThisContext() as typeof decide;
  } catch (error) {
    throw invalidParameter(`the rule "${rule}" is malformed: ${(error as Error).message}`);
  }
  return (auth, resource) => {
    try {
      return decide(auth, resource) === true;
    } catch {
      // Such as `auth.openid` where nobody is signed in: an expression that cannot be decided allows nothing.
      return false;
    }
  };
}
