import fc from 'fast-check';
import { partOf, placeOfSent } from '../../miniprogram/src/kit/form/parts';

interface Draft {
  title: string;
  place: { name: string; floor: number };
  seats: { who: string }[];
}

/** A draft that is changed through its parts, as a form does between two drawings. */
function writing(begun: Draft, faults: Record<string, string> = {}) {
  let now = begun;
  const form = partOf<Draft>({
    read: () => now,
    change: (part) => (now = { ...now, ...part }),
    fault: (path) => faults[path],
  });
  return { form, now: () => now };
}

const begun: Draft = { title: '', place: { name: '甲', floor: 1 }, seats: [{ who: 'a' }, { who: 'b' }] };

it('changes one question and leaves the others', () => {
  const { form, now } = writing(begun);
  form.field('title').onChange('会');
  form.part('place').field('floor').onChange(3);
  form.items('seats')[1]?.field('who').onChange('c');
  expect(now()).toEqual({
    title: '会',
    place: { name: '甲', floor: 3 },
    seats: [{ who: 'a' }, { who: 'c' }],
  });
});

it('builds the second change on the first, also before anything is drawn again', () => {
  const { form, now } = writing(begun);
  form.add('seats', { who: 'c' });
  form.add('seats', { who: 'd' });
  const place = form.part('place');
  place.change({ name: '乙' });
  place.change({ floor: 9 });
  form.items('seats')[0]?.remove();
  expect(now()).toMatchObject({
    place: { name: '乙', floor: 9 },
    seats: [{ who: 'b' }, { who: 'c' }, { who: 'd' }],
  });
});

it('finds a fault by the path of its question', () => {
  const { form } = writing(begun, { 'seats.1.who': 'w', 'place.name': 'p', seats: 's' });
  expect(form.items('seats').map((seat) => seat.field('who').error)).toEqual([undefined, 'w']);
  expect(form.part('place').fault('name')).toBe('p');
  expect(form.fault('seats')).toBe('s');
});

it('tells where the nth that is sent stands among all that are written', () => {
  const isSent = (one: string) => one !== '';
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'x')), (all) => {
      const places = all.flatMap((one, at) => (isSent(one) ? [at] : []));
      expect(places.map((_place, nth) => placeOfSent(all, isSent, nth))).toEqual(places);
      expect(placeOfSent(all, isSent, places.length)).toBe(-1);
    }),
  );
});
