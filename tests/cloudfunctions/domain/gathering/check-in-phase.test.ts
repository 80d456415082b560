import { checkInOpensAt, checkInPhase } from '../../../../cloudfunctions/domain/gathering/check-in-phase';

const startsAt = Date.UTC(2026, 10, 23, 6);
const minute = 60_000;
const endsAt = startsAt + 120 * minute;

describe('the check-in phase', () => {
  it('opens half an hour before the start', () => {
    expect(checkInOpensAt({ startsAt })).toBe(startsAt - 30 * minute);
  });

  it.each([
    ['just before it opens', startsAt - 30 * minute - 1, 'published', 'notOpenYet'],
    ['when it opens', startsAt - 30 * minute, 'published', 'open'],
    ['under way', startsAt + minute, 'published', 'open'],
    ['shortly after the end', endsAt + 59 * minute, 'published', 'open'],
    ['an hour after the end', endsAt + 60 * minute, 'published', 'closed'],
    ['closed before the end', startsAt + minute, 'closed', 'closed'],
    ['closed before it opened', startsAt - 60 * minute, 'closed', 'closed'],
  ] as const)('%s', (_, now, status, phase) => {
    expect(checkInPhase({ startsAt, endsAt, status }, now)).toBe(phase);
  });
});
