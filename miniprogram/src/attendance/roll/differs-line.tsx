import type { Output } from '../../../../types';
import { MenuRow } from '../../kit/menu-row';
import { Card } from '../../kit/card';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

type Differs = Output<'attendance.roll'>['differs'];

/** What changed on the roster since the meeting began: 应到 stands, and a keeper may put it right with a reason. */
export function DiffersLine({ activityId, differs }: { activityId: string; differs: Differs }) {
  const said = [
    differs.joined.length > 0 && `新到支部：${differs.joined.join('、')}`,
    differs.left.length > 0 && `已离开支部：${differs.left.join('、')}`,
    differs.becameFull.length > 0 && `已转正：${differs.becameFull.join('、')}`,
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <Card list>
      <MenuRow
        icon="warning"
        label="名册在会议开始后有变动"
        hint={`${said.join('；')}。应到不自动改，需要时请更正`}
        onPress={() => open(pages.activity.correct({ activityId }))}
      />
    </Card>
  );
}
