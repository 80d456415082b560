import { View } from '@tarojs/components';
import { Basis } from '../domain/basis';
import { Card } from '../kit/card';
import type { Output } from '../services/contract';

type Rule = Output<'dues.month'>['unpaid'];

/** At so many months on end: what the rules ask a branch meeting to decide, and nothing more. */
export function UnpaidNote({ rule, who }: { rule: Rule; who: string }) {
  return (
    <Card title={`${who}连续 ${rule.months} 个月没有登记`}>
      <View>
        先核实是不是漏登记、有没有困难。确实没有正当理由连续 {rule.months}{' '}
        个月不交的，章程和规定要求由支部大会讨论决定， 报上级党组织批准。程序不作结论。
      </View>
      {rule.citations.map((citation) => (
        <Basis key={citation.rule} citation={citation} />
      ))}
    </Card>
  );
}
