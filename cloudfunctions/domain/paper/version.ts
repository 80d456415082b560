import { legible } from '../../../types/shared/legible';
import { digestOf } from '../../kernel/ids';

/** Letters of a version: enough to tell two copies apart on a desk. */
const letters = 6;

/** Which version of the records facts are from, in letters that are not taken for one another; the same facts are the same version. */
export const versionOf = (facts: object): string =>
  Array.from(digestOf(JSON.stringify(facts)).slice(0, letters), (one) =>
    legible.charAt(one.charCodeAt(0) % legible.length),
  ).join('');
