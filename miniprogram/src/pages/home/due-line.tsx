import { activityKindLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { formatCalendarDay } from '../../kit/format/time';
import { MenuRow } from '../../kit/menu-row';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

interface Props {
  organizationId: string;
  due: NonNullable<Output<'home.get'>['branchDue']>;
}

/** For a branch's keeper, in one line: the meetings that are overdue or about to be. */
export function DueLine({ organizationId, due }: Props) {
  const overdue = due.filter(({ state }) => state === 'overdue').length;
  const [first] = due;
  if (!first) return null;
  return (
    <Card list>
      <MenuRow
        icon="warning"
        label={overdue > 0 ? `${overdue} 项组织生活还没开展` : `${due.length} 项组织生活快到期`}
        hint={due
          .slice(0, 3)
          .map(({ kind, endsOn }) => `${activityKindLabels[kind]}（${formatCalendarDay(endsOn)}前）`)
          .join('、')}
        onPress={() => open(pages.compliance.branch({ organizationId }))}
      />
    </Card>
  );
}
