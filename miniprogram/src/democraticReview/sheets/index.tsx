import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CountField } from '../../kit/count-field';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { CorrectionCard } from '../correction-card';
import type { Year } from '../labels';
import { useStep, useYear } from '../use-step';

definePageConfig({ navigationBarTitleText: '登记测评表' });

/** 测评表: how many went out, came back and count. */
export default function Sheets() {
  const { organizationId, state } = useYear();
  return (
    <PageShell state={state}>{(of) => <SheetsForm of={of} organizationId={organizationId} />}</PageShell>
  );
}

interface Draft {
  issued: number | undefined;
  returned: number | undefined;
  valid: number | undefined;
}

function SheetsForm({ of, organizationId }: { of: Year; organizationId: string }) {
  const { sheets: before, present, rules } = of;
  const form = useStep<Draft>({
    of,
    organizationId,
    step: 'sheets',
    isCorrection: before !== undefined,
    fresh: () => ({ issued: before?.issued ?? present, returned: before?.returned, valid: before?.valid }),
    faults: ({ issued = 0, returned, valid }) => ({
      issued: issued > present ? `到会的是 ${present} 人，发出的不能更多` : undefined,
      returned: countFault(returned, issued, '收回的不能比发出的多'),
      valid: countFault(valid, returned ?? 0, '有效的不能比收回的多'),
    }),
    what: ({ issued = 0, returned = 0, valid = 0 }) => ({ step: 'sheets', issued, returned, valid }),
  });
  return (
    <View className="stack">
      <Card title={`到会 ${present} 人`}>
        <CountField label="发出" {...form.field('issued')} />
        <CountField label="收回" {...form.field('returned')} />
        <CountField label="有效" {...form.field('valid')} />
        <View className="secondary">
          预备党员参加测评，自己不评等次。只记张数；每个人得了多少票、谁怎么填的，都不记在这里。
        </View>
        <Basis citation={rules.reviews.citation} />
      </Card>
      {before && <CorrectionCard form={form} />}
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          {before ? '保存更正' : '登记'}
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

function countFault(value: number | undefined, most: number, fault: string): string | undefined {
  if (value === undefined) return '请填张数';
  return value > most ? fault : undefined;
}
