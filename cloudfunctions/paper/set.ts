import { tagsIn } from '../domain/paper/facts';
import { versionOf } from '../domain/paper/version';
import { paperOf } from '../domain/paper/papers';
import { takenBefore } from '../domain/paper/taken';
import { valuesOf } from '../domain/paper/values';
import { papers } from '../../types/shared/papers';
import type { PaperCall, PaperOutcome } from './context';
import { loadSet } from './load';

/** The papers of a set, and where each stands. */
export async function set(call: PaperCall<'set'>): PaperOutcome<'set'> {
  const of = await loadSet(call);
  const before = await takenBefore(of);
  return {
    about: of.about,
    year: of.year,
    organizationId: of.organizationId,
    papers: of.entries.map(({ key, name, title, notYet, facts }) => {
      const { takes } = paperOf[name];
      const given = notYet ? undefined : facts();
      const last = before.get(key);
      return {
        key,
        name,
        title,
        notYet,
        // The line about the taking out is never missing.
        missing: given ? valuesOf(takes, { ...given, taken: '-' }, papers[name].format).missing : [],
        from: [
          ...new Set(
            tagsIn(takes).flatMap(({ tag, owner }) => (owner && tag !== '取出说明' ? owner.register : [])),
          ),
        ],
        taken: last && {
          at: last.at,
          by: last.by,
          changed: given !== undefined && versionOf(given) !== last.fingerprint,
        },
      };
    }),
    own: of.own,
  };
}
