import { Card } from '../kit/card';
import { CheckRow } from '../kit/check-row';
import { Choices } from '../kit/choices';
import { PrimaryButton } from '../kit/primary-button';
import type { Input } from '../services/contract';
import { canChoosePlace, choosePlace } from './choose-place';

type Rules = NonNullable<Input<'activity.edit'>['checkInRules']>;

interface Props {
  rules: Rules;
  onChange: (rules: Rules) => void;
}

const never = { value: 'never', word: '不计迟到' };
const lateWords = [
  never,
  { value: '0', word: '开始以后' },
  { value: '10', word: '开始10分钟后' },
  { value: '30', word: '开始30分钟后' },
];
const stayWords = [
  { value: 'never', word: '不用签退' },
  { value: '30', word: '需签退，满30分钟' },
  { value: '60', word: '需签退，满1小时' },
  { value: '90', word: '需签退，满1个半小时' },
];
const radiusWords = [
  { value: '200', word: '200 米' },
  { value: '500', word: '500 米' },
  { value: '1000', word: '1 公里' },
];

const chosen = (words: { value: string }[], minutes: number | undefined): string =>
  words.find(({ value }) => value === String(minutes ?? 'never'))?.value ?? '';
const minutesOf = (value: string) => (value === 'never' ? undefined : Number(value));

/** What a gathering asks of a check-in beyond the code: from when one is late, how long one stays, and where. */
export function CheckInRulesCard({ rules, onChange }: Props) {
  const { lateAfterMinutes, minimumStayMinutes } = rules;
  return (
    <Card title="签到要求">
      <Choices
        label="从什么时候算迟到"
        options={lateWords}
        value={chosen(lateWords, lateAfterMinutes)}
        onChange={(value) => onChange({ ...rules, lateAfterMinutes: minutesOf(value) })}
      />
      <Choices
        label="离开时是否签退"
        options={stayWords}
        value={chosen(stayWords, minimumStayMinutes)}
        hint={minimumStayMinutes === undefined ? undefined : '没签退或停留不足的，不算到会'}
        onChange={(value) => onChange({ ...rules, minimumStayMinutes: minutesOf(value) })}
      />
      <Where rules={rules} onChange={onChange} />
    </Card>
  );
}

/** Where it is held, to be compared with where a phone checks in: a remark, unless the branch requires it. */
function Where({ rules, onChange }: Props) {
  const { location, ...rest } = rules;
  if (!location) {
    if (!canChoosePlace) return null;
    return (
      <PrimaryButton
        look="quiet"
        icon="pin"
        onPress={async () => {
          const place = await choosePlace();
          if (place) onChange({ ...rest, location: { ...place, radiusMeters: 500, required: false } });
        }}
      >
        签到时核对地点
      </PrimaryButton>
    );
  }
  return (
    <>
      <Choices
        label="离活动地点多近算在现场"
        options={radiusWords}
        value={String(location.radiusMeters)}
        hint="只比对，不保存党员的位置。没有开放位置的党员也能签到"
        onChange={(value) => onChange({ ...rest, location: { ...location, radiusMeters: Number(value) } })}
      />
      <CheckRow
        checked={location.required}
        onChange={(required) => onChange({ ...rest, location: { ...location, required } })}
      >
        不在现场附近的，不能签到
      </CheckRow>
      <PrimaryButton look="quiet" onPress={() => onChange(rest)}>
        不核对地点
      </PrimaryButton>
    </>
  );
}
