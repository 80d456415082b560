import { Card } from '../../kit/card';
import { MenuRow } from '../../kit/menu-row';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

/** 党小组: the groups of a branch; its keepers, and those above, create others. */
export function Groups({ profile }: { profile: Output<'organization.profile'> }) {
  const { id, groups, keeps, mayChange, closed } = profile;
  const mayCreate = (keeps || mayChange) && !closed;
  if (groups.length === 0 && !mayCreate) return null;
  return (
    <Card list title="党小组">
      {groups.map((group) => (
        <MenuRow
          key={group.id}
          icon="people"
          label={group.name}
          hint={`党员 ${group.members} 人`}
          onPress={() => open(pages.organization.profile({ organizationId: group.id }))}
        />
      ))}
      {mayCreate && (
        <MenuRow
          icon="plus"
          label="新建党小组"
          onPress={() => open(pages.organization.change({ organizationId: id, act: 'createGroup' }))}
        />
      )}
    </Card>
  );
}
