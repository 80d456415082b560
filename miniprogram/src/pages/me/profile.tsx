import { Text, View } from '@tarojs/components';
import { memberStatusLabels, roleLabels } from '../../domain/labels';
import type { Person } from '../../domain/roles';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './profile.scss';

/** Name, branch and the roles one holds; for someone unknown, how to get in. */
export function Profile({ person }: { person: Person | undefined }) {
  if (!person) {
    return (
      <Card title="还没有绑定微信">
        <View className="profile-visitor">绑定后就能看到支部的活动和通知，只需两步。</View>
        <PrimaryButton onPress={() => open(pages.account.bind())}>开始绑定</PrimaryButton>
      </Card>
    );
  }
  const held = person.roles.filter(({ role }) => role !== 'member');
  return (
    <Card>
      <View className="profile-head">
        <Text className="page-title">{person.name}</Text>
        {person.status && <Tag tone="plain" icon="person" word={memberStatusLabels[person.status]} />}
        {person.demo && <Tag tone="gold" icon="info" word="演示数据" />}
      </View>
      <View className="secondary">
        {[person.townName, person.organizationName].filter(Boolean).join(' · ')}
      </View>
      {held.length > 0 && (
        <View className="profile-roles">
          {held.map((one) => (
            <View key={`${one.role}@${one.organizationId}`} className="profile-role">
              <View className="profile-role-name">{roleLabels[one.role]}</View>
              <View className="secondary profile-role-place">{one.organizationName}</View>
            </View>
          ))}
        </View>
      )}
    </Card>
  );
}
