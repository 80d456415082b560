import { Card } from '../../kit/card';
import type { IconName } from '../../kit/icon';
import { MenuRow } from '../../kit/menu-row';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

interface Way {
  icon: IconName;
  label: string;
  hint: string;
  to: string;
}

/** Where the rest of the dues is kept; of one member only what is about them. */
export function Ways({ organizationId, memberId }: { organizationId: string; memberId?: string }) {
  const over = { organizationId };
  const ofMember: Way[] = memberId
    ? [{ icon: 'edit', label: '看核定和减免', hint: '', to: pages.dues.assess({ ...over, memberId }) }]
    : [];
  const all: Way[] = memberId
    ? ofMember
    : [
        { icon: 'edit', label: '年度核定', hint: '每人每月交多少', to: pages.dues.assessments(over) },
        {
          icon: 'upload',
          label: '上缴',
          hint: '登记上缴、大额党费，和上级对账',
          to: pages.dues.handUps(over),
        },
        { icon: 'bell', label: '年度公布', hint: '党员看得到的收缴情况', to: pages.dues.year(over) },
        {
          icon: 'ledger',
          label: '党费文件',
          hint: '登记表、公示、上缴汇总表',
          to: pages.paper.set({ set: 'duesYear', aboutId: organizationId }),
        },
        { icon: 'calendar', label: '收缴安排', hint: '收缴日、由谁管理', to: pages.dues.arrange(over) },
      ];
  return (
    <Card list>
      {all.map(({ icon, label, hint, to }) => (
        <MenuRow key={label} icon={icon} label={label} hint={hint} onPress={() => open(to)} />
      ))}
    </Card>
  );
}
