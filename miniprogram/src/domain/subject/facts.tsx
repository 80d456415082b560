import { View } from '@tarojs/components';
import { carrierWords, listingWords, subjectStatusWords } from '../../../../types/shared/subjects';
import { Card } from '../../kit/card';
import type { Output } from '../../services/contract';
import './facts.scss';

/** What is known of a subject, a line each; what nobody said stands there as not known. */
export function Facts({ subject }: { subject: Output<'subject.ofBranch'> }) {
  const {
    code,
    status,
    carrier,
    employees,
    members,
    ownerIsMember,
    listed,
    cluster,
    clusterName,
    leadsCluster,
  } = subject;
  const lines: [string, string][] = [
    ['统一社会信用代码', code ?? '没有'],
    ['经营状态', subjectStatusWords[status]],
    ['所在载体', carrier ? `${carrierWords[carrier.kind]} · ${carrier.name}` : unknown],
    ['职工人数', employees === undefined ? unknown : `${employees} 人`],
    ['党员', members ? membersWords(members) : unknown],
    ['出资人是党员', ownerIsMember === undefined ? unknown : yesNo(ownerIsMember)],
    ['所在名单', listed.length > 0 ? listed.map(listingWords).join('；') : '没有'],
  ];
  if (cluster) lines.push(['产业集群', `${clusterName ?? ''}${leadsCluster ? '（龙头企业）' : ''}`]);
  return (
    <Card title="基本情况">
      {lines.map(([label, text]) => (
        <View key={label} className="subject-fact">
          <View className="secondary">{label}</View>
          <View className="numbers">{text}</View>
        </View>
      ))}
    </Card>
  );
}

const unknown = '还不清楚';

const yesNo = (said: boolean): string => (said ? '是' : '不是');

function membersWords({
  full,
  probationary,
  elsewhere,
  partTime,
}: NonNullable<Output<'subject.get'>['members']>) {
  return [
    `正式 ${full} 人`,
    probationary > 0 && `预备 ${probationary} 人`,
    elsewhere > 0 && `组织关系不在本单位 ${elsewhere} 人`,
    partTime > 0 && `兼职 ${partTime} 人`,
  ]
    .filter(Boolean)
    .join('，');
}
