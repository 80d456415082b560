import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { Icon } from '../../kit/icon';
import type { Output } from '../../services/contract';
import { warningWords, warningWorking } from './warning-words';
import './warnings.scss';

/** What the rules say about the organisation as it stands, each with its article. */
export function Warnings({ warnings }: { warnings: Output<'organization.profile'>['warnings'] }) {
  return (
    <Card title={`需要注意（${warnings.length}）`}>
      {warnings.map((warning) => {
        const { code, citation } = warning;
        return (
          <View key={code} className="warning">
            <Icon name="warning" />
            <View className="warning-text">
              <View>{warningWords(warning)}</View>
              <Basis citation={citation} working={warningWorking(warning)} />
            </View>
          </View>
        );
      })}
    </Card>
  );
}
