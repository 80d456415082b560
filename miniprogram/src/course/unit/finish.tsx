import { useSyncExternalStore } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { formatCalendarDay } from '../../kit/format/time';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { tell } from '../../services/dialogs';
import type { Output } from '../../services/contract';
import { back, open, replace } from '../../services/navigate';
import { onOutboxChange, waitingCalls } from '../../services/outbox';
import { pages } from '../../services/pages';
import { handInReading, readingKey } from '../hand-in';

interface Props {
  courseId: string;
  answer: Output<'course.unit'>;
  reload: () => Promise<void>;
}

/** The end of a unit: 读完了, its quiz, or what follows. */
export function Finish({ courseId, answer, reload }: Props) {
  const { unit, own, quiz, nextId } = answer;
  const unitId = unit.id;
  const waiting = useSyncExternalStore(onOutboxChange, waitingCalls, waitingCalls);
  const isWaiting = waiting.some(({ key, failure }) => key === readingKey(courseId, unitId) && !failure);
  const toQuiz = () => open(pages.course.quiz({ courseId, unitId }));
  const goOn = () => (nextId ? replace(pages.course.unit({ courseId, unitId: nextId })) : back());
  const finish = async () => {
    const done = await handInReading(courseId, unitId);
    if (quiz && !own.passed) {
      toQuiz();
      return;
    }
    if (done === undefined) return;
    if (done.own.finishedOn) tell(`学完了，记 ${unit.hours} 学时`);
    await reload();
  };
  const following = (
    <ActionBar>
      <PrimaryButton onPress={goOn}>{nextId ? '学下一课' : '返回'}</PrimaryButton>
    </ActionBar>
  );
  if (own.finishedOn)
    return (
      <>
        <NoticeLine tone="good">{`${formatCalendarDay(own.finishedOn)}学完，已记入学时。`}</NoticeLine>
        {quiz && (
          <PrimaryButton look="quiet" onPress={toQuiz}>
            再做一次小测验
          </PrimaryButton>
        )}
        {following}
      </>
    );
  const toPass = quiz && !own.passed;
  if (isWaiting && !toPass)
    return (
      <>
        <NoticeLine tone="good">读完了，已存在手机里，联网后自动上传。</NoticeLine>
        {following}
      </>
    );
  if (toPass && (own.read || isWaiting))
    return (
      <>
        <View className="secondary">读完了。做一次小测验，通过就学完这一课；可以做很多次。</View>
        <PrimaryButton onPress={toQuiz}>做小测验</PrimaryButton>
      </>
    );
  return (
    <>
      <View className="secondary">
        {toPass ? '读完后做一次小测验，通过就学完这一课；可以做很多次。' : '读完后点“读完了”，就学完这一课。'}
      </View>
      <PrimaryButton onPress={finish}>读完了</PrimaryButton>
    </>
  );
}
