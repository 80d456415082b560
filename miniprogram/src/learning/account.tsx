import { View } from '@tarojs/components';
import { stageWords } from '../../../types/shared/developments';
import { Bases } from '../domain/basis/bases';
import { Basis } from '../domain/basis';
import { Card } from '../kit/card';
import { formatCalendarDay } from '../kit/format/time';
import { MenuRow } from '../kit/menu-row';
import { ProgressBar } from '../kit/progress-bar';
import { open } from '../services/navigate';
import { pages } from '../services/pages';
import { workingOf } from './arithmetic';
import { Credit } from './credit';
import { inHours, sourceLabels, type Account } from './words';
import './account.scss';

interface Props {
  account: Account;
  /** Taking a correction back, for who keeps the branch. */
  onUndo?: ((creditId: string) => void) | undefined;
}

/** Somebody's year: what is asked with its arithmetic, what lies ahead, and what was earned of what. */
export function AccountOf({ account, onUndo }: Props) {
  const { name, branchName, required, planned, sums, credits, earned, before, onTheWay } = account;
  return (
    <View className="stack">
      <Card gold title={`${name} · ${branchName}`}>
        <View className="hours-line">
          <View className="hours-figure numbers">{earned}</View>
          <View className="hours-of numbers">{required ? `/ ${inHours(required.hours)}` : '学时'}</View>
        </View>
        {required && <ProgressBar part={Math.min(earned, required.hours)} whole={required.hours} />}
        {onTheWay && (
          <View className="secondary">{`${stageWords[onTheWay]}，还不是党员，没有年度学时要求`}</View>
        )}
        <View className="hours-rest numbers">{restOf(account)}</View>
        {required && <Why required={required} />}
      </Card>
      {planned.length > 0 && (
        <Card list title="接下来">
          {planned.map(({ of, id, title, on, hours }) => (
            <MenuRow
              key={`${of}:${id}`}
              label={title}
              hint={`${formatCalendarDay(on)} · ${inHours(hours)}`}
              onPress={() =>
                open(
                  of === 'class'
                    ? pages.training.detail({ classId: id })
                    : pages.activity.detail({ activityId: id }),
                )
              }
            />
          ))}
        </Card>
      )}
      {sums.length > 0 && (
        <Card title="学时从哪里来">
          {sums.map(({ source, hours }) => (
            <View key={source} className="hours-sum">
              <View>{sourceLabels[source]}</View>
              <View className="numbers">{inHours(hours)}</View>
            </View>
          ))}
        </Card>
      )}
      <Card list title="每一项">
        {credits.length === 0 && (
          <View className="hours-none secondary">
            {onTheWay
              ? '这一年还没有学时。参加了集中培训，由支部登记在这里。'
              : '这一年还没有学时。参加主题党日、党课、培训班以后会记在这里，不用自己填。'}
          </View>
        )}
        {credits.map((credit) => (
          <Credit key={credit.id} credit={credit} onUndo={onUndo} />
        ))}
      </Card>
      {before && (
        <Card list title="入党以前学的">
          <View className="hours-none secondary">
            作为积极分子、发展对象参加的培训，一直留着；党员的年度学时从入党那个月算起，这里的不算在里面。
          </View>
          {before.map((credit) => (
            <Credit key={credit.id} credit={credit} onUndo={onUndo} />
          ))}
        </Card>
      )}
    </View>
  );
}

function restOf({ required, gap, planned, onTheWay }: Account): string {
  if (onTheWay) return '';
  if (!required) return '不在支部名册里的，没有学时要求';
  if (gap === 0) return required.hours === 0 ? '' : '这一年的学时够了';
  const ahead = planned.reduce((sum, { hours }) => sum + hours, 0);
  return ahead > 0 ? `还差 ${inHours(gap)}，已经安排了 ${inHours(ahead)}` : `还差 ${inHours(gap)}`;
}

function Why({ required }: { required: NonNullable<Account['required']> }) {
  const [first, ...others] = required.citations;
  if (!first) return <View className="secondary">{workingOf(required).join('。')}</View>;
  const working = workingOf(required);
  if (others.length === 0) return <Basis citation={first} working={working} />;
  return (
    <Bases count={required.citations.length}>
      <View className="hours-working numbers">
        {working.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      {required.citations.map((citation) => (
        <Basis key={citation.rule} citation={citation} />
      ))}
    </Bases>
  );
}
