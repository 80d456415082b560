import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { useCall } from '../../kit/hooks/use-call';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import type { DuesCategory } from '../../../../types/shared/dues';
import '../dues.scss';
import { categoryLabels } from '../labels';
import { faultOfSums, SumsFields, sumsOf, type Guide, type Written } from '../sums-fields';
import { Working } from '../working';

definePageConfig({ navigationBarTitleText: '算一算党费' });

/** 算一算: what somebody would owe, step by step; nothing of it is kept. */
export default function ReckonDues() {
  const state = useCall('dues.reckon', {});
  return <PageShell state={state}>{({ guide }) => <Reckon guide={guide} />}</PageShell>;
}

function Reckon({ guide }: { guide: Guide }) {
  const [category, setCategory] = useState<DuesCategory>('employed');
  const [written, setWritten] = useState<Written>({});
  const [reckoned, setReckoned] = useState<Output<'dues.reckon'>['reckoned']>();
  const fault = faultOfSums(written);
  return (
    <View className="stack">
      <View className="secondary">填的内容不保存，别人看不到。</View>
      <Card>
        <Choices
          label="属于哪一类"
          options={optionsOf(categoryLabels)}
          value={category}
          onChange={(chosen) => {
            setCategory(chosen);
            setReckoned(undefined);
          }}
        />
        <SumsFields guide={guide} category={category} written={written} onChange={setWritten} error={fault} />
        <PrimaryButton
          busyText="正在算"
          disabled={fault !== undefined}
          onPress={async () => {
            const answer = await call('dues.reckon', { category, sums: sumsOf(guide, category, written) });
            setReckoned(answer.reckoned);
          }}
        >
          算一算
        </PrimaryButton>
      </Card>
      {reckoned && (
        <Card gold title="怎么算的">
          <Working reckoned={reckoned} />
        </Card>
      )}
    </View>
  );
}
