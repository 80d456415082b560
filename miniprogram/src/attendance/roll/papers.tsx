import { Card } from '../../kit/card';
import { MenuRow } from '../../kit/menu-row';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { explain } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { openFile } from '../../services/files';

/** The paper way, as good as any other: a sheet to print and sign, and the screen to type it back. */
export function Papers({ activity }: { activity: Output<'attendance.roll'>['activity'] }) {
  const { id: activityId, status, phase } = activity;
  const kept = status === 'published' || status === 'closed';
  if (!kept) return null;
  const print = () =>
    openFile(async () => (await call('export.signInSheet', { activityId })).file).catch(explain);
  return (
    <Card list>
      <MenuRow
        icon="ledger"
        label="打印签到表"
        hint="Word 文件，请大家在纸上签名"
        onPress={() => void print()}
      />
      <MenuRow
        icon="ledger"
        label="本套文件"
        hint="通知、签到表、请假名单、会议记录"
        onPress={() => open(pages.paper.set({ set: 'gathering', aboutId: activityId }))}
      />
      {phase !== 'notOpenYet' && (
        <MenuRow
          icon="check-circle"
          label="登记多人到会"
          hint="勾选在场的同志，或照着签到表勾选，一次登记"
          onPress={() => open(pages.attendance.paper({ activityId }))}
        />
      )}
    </Card>
  );
}
