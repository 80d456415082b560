import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import type { RegisterRecord } from '../../cloudfunctions/domain/register/model';
import { idsOf } from '../../cloudfunctions/kernel/paths';
import { addDays } from '../../types/shared/calendar';
import { openids } from '../demo/accounts';
import { fewAndMany, reportOfPages } from './few-and-many';
import type { BenchReport, Progress } from './report';
import { startWorld, type World } from './world';

const few = 5_000;
const many = 50_000;
const batch = 5_000;
const register = 'issueList';

/** One register, its list with each of its filters and its figures, with 5,000 records and with 50,000. */
export async function registers(progress: Progress): Promise<BenchReport> {
  const worlds: World[] = [];
  try {
    for (const [records, from, to] of [
      [few, 0, 0.1],
      [many, 0.1, 0.7],
    ] as const) {
      const world = await startWorld({ onDisk: true });
      worlds.push(world);
      await addRecords(world, records, (part) => progress(from + part * (to - from)));
    }
    const [small, large] = worlds as [World, World];
    const both = [small, large] as const;
    const organizationId = small.district.organizations[0]?._id ?? '';
    const whole = { organizationId, register };
    const list = (more: object) =>
      fewAndMany(both, openids.district, { name: 'register.list', input: { ...whole, ...more } });
    return reportOfPages('registers', {
      list: await list({}),
      listByState: await list({ state: 'open' }),
      listByWord: await list({ facet: 'deed' }),
      listBySearch: await list({ search: '公开' }),
      listOfBranch: await fewAndMany(both, openids.secretary, {
        name: 'register.list',
        input: { organizationId: small.district.rosterBranch._id, register },
      }),
    });
  } finally {
    for (const world of worlds) await world.close();
  }
}

/** More than a page of the list. */
const fullPage = 30;

const words = ['公开栏没有换', '给职工办义诊', '活动室没有灯', '夜班党员学习难'];
const states = ['open', 'open', 'reported', 'closed'];

/** Issues and deeds of all branches in turn, until there are so many. */
async function addRecords(
  { cloud, district }: World,
  wanted: number,
  progress: (part: number) => void,
): Promise<void> {
  const branches = district.organizations.filter(({ kind }) => kind === 'branch');
  const records = Array.from({ length: wanted }, (_, index) =>
    // A page is full in both, of a branch too.
    recordOf(
      index < fullPage ? district.rosterBranch : (branches[index % branches.length] as OrganizationRecord),
      index,
    ),
  );
  for (let from = 0; from < records.length; from += batch) {
    await cloud.importDocuments('registerRecords', records.slice(from, from + batch));
    progress((from + batch) / wanted);
  }
}

function recordOf({ _id, path, name }: OrganizationRecord, index: number): RegisterRecord {
  const title = words[index % words.length] ?? '';
  return {
    _id: `bench-${index}`,
    register,
    organizationId: _id,
    orgPath: path,
    organizationName: name,
    above: idsOf(path),
    state: states[index % states.length] ?? '',
    title,
    key: title,
    initials: ['gkl', 'gzg', 'hds', 'ybd'][index % words.length] ?? '',
    on: addDays('2026-11-20', -(index % 700)),
    facet: index % 3 === 0 ? 'deed' : 'issue',
    values: { title, what: index % 3 === 0 ? 'deed' : 'issue', measure: '每月更新。' },
    people: [],
    organizations: [],
    subjects: [],
    files: [],
    raisedById: _id,
    raisedBy: name,
    steps: [],
    version: 0,
    madeBy: `bench-${index}`,
    createdAt: 0,
    changedAt: 0,
  };
}
