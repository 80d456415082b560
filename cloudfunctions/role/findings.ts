import { findingsWithin } from '../domain/membership/findings';
import type { RoleCall, RoleOutcome } from './context';

const size = 30;

/** What does not fit together of people below an organisation, latest first. */
export async function findings({ input, target }: RoleCall<'findings'>): RoleOutcome<'findings'> {
  const { items, next } = await findingsWithin(target.path, { after: input.after, size });
  return { findings: items.map(({ _id: id, kind, name, at }) => ({ id, kind, name, at })), next };
}
