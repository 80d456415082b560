import { useState } from 'react';
import { View } from '@tarojs/components';
import { listingWords } from '../../../../types/shared/subjects';
import { Card } from '../../kit/card';
import { yearOf } from '../../kit/format/time';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { ListingField } from '../../domain/listing-field';

interface Props {
  listed: readonly string[];
  onChange: (listed: string[]) => void;
}

/** The lists of other offices on which the subject is; one that was imported need not be added by hand. */
export function Listings({ listed, onChange }: Props) {
  const [adding, setAdding] = useState<string>();
  const close = () => setAdding(undefined);
  return (
    <Card title="所在名单" list>
      {listed.map((key) => (
        <MenuRow
          key={key}
          icon="trash"
          label={listingWords(key)}
          hint="点一下，从这里去掉"
          onPress={() => onChange(listed.filter((one) => one !== key))}
        />
      ))}
      <MenuRow
        icon="plus"
        label="加一份名单"
        hint="以区里的名单为准，程序不自己判断"
        onPress={() => setAdding(`highTech:${yearOf(Date.now())}:all`)}
      />
      <Sheet title="加一份名单" visible={adding !== undefined} onClose={close}>
        <View className="stack">
          <ListingField needed label="名单" value={adding} onChange={setAdding} />
          <PrimaryButton
            onPress={() => {
              if (adding) onChange([...new Set([...listed, adding])]);
              close();
            }}
          >
            加上
          </PrimaryButton>
        </View>
      </Sheet>
    </Card>
  );
}
