import { View } from '@tarojs/components';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { nextWord, stepWords } from '../labels';
import type { Person } from './person';
import './next.scss';

interface Props {
  person: Person;
  onDone: () => Promise<void>;
}

type Step = Person['nextSteps'][number]['step'];

/** What is next, who acts and by when; what the superior decides can be sent to it, or recorded from its paper. */
export function Next({ person: { id, version, nextSteps, pending }, onDone }: Props) {
  const send = async (step: Step, takesBack: boolean) => {
    await call('development.send', { developmentId: id, version, step, takesBack });
    tell(takesBack ? '已撤回' : '已报上级，答复了会告诉您');
    await onDone();
  };
  const record = (step: Step) =>
    step === 'cultivation'
      ? open(pages.development.change({ developmentId: id, act: 'review' }))
      : open(pages.development.step({ developmentId: id, step }));
  if (nextSteps.length === 0) return null;
  return (
    <Card title="下一步">
      {nextSteps.map((one) => {
        const { step, actor, isOverdue } = one;
        const isPending = pending === step;
        const button = (
          <PrimaryButton look={isPending ? 'quiet' : 'primary'} onPress={() => record(step)}>
            {wordFor(step)}
          </PrimaryButton>
        );
        return (
          <View key={step} className="development-next">
            <View className="numbers">{nextWord(one)}</View>
            {isOverdue && <NoticeLine tone="warn">过了期限，请尽快办，登记时写一句原因</NoticeLine>}
            {actor === 'approver' && step !== 'superiorTalk' ? (
              <ButtonPair>
                <PrimaryButton look="quiet" busyText="正在报送" onPress={() => send(step, isPending)}>
                  {isPending ? '撤回报送' : '报上级'}
                </PrimaryButton>
                {button}
              </ButtonPair>
            ) : (
              button
            )}
          </View>
        );
      })}
    </Card>
  );
}

const wordFor = (step: Step): string =>
  step === 'cultivation' ? '登记考察' : `登记“${stepWords[step].slice(0, 8)}”`;
