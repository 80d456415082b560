import { bindingsOf } from '../domain/membership/find';
import { Transfers } from '../domain/membership/model';
import { rolesOfAll } from '../domain/membership/roles';
import { Attendances, Rolls } from '../domain/gathering/model';
import { findOrganizations } from '../domain/organization/find';
import { collection, command } from '../kernel/database';
import type { RosterKeptReason } from '../../types/roster/words';
import type { RosterRowRecord } from './model';

/** What members of an import have come to be part of, whom undoing must leave therefore; the weightiest of each. */
export async function usesOf(rows: RosterRowRecord[]): Promise<Map<string, RosterKeptReason>> {
  const members = rows.flatMap(({ member }) => member ?? []);
  const ids = members.map(({ _id }) => _id);
  const these = command.in(ids);
  const above = [...new Set(members.flatMap(({ orgPath }) => orgPath.split('/').filter(Boolean)))];
  const [bindings, roles, organizations, rolls, attendances, transfers] = await Promise.all([
    bindingsOf(ids),
    rolesOfAll(ids),
    findOrganizations(above),
    collection(Rolls).findAll({ 'members.memberId': these }),
    collection(Attendances).findAll({ memberId: these }),
    collection(Transfers).findAll({ memberId: these, status: command.in(['open', 'accepted', 'recorded']) }),
  ]);
  const of = (why: RosterKeptReason, some: string[]) => some.map((id) => [id, why] as const);
  const mine = new Set(ids);
  // Of several the last one counts.
  return new Map(
    [
      ...of(
        'transferred',
        transfers.map(({ memberId }) => memberId),
      ),
      ...of(
        'expected',
        rolls.flatMap((roll) => roll.members.map(({ memberId }) => memberId)),
      ),
      ...of(
        'attended',
        attendances.map(({ memberId }) => memberId),
      ),
      ...of(
        'holdsPost',
        organizations.flatMap(({ posts = [] }) => posts.map(({ memberId }) => memberId)),
      ),
      ...of(
        'holdsRole',
        roles.map(({ memberId }) => memberId),
      ),
      ...of(
        'bound',
        bindings.flatMap(({ _id, openid }) => (openid ? [_id] : [])),
      ),
    ].filter(([id]) => mine.has(id)),
  );
}
