import { View } from '@tarojs/components';
import { occasions } from '../../../../types/shared/bases';
import { Basis, type Citation } from '../../domain/basis';
import { Card } from '../../kit/card';
import { occasionWords, reminderWords } from '../words';
import type { Output } from '../../services/contract';
import { ActLines } from './act-lines';
import { basisText, type Burden } from './bases';

interface Props {
  burden: Burden;
  registers: NonNullable<Output<'burden.asked'>['registers']>;
  citations: Citation[];
}

/** What one kind of person is asked for: a month in figures, each act by how often, the reminders, and the rules. */
export function Asked({ burden, registers, citations }: Props) {
  const { reader, gatherings, month, acts } = burden;
  const reminders = [...burden.reminders, ...burden.laterReminders];
  const named = new Set<string>(
    [...acts.flatMap(({ asks }) => asks), ...reminders].flatMap(({ basis }) => basis),
  );
  const rules = citations.filter(({ rule }) => named.has(rule));
  return (
    <View className="stack">
      <Card gold title="一个月最多">
        <View className="numbers">
          {`填写 ${month.inputs} 项，上传 ${month.uploads} 个文件，提醒 ${month.reminders} 次`}
        </View>
        <View className="secondary numbers">
          {gatherings > 0 ? `按每月、每季度该开的都在这个月，共 ${gatherings} 次计算；` : ''}
          没有列出的都可以不填；照片从来不必传。
        </View>
        {reader !== 'member' && <View className="secondary">您作为党员的部分，看“党员”。</View>}
      </Card>
      {occasions.map((occasion) => {
        const of = acts.filter((act) => act.occasion === occasion);
        return (
          of.length > 0 && (
            <Card key={occasion} title={occasionWords[occasion]}>
              {of.map((act) => (
                <ActLines key={act.action} act={act} />
              ))}
            </Card>
          )
        );
      })}
      {registers.length > 0 && (
        <Card title="登记，用到才填">
          {registers.map(({ term, fields, source }) => (
            <View key={term} className="act">
              <View className="act-name">{term}</View>
              <View className="secondary">{`${fields.join('、')} —— 松江区两新党建工作要点${source}`}</View>
            </View>
          ))}
        </Card>
      )}
      {reminders.length > 0 && (
        <Card title="提醒">
          {reminders.map(({ about, times, basis }) => (
            <View key={about}>
              <View className="numbers">{`${reminderWords[about]}：一个月最多 ${times} 次`}</View>
              <View className="secondary">{basisText(basis)}</View>
            </View>
          ))}
        </Card>
      )}
      {rules.length > 0 && (
        <Card title="依据的条文">
          {rules.map((citation) => (
            <Basis key={citation.rule} citation={citation} />
          ))}
        </Card>
      )}
    </View>
  );
}
