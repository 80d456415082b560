import { useCallback } from 'react';
import type { CallState } from '../../hooks/use-call';
import type { Output } from '../../services/contract';

type Profile = Output<'organization.profile'>;
type Roster = Output<'organization.members'>;

/** The committee as it stands and the members to choose from, as one state. */
export function useCommittee(
  profile: CallState<Profile>,
  roster: CallState<Roster>,
): CallState<Pick<Profile, 'posts' | 'termEndsOn'> & Roster> {
  const reloadProfile = profile.reload;
  const reloadRoster = roster.reload;
  const reload = useCallback(async () => {
    await Promise.all([reloadProfile(), reloadRoster()]);
  }, [reloadProfile, reloadRoster]);
  return {
    data: profile.data && roster.data && { ...profile.data, ...roster.data },
    error: profile.error ?? roster.error,
    loading: profile.loading || roster.loading,
    reload,
  };
}
