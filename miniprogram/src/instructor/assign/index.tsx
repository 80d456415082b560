import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useSettled } from '../../kit/hooks/use-settled';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { tell } from '../../services/dialogs';
import { back } from '../../services/navigate';
import { Head } from '../head';

definePageConfig({ navigationBarTitleText: '安排联系的单位' });

/** As many are given at once. */
const atMost = 50;

/** Gives an instructor some of the subjects that nobody looks after. */
export default function Assign() {
  const instructorId = useParameter('instructorId');
  const organizationId = useParameter('organizationId');
  const [looked, setLooked] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const search = useSettled(looked.trim());
  const load = useCallback(
    async (after?: string) => {
      const { subjects, next } = await call('subject.list', {
        organizationId,
        coverage: 'none',
        status: 'operating',
        ...(search && { search }),
        after,
      });
      return { items: subjects, next };
    },
    [organizationId, search],
  );
  const state = usePaged(load);
  const toggle = (id: string) => (on: boolean) =>
    setChosen((before) => (on ? [...before, id] : before.filter((one) => one !== id)));
  const send = async () => {
    const { assigned } = await call('instructor.assign', { instructorId, subjectIds: chosen });
    tell(`已安排 ${assigned} 家`);
    back();
  };
  return (
    <ListPage
      state={state}
      itemsOf={(subjects) => subjects}
      keyOf={({ id }) => id}
      header={
        <Head>
          <Card>
            <TextField
              label="找单位"
              max={30}
              placeholder="名称、拼音首字母或代码"
              value={looked}
              onChange={setLooked}
            />
          </Card>
        </Head>
      }
      none={
        search
          ? { icon: 'ledger', title: '没有找到', hint: '少写几个字再看；已有人联系的不在这里' }
          : { icon: 'check-circle', title: '都有人联系了', hint: '没有党组织也没有指导员的单位才列在这里' }
      }
      after={
        <ActionBar>
          <PrimaryButton
            busyText="正在安排"
            disabled={chosen.length === 0 || chosen.length > atMost}
            onPress={send}
          >
            {chosen.length > 0 ? `安排选中的 ${chosen.length} 家` : '请先选择单位'}
          </PrimaryButton>
        </ActionBar>
      }
    >
      {({ id, name, townName, carrier, employees }) => (
        <Card>
          <CheckRow checked={chosen.includes(id)} onChange={toggle(id)}>
            <View>{name}</View>
            <View className="secondary numbers">
              {[townName, carrier?.name, employees !== undefined && `职工 ${employees} 人`]
                .filter(Boolean)
                .join(' · ')}
            </View>
          </CheckRow>
        </Card>
      )}
    </ListPage>
  );
}
