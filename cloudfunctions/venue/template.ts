import { addEdition } from '../domain/venue/check';
import { editionId, findEdition, lastEdition } from '../domain/venue/find';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { holds } from '../kernel/identity';
import type { VenueCall, VenueOutcome } from './context';
import { templateOf } from './view';

/** What 六个有 are just now. */
export async function template({ target, caller, now }: VenueCall<'template'>): VenueOutcome<'template'> {
  const last = await lastEdition();
  const path = await target.keptAt();
  return {
    ...(last && last.items.length > 0 && { template: templateOf(last) }),
    edition: last?.edition ?? 0,
    mayPublish:
      target.kind === 'district' && holds(caller.account, ['districtOfficer', 'districtAdmin'], path, now),
  };
}

/** Publishes the next edition. */
export async function publishTemplate(call: VenueCall<'publishTemplate'>): VenueOutcome<'publishTemplate'> {
  const { input, target: district, openid, now } = call;
  if (district.kind !== 'district') refuse('VENUE.NOT_THE_DISTRICT');
  const { source } = input;
  const edition = input.edition + 1;
  const last = await lastEdition();
  // Of what was sent before, the last edition is the answer: its keys were given by the one that it followed.
  const followed = last?.edition === edition ? await findEdition(input.edition) : last;
  const known = new Set(followed?.items.map(({ key }) => key));
  // Keys are given here: what is sent counts only where the edition before had it, and once.
  const used = new Set<string>();
  const items = input.items.map(({ key = '', name, seen }, index) => {
    const own = known.has(key) && !used.has(key) ? key : `e${edition}i${index + 1}`;
    used.add(own);
    return { key: own, name, seen };
  });
  await checkText(openid, source, ...items.flatMap(({ name, seen }) => [name, seen]));
  // Another's in between is not overwritten.
  if ((last?.edition ?? 0) !== input.edition && last?.edition !== edition) refuse('VENUE.CHANGED');
  const isPublished = await addEdition(
    { _id: editionId(edition), edition, source, publishedOn: dayOf(now), items },
    { ...call, orgPath: district.path },
  );
  return isPublished ? { edition } : refuse('VENUE.CHANGED');
}
