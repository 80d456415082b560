import { careIsOn, onCareChange } from '../services/care';

/** See care-root.d.ts. */
export const followCare = () => {
  const follow = () => document.documentElement.classList.toggle('care', careIsOn());
  follow();
  onCareChange(follow);
};
