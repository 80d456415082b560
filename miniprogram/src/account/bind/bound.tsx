import { View } from '@tarojs/components';
import { waitsForRole, type Person } from '../../domain/roles';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { goOn, intended } from '../../services/intended';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

/** The WeChat user is known; on to where they were heading. */
export function Bound({ person }: { person: Person }) {
  return (
    <StatusView icon="check-circle" title="已绑定" hint={`${person.name} · ${person.organizationName}`}>
      <View className="stack">
        <PrimaryButton onPress={goOn}>{intended() ? '打开要看的页面' : '进入首页'}</PrimaryButton>
        {waitsForRole(person) && (
          <PrimaryButton look="quiet" onPress={() => open(pages.role.code())}>
            我有管理员启用码
          </PrimaryButton>
        )}
      </View>
    </StatusView>
  );
}
