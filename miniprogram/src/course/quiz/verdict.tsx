import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { back } from '../../services/navigate';
import type { Output } from '../../services/contract';
import type { Verdict } from '../hand-in';

interface Props {
  verdict: Verdict;
  questions: NonNullable<Output<'course.unit'>['quiz']>['questions'];
  onAgain: () => void;
}

/** Whether it was passed, and of each question what is right and why. */
export function VerdictView({ verdict: { passed, verdicts, own }, questions, onAgain }: Props) {
  return (
    <View className="stack">
      <NoticeLine tone={passed ? 'good' : 'warn'}>{wordsOf(passed, own.finishedOn !== undefined)}</NoticeLine>
      {questions.map(({ id, text, options }, index) => {
        const found = verdicts.find((one) => one.id === id);
        return (
          found && (
            <Card
              key={id}
              title={`${index + 1}. ${text}`}
              aside={
                found.isRight ? (
                  <Tag tone="good" icon="check" word="答对了" />
                ) : (
                  <Tag tone="warn" icon="info" word="再看看" />
                )
              }
            >
              <View>{`正确答案：${found.right.map((place) => options[place] ?? '').join('、')}`}</View>
              {found.explanation && <View className="secondary">{found.explanation}</View>}
            </Card>
          )
        );
      })}
      {passed && (
        <PrimaryButton look="quiet" onPress={onAgain}>
          再做一次
        </PrimaryButton>
      )}
      <ActionBar>
        <PrimaryButton onPress={passed ? back : onAgain}>{passed ? '返回这一课' : '再做一次'}</PrimaryButton>
      </ActionBar>
    </View>
  );
}

function wordsOf(passed: boolean, isFinished: boolean): string {
  if (!passed) return '还没有通过。看看解析，再做一次就好。';
  return isFinished ? '通过了，这一课学完了，已记入学时。' : '通过了。回去把这一课读完，就学完了。';
}
