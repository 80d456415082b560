import { Card } from '../../kit/card';
import { MenuRow } from '../../kit/menu-row';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { explain } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { openFile } from '../../services/files';

interface Props {
  activity: Output<'activity.detail'>['activity'];
  /** The instant that the page speaks of. */
  now: number;
}

/** What a keeper may change of a gathering, as it stands. */
export function Manage({ activity, now }: Props) {
  const { id, status, startsAt, classId } = activity;
  // Of a class's session its own pages see to the rest.
  const isOfClass = classId !== undefined;
  const before = status === 'published' && startsAt > now;
  const standing = status === 'published';
  const kept = standing || status === 'closed';
  if (!kept || (isOfClass && !standing)) return null;
  const print = () =>
    openFile(async () => (await call('export.activityNotice', { activityId: id })).file).catch(explain);
  return (
    <Card list title="通知和变更">
      {before && (
        <MenuRow
          icon="ledger"
          label="打印通知"
          hint="Word 文件，贴出来，或交给没有手机的同志"
          onPress={() => void print()}
        />
      )}
      {before && (
        <MenuRow
          icon="clock"
          label="更改时间"
          onPress={() => open(pages.activity.change({ activityId: id, act: 'postpone' }))}
        />
      )}
      {standing && (
        <MenuRow
          icon="edit"
          label={isOfClass ? '修改主题、地点、内容' : '修改主题、地点、内容、清单'}
          onPress={() =>
            open(pages.activity.change({ activityId: id, act: isOfClass ? 'editSession' : 'edit' }))
          }
        />
      )}
      {!isOfClass && (
        <MenuRow
          icon="people"
          label="更正应到名单"
          hint="列错的人、其他支部来参加的人"
          onPress={() => open(pages.activity.correct({ activityId: id }))}
        />
      )}
      {standing && (
        <MenuRow
          icon="close"
          label="取消活动"
          onPress={() => open(pages.activity.change({ activityId: id, act: 'cancel' }))}
        />
      )}
    </Card>
  );
}
