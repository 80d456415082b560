import { View } from '@tarojs/components';
import { paperSetNames } from '../../../../types/shared/papers';
import { ActionBar } from '../../kit/action-bar';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { PaperSheet } from '../paper-sheet';

definePageConfig({ navigationBarTitleText: '打印文件' });

/** A paper as a browser shows it, to print from there. */
export default function PrintPaper() {
  const name = useParameter('set');
  const set = paperSetNames.find((one) => one === name) ?? 'branchYear';
  const aboutId = useParameter('aboutId');
  const key = useParameter('key');
  const year = Number(useParameter('year'));
  const state = useCall('paper.print', { set, aboutId, key, ...(year > 0 && { year }) });
  return (
    <PageShell state={state} wide>
      {({ taken, blocks }) => (
        <View className="stack">
          <PaperSheet taken={taken} blocks={blocks} />
          {process.env.TARO_ENV === 'h5' && (
            <ActionBar>
              <PrimaryButton onPress={() => window.print()}>打印</PrimaryButton>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}
