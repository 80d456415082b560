import { View } from '@tarojs/components';
import { organizationKindLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { Tag } from '../../kit/tag';
import type { Output } from '../../services/contract';
import { keyFieldWords } from '../../../../types/shared/subjects';
import { subjectLabels } from '../labels';
import './head.scss';

/** Name and kind, where it belongs, and its members by status. */
export function Head({ profile }: { profile: Output<'organization.profile'> }) {
  const {
    name,
    kind,
    parentName,
    jointBranch,
    temporary,
    subject,
    keyFields,
    units,
    closed,
    fullMembers,
    probationaryMembers,
  } = profile;
  const figures = [
    ['党员', fullMembers + probationaryMembers],
    ['正式党员', fullMembers],
    ['预备党员', probationaryMembers],
  ] as const;
  return (
    <Card>
      <View className="page-title">{name}</View>
      {parentName && <View className="secondary">{`隶属 ${parentName}`}</View>}
      <View className="profile-tags">
        <Tag tone="plain" icon="flag" word={organizationKindLabels[kind]} />
        {jointBranch && <Tag tone="plain" icon="people" word="联合支部" />}
        {temporary && <Tag tone="plain" icon="clock" word="临时支部" />}
        {subject && <Tag tone="plain" icon="people" word={subjectLabels[subject]} />}
        {keyFields.map((one) => (
          <Tag key={one} tone="plain" icon="flag" word={keyFieldWords[one]} />
        ))}
        {closed && <Tag tone="warn" icon="lock" word="已撤销" />}
      </View>
      {units.length > 0 && <View className="secondary">{`由 ${units.join('、')} 联合组建`}</View>}
      <View className="profile-figures">
        {figures.map(([word, figure]) => (
          <View key={word}>
            <View className="profile-figure numbers">{figure}</View>
            <View className="secondary">{word}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
