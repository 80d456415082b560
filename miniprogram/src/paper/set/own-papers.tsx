import { View } from '@tarojs/components';
import { issuerWords, ownPapers, type OwnPaperName } from '../../../../types/shared/papers';
import { Card } from '../../kit/card';
import './own-papers.scss';

/** Papers of a set that are a person's own or another office's: named, and never produced here. */
export function OwnPapers({ own }: { own: OwnPaperName[] }) {
  if (own.length === 0) return null;
  return (
    <Card title="不在这里出的">
      {own.map((name) => {
        const { title, issuer, need, due } = ownPapers[name];
        return (
          <View key={name} className="own-paper">
            <View>{title}</View>
            <View className="secondary">
              {`${issuerWords[issuer]}出 · ${need === 'required' ? '应有' : '需要时用'} · ${due}`}
            </View>
          </View>
        );
      })}
      <View className="secondary own-paper">
        这些由本人书写或者由上级、有关单位开具，这里不代写，也不保存。
      </View>
    </Card>
  );
}
