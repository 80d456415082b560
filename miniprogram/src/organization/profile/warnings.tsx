import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Icon } from '../../kit/icon';
import type { Output } from '../../services/contract';
import { warningWords } from './warning-words';
import './warnings.scss';

/** What the rules say about the organisation as it stands, each with its article. */
export function Warnings({ warnings }: { warnings: Output<'organization.profile'>['warnings'] }) {
  return (
    <Card title={`需要注意（${warnings.length}）`}>
      {warnings.map((warning) => {
        const { text, citation } = warningWords(warning);
        return (
          <View key={warning.code} className="warning">
            <Icon name="warning" />
            <View className="warning-text">
              <View>{text}</View>
              <View className="secondary">{citation}</View>
            </View>
          </View>
        );
      })}
    </Card>
  );
}
