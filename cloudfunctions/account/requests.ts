import { matchKey } from '../kernel/names';
import type { AccountCall, AccountOutcome } from './context';
import { openRequests } from '../domain/asking/binding-requests';
import { membersNamed } from './store';
import { bindingsOf } from '../domain/membership/find';

const size = 30;

/** Who asks to be bound to the branch, each with the members of that name who are free. */
export async function requests({
  input,
  target: branch,
}: AccountCall<'requests'>): AccountOutcome<'requests'> {
  const { items, next } = await openRequests(branch._id, { after: input.after, size });
  const members = await membersNamed(branch._id, [...new Set(items.map(({ name }) => name))]);
  const bindings = await bindingsOf(members.map(({ _id }) => _id));
  const bound = new Set(bindings.flatMap(({ _id, openid }) => (openid ? [_id] : [])));
  const free = members.filter(({ _id }) => !bound.has(_id));
  return {
    requests: items.map(({ _id: id, name, askedAt }) => ({
      id,
      name,
      askedAt,
      candidates: free
        .filter(({ nameKey }) => nameKey === matchKey(name))
        .map(({ _id: memberId, name: kept, phone }) => ({ memberId, name: kept, phoneTail: phone?.tail })),
    })),
    next,
  };
}
