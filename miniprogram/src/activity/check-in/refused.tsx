import { PrimaryButton } from '../../components/primary-button';
import { StatusView } from '../../components/status-view';
import type { IconName } from '../../components/icon';
import type { FailureCode } from '../../services/call';
import { errorTexts } from '../../services/error-texts';
import { pages, replace } from '../../services/navigate';

const headings: Partial<Record<FailureCode, { icon: IconName; title: string }>> = {
  'ACTIVITY.NOT_OPEN_YET': { icon: 'clock', title: '还没到签到时间' },
  'ACTIVITY.CLOSED': { icon: 'lock', title: '活动已经结束' },
  'ACTIVITY.OTHER_BRANCH': { icon: 'people', title: '这是别的支部的活动' },
  'ACTIVITY.NOT_FOUND': { icon: 'info', title: '没有找到这个活动' },
  NOT_BOUND: { icon: 'person', title: '您还没有进入党员名册' },
};

interface Props {
  code: FailureCode;
  activityId: string;
  onRetry: () => void;
}

/** A check-in that cannot be made now, each reason in its own words with what to do. */
export function Refused({ code, activityId, onRetry }: Props) {
  const { icon, title } = headings[code] ?? { icon: 'warning', title: '没能签到' };
  const early = code === 'ACTIVITY.NOT_OPEN_YET';
  return (
    <StatusView icon={icon} title={title} hint={errorTexts[code]}>
      {early ? (
        <PrimaryButton look="quiet" onPress={() => replace(pages.activity(activityId))}>
          看活动时间
        </PrimaryButton>
      ) : (
        <PrimaryButton look="quiet" onPress={onRetry}>
          重新签到
        </PrimaryButton>
      )}
    </StatusView>
  );
}
