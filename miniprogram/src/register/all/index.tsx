import { useState } from 'react';
import { View } from '@tarojs/components';
import { registerGroups } from '../../../../types/shared/registers';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { TextField } from '../../kit/text-field';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { opened, recentRegisters } from '../recent';
import './index.scss';

definePageConfig({ navigationBarTitleText: '登记', enablePullDownRefresh: true });

type One = Output<'register.kinds'>['registers'][number];

/** So many are found by looking; with more there is a place to write a name. */
const fewEnough = 6;

/** 登记: every register that the district uses and the reader has to do with; those opened last come first. */
export default function AllRegisters() {
  const organizationId = useParameter('organizationId');
  const [search, setSearch] = useState('');
  const [recent] = useState(recentRegisters);
  const state = useCall('register.kinds', organizationId ? { organizationId } : {}, {
    remember: 'registers-on',
  });
  return (
    <PageShell
      state={state}
      wide
      empty={({ registers, maySwitch }) =>
        registers.length === 0 && (
          <>
            <StatusView
              icon="ledger"
              title="区里还没有启用登记"
              hint={maySwitch ? '用得上的启用几种，别的不出现' : '区里启用以后在这里'}
            />
            {maySwitch && organizationId && (
              <PrimaryButton onPress={() => open(pages.register.switches({ organizationId }))}>
                看看有哪几种
              </PrimaryButton>
            )}
          </>
        )
      }
    >
      {({ registers, teamsOf }) => (
        <View className="stack">
          {registers.length > fewEnough && (
            <Card>
              <TextField
                label="找登记"
                max={20}
                placeholder="名称或拼音首字母"
                value={search}
                onChange={setSearch}
              />
            </Card>
          )}
          {search.trim() === '' ? (
            <Groups registers={registers} recent={recent} />
          ) : (
            <Found registers={registers.filter((one) => isFound(one, search.trim()))} />
          )}
          {teamsOf && isFound(teamsEntry, search.trim()) && (
            <Card list>
              <MenuRow
                icon="people"
                label={teamsEntry.term}
                hint="书记、党务工作者、党员出资人，从职务和台账里来，不用填"
                onPress={() => open(pages.register.teams({ organizationId: teamsOf }))}
              />
            </Card>
          )}
        </View>
      )}
    </PageShell>
  );
}

/** What is found beside the registers: it is read, and nobody writes it. */
const teamsEntry = { term: '三支队伍台账', initials: 'szdwtz' };

const isFound = ({ term, initials }: Pick<One, 'term' | 'initials'>, search: string): boolean =>
  term.includes(search) || initials.includes(search.toLowerCase());

function Groups({ registers, recent }: { registers: One[]; recent: string[] }) {
  const last = recent.flatMap((name) => registers.find(({ register }) => register === name) ?? []);
  const isLong = registers.length > fewEnough;
  return (
    <View className="register-groups">
      {isLong && last.length > 0 && <Group title="最近用过" registers={last} />}
      {registerGroups.map((group) => (
        <Group key={group} title={group} registers={registers.filter((one) => one.group === group)} />
      ))}
    </View>
  );
}

function Found({ registers }: { registers: One[] }) {
  if (registers.length === 0)
    return <StatusView icon="ledger" title="没有找到" hint="换几个字，或者清空了按类别找" />;
  return <Group title="找到的" registers={registers} />;
}

function Group({ title, registers }: { title: string; registers: One[] }) {
  if (registers.length === 0) return null;
  return (
    <Card list title={title}>
      {registers.map(({ register, term, hint, organizationId }) => (
        <MenuRow
          key={register}
          icon="ledger"
          label={term}
          hint={hint}
          onPress={() => {
            opened(register);
            open(pages.register.list({ organizationId, register }));
          }}
        />
      ))}
    </Card>
  );
}
