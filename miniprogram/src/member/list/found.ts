import type { Member } from './member-row';

/** Who is meant by what was typed: part of a name, its sound from the first syllable on, or initials; without it, everybody. */
export function found<One extends Pick<Member, 'name' | 'sounds'>>(members: One[], looked: string): One[] {
  const wanted = looked.replace(/[\s'·]/g, '').toLowerCase();
  if (wanted === '') return members;
  return members.filter(
    ({ name, sounds }) =>
      name.replace(/[\s·]/g, '').toLowerCase().includes(wanted) ||
      sounds.some((sound) => sound.startsWith(wanted)),
  );
}
