import { clusterEvents, type ClusterEvent } from '../../../../types/shared/clusters';
import type { AttendanceAsked, ClassForm, ClassKind } from '../../../../types/shared/trainings';
import { needed } from '../../kit/form/use-form';
import { newActKey } from '../../services/act-key';
import type { Input, Output } from '../../services/contract';

/** A class as it is being written. */
export interface Draft {
  actKey: string;
  version: number;
  kind: ClassKind;
  /** Of an activity of a cluster: of which, and which kind. */
  cluster: string;
  event: ClusterEvent;
  title: string;
  object: string;
  range: string;
  form: ClassForm;
  organiser: string;
  contact: string;
  notes: string;
  topics: string;
  hours: string;
  places: string;
  shares: { organizationId: string; name: string; places: string }[];
  asks: AttendanceAsked;
  enrolUntil: number;
  sessions: { title: string; startsAt: number; endsAt: number; place: string }[];
}

const hour = 3_600_000;
const day = 24 * hour;

type Prepared = Output<'training.prepare'>;

/** The next full hour of a week from now: long enough to be told of. */
const inAWeek = (now: number): number => Math.ceil((now + 7 * day) / hour) * hour;

/** A new one, with what is usual. */
export function freshDraft(
  { lastPlace = '', below, clusters }: Prepared,
  now: number,
  cluster: string,
): Draft {
  const startsAt = inAWeek(now);
  return {
    actKey: newActKey(),
    version: 0,
    kind: cluster ? 'clusterEvent' : 'members',
    cluster: cluster || (clusters[0]?.id ?? ''),
    event: clusterEvents[0],
    title: '',
    object: '',
    range: '',
    form: 'lecture',
    organiser: '',
    contact: '',
    notes: '',
    topics: '',
    hours: cluster ? '0' : '4',
    places: '',
    shares: below.map(({ id, name }) => ({ organizationId: id, name, places: '' })),
    asks: 'threeQuarters',
    enrolUntil: startsAt - 2 * day,
    sessions: [{ title: '', startsAt, endsAt: startsAt + 2 * hour, place: lastPlace }],
  };
}

/** One that was written before, to go on with. */
export function draftOf(got: Output<'training.draft'>, { below }: Prepared): Draft {
  const { places, shares, topics, hours } = got;
  const given = new Map(shares.map((share) => [share.organizationId, share]));
  const names = [...below, ...shares.map(({ organizationId: id, name }) => ({ id, name }))];
  const all = [...new Map(names.map((one) => [one.id, one.name]))];
  return {
    actKey: got.actKey,
    version: got.version,
    kind: got.kind,
    cluster: got.cluster?.id ?? '',
    event: got.cluster?.event ?? clusterEvents[0],
    title: got.title,
    object: got.object,
    range: got.range,
    form: got.form,
    organiser: got.organiser,
    contact: got.contact,
    notes: got.notes,
    topics: topics.join('、'),
    hours: String(hours),
    places: places === undefined ? '' : String(places),
    shares: all.map(([organizationId, name]) => ({
      organizationId,
      name,
      places: String(given.get(organizationId)?.places ?? ''),
    })),
    asks: got.asks,
    enrolUntil: got.enrolUntil,
    sessions: got.sessions,
  };
}

const isHalves = (text: string, least: number): boolean =>
  /^\d{1,3}(\.[05])?$/.test(text) && Number(text) >= least;
const isCount = (text: string): boolean => text === '' || /^[1-9]\d{0,3}$/.test(text);

/** What is wrong with it before it is sent. */
export function faultsOf(draft: Draft): Record<string, string | undefined> {
  const first = Math.min(...draft.sessions.map(({ startsAt }) => startsAt));
  return {
    title: needed(draft.title, '请写上名称'),
    hours: isHalves(draft.hours.trim(), draft.kind === 'clusterEvent' ? 0 : 0.5)
      ? undefined
      : '请写学时，可以有半个，如 4 或 4.5',
    places: isCount(draft.places.trim()) ? undefined : '请写人数，不限就空着',
    enrolUntil: draft.enrolUntil > first ? '报名要在开班以前截止' : undefined,
    ...Object.fromEntries(
      draft.sessions.flatMap(({ place, startsAt, endsAt }, at) => [
        [`sessions.${at}.place`, needed(place, '请写上地点')],
        [`sessions.${at}.endsAt`, endsAt > startsAt ? undefined : '结束要在开始以后'],
      ]),
    ),
    ...Object.fromEntries(
      draft.shares.map(({ places }, at) => [
        `shares.${at}.places`,
        isCount(places.trim()) ? undefined : '请写人数，不分就空着',
      ]),
    ),
  };
}

/** It as the cloud takes it. */
export function inputOf(draft: Draft, organizationId: string): Input<'training.save'> {
  const { title, object, range, organiser, contact, notes, topics, hours, places, shares, sessions } = draft;
  const { actKey, version, kind, cluster, event, form, asks, enrolUntil } = draft;
  return {
    organizationId,
    actKey,
    version,
    kind,
    ...(kind === 'clusterEvent' && { cluster: { id: cluster, event } }),
    form,
    asks,
    enrolUntil,
    title: title.trim(),
    object: object.trim(),
    range: range.trim(),
    organiser: organiser.trim(),
    contact: contact.trim(),
    notes: notes.trim(),
    topics: topics
      .split(/[、,，]/)
      .map((one) => one.trim())
      .filter(Boolean),
    hours: Number(hours),
    ...(places.trim() && { places: Number(places) }),
    shares: shares.flatMap((one) =>
      one.places.trim() ? [{ organizationId: one.organizationId, places: Number(one.places) }] : [],
    ),
    sessions: sessions.map((one) => ({ ...one, title: one.title.trim(), place: one.place.trim() })),
  };
}
