import type { IconName } from '../../kit/icon';
import { DoFirst } from '../../kit/page-shell/do-first';
import { UpdateFirst } from '../../kit/page-shell/update-first';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import type { FailureCode } from '../../services/call';
import { textOfCode, wayOf } from '../../services/error-texts';
import { back, replace } from '../../services/navigate';
import { pages } from '../../services/pages';

interface Words {
  icon: IconName;
  title: string;
  hint: string;
}

/** What cannot be helped by trying again, and what to do instead. */
const reasons: Partial<Record<FailureCode, Words>> = {
  'ACTIVITY.NOT_OPEN_YET': { icon: 'clock', title: '还没到签到时间', hint: '活动开始前会开放，请稍后再来' },
  'ACTIVITY.CLOSED': { icon: 'lock', title: '活动已经结束', hint: '如需补签，请联系支部书记' },
  'ACTIVITY.NOT_INVITED': { icon: 'people', title: '这是别的支部的活动', hint: '请到自己支部的活动签到' },
  'ATTENDANCE.TOO_FAR': {
    icon: 'pin',
    title: '您不在活动地点附近',
    hint: '请到现场后再签到；确实在现场的，请支部书记登记到会',
  },
  'ATTENDANCE.NOT_CHECKED_IN': { icon: 'info', title: '还没有签到', hint: '请先签到，离开时再签退' },
};

/** A check-in that cannot be made now, each reason in its own words with what to do. */
export function Refused({ code, activityId }: { code: FailureCode; activityId: string }) {
  if (code === 'UPDATE_NEEDED') return <UpdateFirst />;
  const way = wayOf(code);
  if (way?.first) return <DoFirst way={way} first={way.first} />;
  const { icon, title, hint } = reasons[code] ?? {
    icon: 'warning',
    title: '没能签到',
    hint: textOfCode(code),
  };
  const visible = code === 'ACTIVITY.NOT_OPEN_YET' || code === 'ACTIVITY.CLOSED';
  return (
    <StatusView icon={icon} title={title} hint={hint}>
      <PrimaryButton
        look="quiet"
        onPress={() => {
          if (visible) replace(pages.activity.detail({ activityId }));
          else back();
        }}
      >
        {visible ? '看活动详情' : '返回'}
      </PrimaryButton>
    </StatusView>
  );
}
