import { Card } from '../../kit/card';
import type { IconName } from '../../kit/icon';
import { MenuRow } from '../../kit/menu-row';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

interface Change {
  act: string;
  icon: IconName;
  label: string;
  hint: string;
  when: boolean;
}

/** What those above may do with the organisation itself, and with a group its branch's keepers. */
export function Changes({ profile }: { profile: Output<'organization.profile'> }) {
  const { id, kind } = profile;
  const branch = kind === 'branch';
  const changes: Change[] = [
    { act: 'create', icon: 'plus', label: '新建下级组织', hint: '', when: kind !== 'group' && !branch },
    { act: 'rename', icon: 'edit', label: '更改名称', hint: '过去的记录保留原名', when: true },
    {
      act: 'move',
      icon: 'swap',
      label: '调整隶属',
      hint: '连同党员和下级组织转到另一个上级',
      when: kind !== 'district' && kind !== 'town' && kind !== 'group',
    },
    { act: 'units', icon: 'people', label: '联合支部', hint: '由哪些单位联合组建', when: branch },
    {
      act: 'subject',
      icon: 'flag',
      label: '所属领域',
      hint: '企业、社会组织或新就业群体，可以不登记',
      when: branch,
    },
    {
      act: 'keyFields',
      icon: 'flag',
      label: '重点领域',
      hint: '发展党员的五类重点领域，可以不登记',
      when: branch,
    },
    {
      act: 'temporary',
      icon: 'clock',
      label: '临时支部',
      hint: '为一项工作成立，一般不收党费、不换届',
      when: branch,
    },
    { act: 'merge', icon: 'people', label: '并入别的支部', hint: '党员全部转过去，本支部撤销', when: branch },
    { act: 'close', icon: 'trash', label: '撤销', hint: '没有党员和下级组织时', when: kind !== 'district' },
  ];
  return (
    <Card list title="变更">
      {changes
        .filter(({ when }) => when)
        .map(({ act, icon, label, hint }) => (
          <MenuRow
            key={act}
            icon={icon}
            label={label}
            hint={hint}
            onPress={() => open(pages.organization.change({ organizationId: id, act }))}
          />
        ))}
    </Card>
  );
}
