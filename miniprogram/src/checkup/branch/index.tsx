import { View } from '@tarojs/components';
import { lights } from '../../../../types/shared/checkups';
import { contactSecretary } from '../../domain/checkup/contact';
import { isKeeper, isOfficer } from '../../domain/roles';
import { ActionBar } from '../../kit/action-bar';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { MatterCard } from './matter-card';

definePageConfig({ navigationBarTitleText: '支部体检', enablePullDownRefresh: true });

/** 支部体检: what of a branch's statutory duties is due, why, and where it is dealt with. */
export default function BranchCheckup() {
  const organizationId = useParameter('organizationId');
  const state = useCall('checkup.branch', { organizationId });
  useReloadOnReturn(state.reload);
  const { data: me } = useCall('organization.me', {}, { remember: 'me' });
  const roles = me?.person?.roles ?? [];
  const keeps = roles.some((held) => isKeeper(held) && held.organizationId === organizationId);
  return (
    <PageShell state={state} wide>
      {({ organizationName, temporary, matters }) => (
        <View className="stack">
          <View>
            <View className="page-title">{organizationName}</View>
            <View className="secondary numbers">{summaryOf(matters)}</View>
          </View>
          {temporary && (
            <View className="secondary">临时支部一般不收党费、不换届、不发展党员，这几项不作判断。</View>
          )}
          <View className="cards">
            {matters.map((one) => (
              <MatterCard key={one.matter} of={one} organizationId={organizationId} keeps={keeps} />
            ))}
          </View>
          <View className="secondary">
            只看规定要办的事办了没有，不和别的支部比；照片、心得、用不用本程序都不算。
          </View>
          {!keeps && roles.some(isOfficer) && matters.some(isOver) && (
            <MenuRow
              icon="edit"
              label="发督导函"
              hint="只发过了期限的法定事项；先帮一把"
              onPress={() => open(pages.supervision.send({ organizationId }))}
            />
          )}
          {!keeps && roles.some(isOfficer) && matters.some(isDue) && (
            <ActionBar>
              <PrimaryButton
                icon="person"
                onPress={() => contactSecretary({ id: organizationId, name: organizationName })}
              >
                联系书记
              </PrimaryButton>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}

type Matter = Output<'checkup.branch'>['matters'][number];

const isOver = ({ items }: Matter): boolean =>
  items.some(({ light, citation, practice }) => light === 'red' && citation && !practice);

const isDue = ({ light }: Matter): boolean => light === 'red' || light === 'amber';

/** How many of the matters stand how, in words; what none is in is left out. */
function summaryOf(matters: readonly Matter[]): string {
  const words = { red: '过了日子', amber: '该办了', green: '都按期', none: '不作判断' } as const;
  return lights
    .map((light) => ({ word: words[light], count: matters.filter((one) => one.light === light).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word} ${count} 项`)
    .join('，');
}
