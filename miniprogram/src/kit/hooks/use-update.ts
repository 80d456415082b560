import { useSyncExternalStore } from 'react';
import { onUpdateChange, updateState } from '../../services/update';

/** How a newer version of the app stands on this phone. */
export const useUpdate = () => useSyncExternalStore(onUpdateChange, updateState, updateState);
