import type { AccountCall, AccountOutcome } from './context';
import { membersNamed, openRequests } from './store';
import { bindingsOf } from '../domain/membership/find';

/** Who asks to be bound to the branch, each with the members of that name who are free. */
export async function requests({ target: branch }: AccountCall<'requests'>): AccountOutcome<'requests'> {
  const open = await openRequests(branch._id);
  return {
    requests: await Promise.all(
      open.map(async ({ _id: id, name, askedAt }) => {
        const members = await membersNamed(branch._id, name);
        const bindings = await bindingsOf(members.map((member) => member._id));
        const free = members.filter(
          ({ _id }) => !bindings.some((binding) => binding._id === _id && binding.openid),
        );
        return {
          id,
          name,
          askedAt,
          candidates: free.map(({ _id: memberId, name: memberName, phone }) => ({
            memberId,
            name: memberName,
            phoneTail: phone?.tail,
          })),
        };
      }),
    ),
  };
}
