import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CodePurpose } from '../../../../types/attendance/words';
import { countsInWords, missingOf } from '../../../../types/shared/attendances';
import { formatTime } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { NoticeLine } from '../../kit/notice-line';
import { inPageRoot } from '../../kit/page-root';
import { Skeleton } from '../../kit/page-shell/skeleton';
import { PrimaryButton } from '../../kit/primary-button';
import { Segments } from '../../kit/segments';
import { StatusView } from '../../kit/status-view';
import type { Output } from '../../services/contract';
import { textOf } from '../../services/error-texts';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Arrivals } from './arrivals';
import { useBrightScreen } from './bright-screen';
import { CodeDigits } from './code-digits';
import { ComeIn } from './come-in';
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
  const out = purpose === 'checkOut';
  return (
    <View className="code-page">
      <View className="code-main">
        {current ? (
          <RotatingCode text={current.text} />
        ) : (
          <StatusView icon="cloud-off" title="网络断开，签到码已停用" hint="正在重新连接，请稍候" />
        )}
      </View>
      <View className="code-side">
        <View className="code-branch">{answer.branches.join('、')}</View>
        <View className="code-title">{answer.title}</View>
        <View className="code-how">微信扫一扫，或输入数字</View>
        {current && (
          <CodeDigits digits={current.digits} secondsLeft={secondsLeft} seconds={answer.slotMs / 1000} />
        )}
        {answer.phase === 'notOpenYet' && (
          <NoticeLine tone="warn">{`${formatTime(answer.checkInOpensAt)} 开放签到`}</NoticeLine>
        )}
        {error !== undefined && current && (
          <NoticeLine tone="warn">网络不稳，正在重连；眼前的签到码仍然有效</NoticeLine>
        )}
        <Counts answer={answer} out={out} />
        <Arrivals names={answer.arrived} />
        {answer.checkedOut !== undefined && (
          <View className="code-purpose">
            <Segments label="出示哪个码" options={purposes} value={purpose} onChange={onPurpose} />
          </View>
        )}
        <View className="code-acts">
          {current && !out && answer.mayComeIn && answer.phase === 'open' && (
            <ComeIn text={current.text} onCome={retry} />
          )}
          <PrimaryButton
            look="quiet"
            icon="people"
            onPress={() => open(pages.attendance.roll({ activityId }))}
          >
            {rollWord(answer)}
          </PrimaryButton>
        </View>
      </View>
    </View>
  );
}

type Answer = Output<'attendance.showCode'>;

/** 应到 · 实到 · 请假 · 未到, or how many have gone. */
function Counts({ answer: { counts, checkedOut = 0 }, out }: { answer: Answer; out: boolean }) {
  const shown = out
    ? [
        { word: '实到', figure: counts.present },
        { word: '已签退', figure: checkedOut },
      ]
    : countsInWords(counts, true);
  return (
    <View className="code-counts numbers" role="status">
      {shown.map(({ word, figure }) => (
        <View key={word} className="code-count">
          {word}
          <View className={`code-figure${word === (out ? '已签退' : '实到') ? ' code-come' : ''}`}>
            {figure}
          </View>
        </View>
      ))}
    </View>
  );
}

function rollWord({ counts }: Answer): string {
  const missing = missingOf(counts);
  if (missing > 0) return `还有 ${missing} 人未到，看名单`;
  return counts.present === counts.expected ? '全员到齐，看名单' : '看名单';
}

/** 签到码, and 签退码 where one has to check out: shown large, with the screen kept bright. */
function Code() {
  const activityId = useParameter('activityId');
  const [purpose, setPurpose] = useState<CodePurpose>('checkIn');
  useBrightScreen();
  return <Shown key={purpose} activityId={activityId} purpose={purpose} onPurpose={setPurpose} />;
}

export default inPageRoot(Code);
