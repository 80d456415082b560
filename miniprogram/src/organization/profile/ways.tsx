import { Card } from '../../kit/card';
import type { IconName } from '../../kit/icon';
import { MenuRow } from '../../kit/menu-row';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

interface Way {
  icon: IconName;
  label: string;
  hint?: string;
  address: string;
  when: boolean;
}

/** Where one can go from an organisation's record: what is its keepers' own, and what is for those above too. */
export function Ways({ profile }: { profile: Output<'organization.profile'> }) {
  const { id, kind, closed, keeps, mayChange } = profile;
  const branch = kind === 'branch';
  const runs = keeps || mayChange;
  const all: Way[] = [
    {
      icon: 'flag',
      label: '职务与权限',
      hint: '谁能做什么',
      address: pages.role.list({ organizationId: id }),
      when: runs,
    },
    {
      icon: 'swap',
      label: '组织关系转接',
      address: pages.member.transfers({ organizationId: id }),
      when: branch && keeps,
    },
    {
      icon: 'code',
      label: '支部绑定码',
      hint: '打印或发到群里，党员扫码绑定',
      address: pages.scene.code({ organizationId: id }),
      when: branch && keeps && !closed,
    },
    {
      icon: 'upload',
      label: '导入、导出名册',
      address: pages.organization.import({ organizationId: id }),
      when: runs && kind !== 'group' && !closed,
    },
    {
      icon: 'people',
      label: '下级党组织',
      address: pages.organization.browse({ organizationId: id }),
      when: !branch && kind !== 'group',
    },
  ];
  const ways = all.filter(({ when }) => when);
  if (ways.length === 0) return null;
  return (
    <Card list>
      {ways.map(({ icon, label, hint, address }) => (
        <MenuRow key={label} icon={icon} label={label} hint={hint} onPress={() => open(address)} />
      ))}
    </Card>
  );
}
