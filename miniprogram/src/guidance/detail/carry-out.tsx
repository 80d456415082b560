import { View } from '@tarojs/components';
import { CarryOutTag } from '../../domain/carry-out-tag';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './carry-out.scss';

interface Props {
  organizationId: string;
  title: string;
  guidanceId: string;
  /** The guidance's month. */
  month: string;
}

/** 本支部开展情况, for its keepers: how far the branch is with the guidance, and the one next step. */
export function CarryOut({ organizationId, title, guidanceId, month }: Props) {
  const { data, reload } = useCall('feedback.status', { organizationId, guidanceId });
  useReloadOnReturn(reload);
  if (!data) return null;
  const { stage, overdue, isOver, activities } = data;
  const [latest] = activities;
  const isHeld = stage === 'held' || stage === 'reported';
  const toPlan = () => open(pages.activity.publish({ organizationId, kind: 'themeDay', month }));
  const toTell = () => open(pages.guidance.feedback({ organizationId, guidanceId }));
  return (
    <Card title={title} aside={<CarryOutTag stage={stage} overdue={overdue} />}>
      {latest && (
        <View
          className="carry-activity"
          role="button"
          onClick={() => open(pages.activity.detail({ activityId: latest.id }))}
        >
          {`${latest.title}（${formatTime(latest.startsAt)}）`}
        </View>
      )}
      {overdue && <NoticeLine tone="warn">还没有反馈；反馈日子过了也可以反馈</NoticeLine>}
      {stage === 'unplanned' && !isOver && (
        <PrimaryButton icon="edit" onPress={toPlan}>
          安排主题党日
        </PrimaryButton>
      )}
      {stage === 'planned' && <View className="secondary">开展以后，在活动里点“结束”，就可以反馈</View>}
      {stage === 'held' && (
        <PrimaryButton icon="check" onPress={toTell}>
          去反馈
        </PrimaryButton>
      )}
      {stage === 'reported' && (
        <PrimaryButton look="quiet" onPress={toTell}>
          看看或修改反馈
        </PrimaryButton>
      )}
      {!isHeld && (overdue || isOver) && (
        <PrimaryButton look="quiet" onPress={toTell}>
          没有开展，也去反馈
        </PrimaryButton>
      )}
    </Card>
  );
}
