import { privacyVersion } from '../../types/shared/privacy';
import { refuse } from '../kernel/errors';
import { findPrivacyConsent } from './store';

/** Stops who has not agreed to the privacy notice as it stands. Rules `consent` and `separateConsent`. */
export async function requirePrivacy(openid: string): Promise<void> {
  const consent = await findPrivacyConsent(openid);
  if ((consent?.version ?? 0) < privacyVersion) refuse('ACCOUNT.PRIVACY_NOT_AGREED');
}
