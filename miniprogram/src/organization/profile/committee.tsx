import { View } from '@tarojs/components';
import { postLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { formatDate, formatMonth } from '../../kit/format/time';
import { PersonList } from '../../kit/person-list';
import { PrimaryButton } from '../../kit/primary-button';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './committee.scss';

/** 支委会: who holds which post, and when the term ends. */
export function Committee({ profile }: { profile: Output<'organization.profile'> }) {
  const { id, kind, posts, termEndsOn, closed, keeps, mayChange } = profile;
  return (
    <Card
      title={kind === 'branch' ? '支部委员会' : '委员会'}
      aside={termEndsOn && <View className="secondary numbers">{`${formatDate(termEndsOn)}届满`}</View>}
    >
      {posts.length === 0 ? (
        <View className="secondary">还没有登记委员</View>
      ) : (
        <PersonList
          people={posts.map(({ post, memberId, name, from, gone }) => ({
            key: `${post} ${memberId}`,
            name,
            note: `${postLabels[post]} · ${gone ? '已不在册' : `${formatMonth(from.slice(0, 7))}起`}`,
          }))}
        />
      )}
      {(keeps || mayChange) && !closed && (
        <View className="committee-action">
          <PrimaryButton
            look="quiet"
            icon="edit"
            onPress={() => open(pages.organization.committee({ organizationId: id }))}
          >
            登记委员和届期
          </PrimaryButton>
        </View>
      )}
    </Card>
  );
}
