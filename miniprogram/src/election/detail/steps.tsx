import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { MenuRow } from '../../kit/menu-row';
import { Tag } from '../../kit/tag';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { ElectionStep } from '../../../../types/shared/elections';
import { stepHints, stepLabels, type Election } from '../labels';
import { saidOf } from '../said';

const above: readonly ElectionStep[] = ['approval', 'review', 'filing'];

/** Every step in order: done, to be done, or to come; what it says, and where it is written down or put right. */
export function Steps({ election }: { election: Election }) {
  const { steps, nextStep, mayRecord } = election;
  return (
    <Card title="一步一步办" list>
      {steps.map((step) => {
        const said = saidOf(election, step);
        const isNext = step === nextStep;
        const mayOpen = mayRecord && !above.includes(step) && (isNext || said.length > 0);
        if (!mayOpen) return <Line key={step} step={step} said={said} isNext={isNext} />;
        return (
          <MenuRow
            key={step}
            label={stepLabels[step]}
            hint={said.length > 0 ? said.join('，') : stepHints[step]}
            aside={isNext ? <Tag tone="warn" icon="edit" word="下一步" /> : undefined}
            onPress={() => open(pages.election.step({ electionId: election.id, step }))}
          />
        );
      })}
    </Card>
  );
}

/** A step that is not the reader's to write. */
function Line({ step, said, isNext }: { step: ElectionStep; said: readonly string[]; isNext: boolean }) {
  return (
    <View className="election-step">
      <View>{stepLabels[step]}</View>
      <View className="secondary numbers">{said.length > 0 ? said.join('，') : stepHints[step]}</View>
      {isNext && <Tag tone="warn" icon="clock" word={above.includes(step) ? '等上级答复' : '等组织登记'} />}
    </View>
  );
}
