import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { ActionName, Input } from '../../../types';
import { day, minute, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people } from '../../support/district';

/** What is given out as a file: wherever the function is killed, none stays, and none lies there that nobody answers for. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

const giving = <Name extends ActionName>(name: Name, input: Input<Name>) => [name, input] as const;
const over = { organizationId: branch._id };

const files = () => world.cloud.files().filter((path) => path !== 'root.txt');
const takenOut = (name: string) =>
  (world.cloud.documents('audits') as AuditRecord[]).filter(({ action }) => action === name).length;

it.each([
  giving('roster.export', { ...over, purpose: 'branchWork' }),
  giving('paper.take', { aboutId: branch._id, set: 'review', year: 2026, keys: ['reviewBallot'] }),
  giving('register.table', { ...over, register: 'issueList' }),
])('%s, killed at any request', async (name, input) => {
  const struck: boolean[] = [];
  const lay: number[] = [];
  for (let after = 0; struck.at(-1) !== false; after += 1) {
    await renew(world);
    await world.cloud.importDocuments('registerSwitches', [
      { _id: 'issueList', isOn: true, at: 0, changedBy: '' },
    ]);
    const fault = world.cloud.database.injectFault({ kill: 'before', after, times: 1 });
    // Whoever is killed answers nothing.
    await world.caller.ask(people.secretary, name, input as never).catch(() => undefined);
    struck.push(fault.struck > 0);
    world.cloud.database.clearFaults();
    lay.push(files().length);
    expect(files().length).toBeLessThanOrEqual(takenOut(name));
    world.cloud.advance(day + minute);
    await world.cloud.runTimer('jobs');
    expect(files()).toEqual([]);
  }
  // It was killed until it came to its end.
  expect([lay[0], lay.at(-1)]).toEqual([0, 1]);
});
