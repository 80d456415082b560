import type { SubjectRecord } from '../../cloudfunctions/domain/subject/model';
import { openids } from '../demo/accounts';
import { fewAndMany, reportOfPages } from './few-and-many';
import type { BenchReport, Progress } from './report';
import { minute, startWorld, type World } from './world';

const few = 5_000;
const many = 50_000;
const batch = 5_000;
const year = 2026;
/** What many names begin with. */
const anySearch = { search: '智' };

/** The two coverages and their register, with 5,000 subjects and with 50,000. */
export async function coverage(progress: Progress): Promise<BenchReport> {
  const worlds: World[] = [];
  try {
    const counted: number[] = [];
    for (const [subjects, from, to] of [
      [few, 0, 0.1],
      [many, 0.1, 0.7],
    ] as const) {
      const world = await startWorld({ onDisk: true });
      worlds.push(world);
      await addSubjects(world, subjects, (part) => progress(from + part * (to - from)));
      counted.push(await countAll(world));
    }
    const [small, large] = worlds as [World, World];
    const both = [small, large] as const;
    const districtId = small.district.organizations[0]?._id ?? '';
    const townId = small.district.rosterTown._id;
    const board = (organizationId: string) => ({ organizationId, year });
    const uncovered = { covered: false, listed: [`designatedSize:${year}:all`] };
    const list = { organizationId: districtId, ...uncovered };
    const pages = {
      district: await fewAndMany(both, openids.district, {
        name: 'coverage.board',
        input: board(districtId),
      }),
      town: await fewAndMany(both, openids.town, { name: 'coverage.board', input: board(townId) }),
      list: await fewAndMany(both, openids.district, { name: 'subject.list', input: list }),
      listBySearch: await fewAndMany(both, openids.district, {
        name: 'subject.list',
        input: { ...anySearch, organizationId: districtId },
      }),
      listOfTown: await fewAndMany(both, openids.district, {
        name: 'subject.list',
        input: { ...list, townId },
      }),
    };
    const [ofFew = 0, ofMany = 0] = counted;
    // By the timer, when something of every town changed.
    return reportOfPages('coverage', pages, {
      requestsToCountFew: ofFew,
      requestsToCountMany: ofMany,
    });
  } finally {
    for (const world of worlds) await world.close();
  }
}

/** Those of the demonstration again and again under other codes and initials, until there are so many. */
async function addSubjects(
  { cloud }: World,
  subjects: number,
  progress: (part: number) => void,
): Promise<void> {
  const known = cloud.documents('subjects') as SubjectRecord[];
  const copies = Array.from({ length: subjects - known.length }, (_, index) =>
    copyOf(known[index % known.length] as SubjectRecord, index),
  );
  for (let from = 0; from < copies.length; from += batch) {
    await cloud.importDocuments('subjects', copies.slice(from, from + batch));
    progress((from + batch) / subjects);
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Only those of the demonstration ask to be counted, and with them all that their keepers have. */
function copyOf({ toCount: _, ...one }: SubjectRecord, index: number): SubjectRecord {
  const code = `${one.code ?? ''}-${index}`;
  const letter = letters[index % letters.length] ?? '';
  return { ...one, _id: `s-${code}`, code, initials: `${letter}${one.initials}` };
}

/** Lets the timer count all keepers; answers how many requests to the register and its figures that took. */
async function countAll({ cloud }: World): Promise<number> {
  const isLeft = () => (cloud.documents('subjects') as SubjectRecord[]).some(({ toCount }) => toCount);
  let requests = 0;
  while (isLeft()) {
    const tick = await cloud.runTimer('jobs');
    requests += tick.requests.filter(({ target, lookedUp }) =>
      [target, ...lookedUp].some((one) => /^(subjects|coverage)/.test(one)),
    ).length;
    cloud.advance(minute);
  }
  return requests;
}
