import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CodePurpose } from '../../../../types/attendance/words';
import { formatTime } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { NoticeLine } from '../../kit/notice-line';
import { inPageRoot } from '../../kit/page-root';
import { Skeleton } from '../../kit/page-shell/skeleton';
import { PrimaryButton } from '../../kit/primary-button';
import { Segments } from '../../kit/segments';
import { StatusView } from '../../kit/status-view';
import { textOf } from '../../services/error-texts';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { useBrightScreen } from './bright-screen';
import { RotatingCode } from './rotating-code';
import { useRotatingCode } from './use-rotating-code';
import './index.scss';

definePageConfig({
  navigationBarTitleText: '签到码',
  pageOrientation: 'auto',
});

interface Props {
  activityId: string;
  purpose: CodePurpose;
  onPurpose: (purpose: CodePurpose) => void;
}

const purposes = [
  { value: 'checkIn', word: '签到' },
  { value: 'checkOut', word: '签退' },
] as const;

/** One of the two codes for the big screen, changing with every slot, and who is here. */
function Shown({ activityId, purpose, onPurpose }: Props) {
  const { answer, current, secondsLeft, error, retry } = useRotatingCode(activityId, purpose);

  if (!answer) {
    if (error === undefined) return <Skeleton />;
    return (
      <StatusView icon="info" title={textOf(error)}>
        <PrimaryButton look="quiet" onPress={retry}>
          重试
        </PrimaryButton>
      </StatusView>
    );
  }
  if (answer.phase === 'closed') {
    return (
      <StatusView icon="lock" title="活动已经结束" hint="签到码已停用，名单和台账都已记好">
        <PrimaryButton look="quiet" onPress={() => open(pages.attendance.roll({ activityId }))}>
          看名单
        </PrimaryButton>
      </StatusView>
    );
  }
  const { expected, present, absent } = answer.counts;
  const out = purpose === 'checkOut';
  return (
    <View className="code-page">
      <View className="code-main">
        {current ? (
          <RotatingCode
            text={current.text}
            digits={current.digits}
            secondsLeft={secondsLeft}
            seconds={answer.slotMs / 1000}
          />
        ) : (
          <StatusView icon="cloud-off" title="网络断开，签到码已停用" hint="正在重新连接，请稍候" />
        )}
      </View>
      <View className="code-side">
        {answer.phase === 'notOpenYet' && (
          <NoticeLine tone="warn">{`${formatTime(answer.checkInOpensAt)} 开放签到`}</NoticeLine>
        )}
        {error !== undefined && current && (
          <NoticeLine tone="warn">网络不稳，正在重连；眼前的签到码仍然有效</NoticeLine>
        )}
        {answer.checkedOut !== undefined && (
          <View className="code-purpose">
            <Segments label="出示哪个码" options={purposes} value={purpose} onChange={onPurpose} />
          </View>
        )}
        <View className="code-counts numbers" role="status">
          <View className="code-count">
            {out ? '已签退 ' : '实到 '}
            <View className="code-present">{out ? (answer.checkedOut ?? 0) : present}</View>
          </View>
          <View className="code-count">{`应到 ${expected}`}</View>
        </View>
        <PrimaryButton look="quiet" icon="people" onPress={() => open(pages.attendance.roll({ activityId }))}>
          {absent > 0 ? `还有 ${absent} 人未到，看名单` : '全员到齐，看名单'}
        </PrimaryButton>
      </View>
    </View>
  );
}

/** 签到码, and 签退码 where one has to check out: shown large, with the screen kept bright. */
function Code() {
  const activityId = useParameter('activityId');
  const [purpose, setPurpose] = useState<CodePurpose>('checkIn');
  useBrightScreen();
  return <Shown key={purpose} activityId={activityId} purpose={purpose} onPurpose={setPurpose} />;
}

export default inPageRoot(Code);
