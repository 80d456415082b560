import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { CountField } from '../../kit/count-field';
import { Fault } from '../../kit/field';
import type { Part } from '../../kit/form/parts';
import { exclusionLabels } from '../labels';
import type { Draft } from './draft';

interface Props {
  form: Pick<Part<Draft>, 'field' | 'value' | 'change' | 'fault'>;
  /** Nothing while the roster of that day is still asked for. */
  members: { memberId: string; name: string }[] | undefined;
}

/** A vote as counts: those expected come from the roster of that day, without whom the keeper names. */
export function VotePart({ form, members: asked }: Props) {
  const { noVote, excused } = form.value;
  const members = asked ?? [];
  const expected = members.filter(
    ({ memberId }) => !noVote.includes(memberId) && !excused.includes(memberId),
  ).length;
  return (
    <>
      <Card title="表决（只记人数）">
        <View className="numbers">
          {asked ? `应到会有表决权的正式党员：${expected} 人，按当天的名册算` : '正在查当天的名册'}
        </View>
        <CountField label="到会" {...form.field('present')} />
        <CountField label="赞成" {...form.field('yes')} />
        <CountField label="反对" {...form.field('against')} />
        <CountField label="弃权" {...form.field('abstain')} />
        <CountField label="会前书面赞成（没有就不填）" {...form.field('written')} />
        {asked && (
          <View className="secondary numbers">
            {`到会要超过 ${expected} 人的一半，赞成要超过 ${expected} 人的一半：至少 ${Math.floor(expected / 2) + 1} 人`}
          </View>
        )}
        <Fault text={form.fault('vote')} />
      </Card>
      <Card title="有没有不计入应到的？没有就不用勾">
        {members.map(({ memberId, name }) => (
          <View key={memberId}>
            <Exclude form={form} memberId={memberId} name={name} reason="excused" />
          </View>
        ))}
        {members.map(({ memberId, name }) => (
          <View key={memberId}>
            <Exclude form={form} memberId={memberId} name={name} reason="noVote" />
          </View>
        ))}
      </Card>
    </>
  );
}

interface ExcludeProps {
  form: Props['form'];
  memberId: string;
  name: string;
  reason: 'noVote' | 'excused';
}

function Exclude({ form, memberId, name, reason }: ExcludeProps) {
  const chosen = form.value[reason];
  const other = reason === 'noVote' ? 'excused' : 'noVote';
  const without = (ids: string[]) => ids.filter((id) => id !== memberId);
  return (
    <CheckRow
      checked={chosen.includes(memberId)}
      onChange={(checked) =>
        form.change({
          [reason]: checked ? [...without(chosen), memberId] : without(chosen),
          [other]: without(form.value[other]),
        })
      }
    >
      {`${name}：${exclusionLabels[reason]}`}
    </CheckRow>
  );
}
