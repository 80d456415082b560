import { View } from '@tarojs/components';
import type { BackboneChange, BackboneWay, PostKind } from '../../../../types/shared/developments';
import { MemberField } from '../../domain/member-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { Field } from '../../kit/field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, formatDate } from '../../kit/format/time';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { DayField } from '../day-field';
import { postKindWords } from '../labels';

type List = Output<'development.backbones'>;

interface Props {
  organizationId: string;
  way: BackboneWay;
  list: List;
  /** Of somebody who is on the list already. */
  person: List['people'][number] | undefined;
}

interface Draft {
  personId: string;
  postKind: PostKind | undefined;
  on: string;
  byMemberId: string;
}

/** The questions, and what has become of somebody. */
export function BackboneForm({ organizationId, way, list, person }: Props) {
  const toBackbone = way === 'toBackbone';
  const isReached = person?.reachedOn !== undefined;
  const send = (change: BackboneChange, draft: Draft, on?: string) =>
    call('development.setBackbone', {
      organizationId,
      person: toBackbone
        ? { way, memberId: draft.personId, postKind: draft.postKind ?? 'other' }
        : { way: 'toMember', developmentId: draft.personId },
      change,
      ...(on !== undefined && { on }),
      ...(change !== 'stopped' && { byMemberId: draft.byMemberId || null }),
    });
  const form = useForm({
    name: `development-backbone:${organizationId}:${way}:${person?.id ?? ''}`,
    over: person,
    fresh: (): Draft => ({
      personId: person?.id ?? '',
      postKind: person?.postKind,
      on: person?.reachedOn ?? person?.since ?? dayOf(Date.now()),
      byMemberId: person?.by?.memberId ?? '',
    }),
    faults: ({ personId, postKind }) => ({
      personId: needed(personId, '请选一名同志'),
      postKind: toBackbone ? needed(postKind, '请选岗位类型') : undefined,
    }),
    send: (draft) => send(isReached && toBackbone ? 'reached' : 'goesOn', draft, draft.on),
    about: {
      'DEVELOPMENT.FUTURE': 'on',
      'DEVELOPMENT.BEFORE_SINCE': 'on',
      'DEVELOPMENT.NO_MEMBER': 'byMemberId',
      'DEVELOPMENT.NOT_ON_LIST': 'personId',
    },
    named: (path) => path.replace(/^person\.(developmentId|memberId)/, 'personId').replace(/^person\./, ''),
    done: person ? '已保存' : '已列入',
  });
  const { personId } = form.value;
  const members = list.members.map(({ memberId, name }) => ({ id: memberId, name }));
  const listed = new Set(list.people.map((one) => one.id));
  const others = toBackbone ? members.filter((one) => !listed.has(one.id)) : list.onTheWay;
  const isAdmitted = isReached && !toBackbone;
  return (
    <>
      <Card>
        {!person && <MemberField label="哪位同志" members={others} {...form.field('personId')} />}
        {toBackbone ? (
          <Choices label="培养成哪类骨干" options={optionsOf(postKindWords)} {...form.field('postKind')} />
        ) : (
          <KindLine list={list} personId={personId} />
        )}
        {isAdmitted ? (
          <View>{`${formatDate(person.reachedOn ?? '')}接收为预备党员，从发展纪实里记入`}</View>
        ) : (
          <DayField label={isReached ? '哪天成为骨干' : '从哪天开始培养'} {...form.field('on')} />
        )}
        {!isAdmitted && (
          <MemberField
            label="谁来培养（可以不选）"
            members={members.filter((one) => one.id !== personId)}
            {...form.field('byMemberId')}
          />
        )}
      </Card>
      {person && (
        <Card list title="其他">
          {toBackbone && !isReached && (
            <MenuRow
              icon="check"
              label="已成为骨干"
              hint="按今天记，日期可以再改"
              onPress={() => void form.submitAs({ send: (draft) => send('reached', draft), done: '已记下' })}
            />
          )}
          <MenuRow
            icon="close"
            label="不再培养"
            hint="从名单里去掉，不留原因"
            onPress={() =>
              void form.submitAs({
                confirm: () => ({
                  title: '从名单里去掉？',
                  consequence: '不影响发展纪实和党员名册，以后可以再列入。',
                  verb: '去掉',
                }),
                send: (draft) => send('stopped', draft),
                done: '已去掉',
              })
            }
          />
        </Card>
      )}
      {!isAdmitted && (
        <ActionBar>
          <PrimaryButton busyText="正在保存" onPress={form.submit}>
            {person ? '保存' : '列入名单'}
          </PrimaryButton>
        </ActionBar>
      )}
    </>
  );
}

/** Of which work somebody on the way is: their record says so. */
function KindLine({ list, personId }: { list: List; personId: string }) {
  const { postKind } =
    list.onTheWay.find(({ id }) => id === personId) ?? list.people.find(({ id }) => id === personId) ?? {};
  return postKind ? (
    <Field label="岗位类型（写在发展纪实里）">
      <View>{postKindWords[postKind]}</View>
    </Field>
  ) : null;
}
