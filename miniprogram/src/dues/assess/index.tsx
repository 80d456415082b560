import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices, optionsOf } from '../../kit/choices';
import { useForm } from '../../kit/form/use-form';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { back, open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { DuesCategory } from '../../../../types/shared/dues';
import '../dues.scss';
import { categoryLabels, fenOf, monthInFull, yuan } from '../labels';
import { MonthChoices } from '../month-choices';
import { faultOfSums, SumsFields, sumsOf, writtenOf, type Written } from '../sums-fields';
import { Working } from '../working';
import { Preview } from './preview';

definePageConfig({ navigationBarTitleText: '核定党费' });

/** 核定: what one member owes a month, explained line by line as it is filled in. */
export default function AssessDues() {
  const organizationId = useParameter('organizationId');
  const memberId = useParameter('memberId');
  const year = Number(useParameter('year')) || yearOf(Date.now());
  const state = useCall('dues.assessment', { organizationId, memberId, year });
  return (
    <PageShell state={state}>{(data) => <Assess data={data} memberId={memberId} year={year} />}</PageShell>
  );
}

interface Props {
  data: Output<'dues.assessment'>;
  memberId: string;
  year: number;
}

interface Draft {
  actKey: string;
  category: DuesCategory;
  sums: Written;
  voluntaryFen: string;
  from: string;
  wholeYear: boolean;
}

function Assess({ data, memberId, year }: Props) {
  const { organizationId, guide, version, now: holds, before, from, paidUntil, request } = data;
  const start = holds ?? before;
  const form = useForm({
    name: `assess:${memberId}:${year}:${version}`,
    // What somebody earns does not lie on a phone.
    never: ['sums', 'voluntaryFen'],
    fresh: (): Draft => ({
      actKey: newActKey(),
      category: start?.category ?? 'employed',
      sums: writtenOf(start?.sums),
      voluntaryFen: start?.voluntaryFen ? String(start.voluntaryFen / 100) : '',
      from,
      wholeYear: false,
    }),
    faults: ({ sums, voluntaryFen }) => ({
      sums: faultOfSums(sums),
      voluntaryFen:
        voluntaryFen && fenOf(voluntaryFen) === undefined ? '请写金额，例如 20 或 20.50' : undefined,
    }),
    send: ({ actKey, category, sums, voluntaryFen, from: begins, wholeYear }) =>
      call('dues.assess', {
        organizationId,
        actKey,
        memberId,
        version,
        category,
        sums: sumsOf(guide, category, sums),
        from: begins,
        wholeYear,
        ...(voluntaryFen && { voluntaryFen: fenOf(voluntaryFen) }),
      }),
    about: {
      'DUES.MONTH_PAID': 'from',
      'DUES.BEFORE_JOINING': 'from',
      'DUES.PAID_UNTIL': 'from',
      'DUES.WRONG_PARTS': 'sums',
      'DUES.LARGE': 'voluntaryFen',
    },
    named: (path) => (path.startsWith('sums') ? 'sums' : path),
    done: ({ fen, from: begins, until }) =>
      `已核定：${monthInFull(begins)}至${monthInFull(until)}每月 ${yuan(fen)}`,
  });
  const { category, sums, voluntaryFen, wholeYear } = form.value;
  return (
    <View className="stack">
      <View>
        <View className="page-title">{data.name}</View>
        {paidUntil && <View className="secondary numbers">{`党费交至 ${monthInFull(paidUntil)}`}</View>}
      </View>
      {holds?.reckoned && (
        <Card title={`现在的核定：${monthInFull(holds.from)}至${monthInFull(holds.until)}`}>
          <Working reckoned={holds.reckoned} voluntaryFen={holds.voluntaryFen} />
        </Card>
      )}
      {!holds && before && <View className="secondary">已照去年的填好，请按今年的情况改。</View>}
      {request && (
        <Card title="本人请求重新核定">
          <View>{`从${monthInFull(request.from)}起`}</View>
          <PrimaryButton
            look="quiet"
            onPress={async () => {
              if (!(await confirm('不改核定吗', '会告诉本人核定没有改动。', '不改'))) return;
              await call('dues.decline', { organizationId, requestId: request.requestId });
              tell('已告诉本人');
              back();
            }}
          >
            不改，告诉本人
          </PrimaryButton>
        </Card>
      )}
      <Card title={holds ? '重新核定' : '核定'}>
        <MonthChoices label="从哪个月起" year={year} hint="以前的月份不变" {...form.field('from')} />
        <Choices label="属于哪一类" options={optionsOf(categoryLabels)} {...form.field('category')} />
        {category === 'yearlySalary' && (
          <CheckRow checked={wholeYear} onChange={(same) => form.change({ wholeYear: same })}>
            每月拿的一样，一直核定到年底（不勾只核定这个月）
          </CheckRow>
        )}
        {category === 'selfEmployed' && (
          <View className="secondary">核定到本季度末，下个季度再核定一次。</View>
        )}
        <SumsFields
          guide={guide}
          category={category}
          written={sums}
          onChange={(written) => form.change({ sums: written })}
          error={form.field('sums').error}
        />
        <TextField label="每月自愿多交（元，可以不填）" max={10} {...form.field('voluntaryFen')} />
      </Card>
      <Preview
        category={category}
        sums={sumsOf(guide, category, sums)}
        voluntaryFen={fenOf(voluntaryFen) ?? 0}
      />
      <Card list>
        <MenuRow
          icon="info"
          label="减免"
          hint="支部研究、上级同意以后登记"
          onPress={() => open(pages.dues.relieve({ organizationId, memberId, year }))}
        />
        <MenuRow
          icon="ledger"
          label="核定表、缴至证明"
          hint="打印给本人签字，或转接时用"
          onPress={() => open(pages.paper.set({ set: 'memberDues', aboutId: memberId, year }))}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在核定" onPress={form.submit}>
          核定
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
