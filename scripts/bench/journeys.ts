import type { ActionName } from '../../types';

/** The ten commonest journeys from a cold cloud, as the calls that they make. */
export const journeys: Record<string, ActionName[]> = {
  'member: opens the app': ['home.get'],
  'member: scans and is in': ['home.get', 'attendance.checkIn', 'message.recordConsent'],
  'member: asks for leave': ['home.get', 'activity.detail', 'attendance.request'],
  'member: reads the guidance': ['home.get', 'guidance.detail', 'guidance.recordReading'],
  'visitor: binds by phone': ['home.get', 'account.agreePrivacy', 'account.bindByPhone', 'home.get'],
  'keeper: publishes': ['home.get', 'activity.prepare', 'activity.conflicts', 'activity.publish'],
  'keeper: shows the code and ends': [
    'home.get',
    'activity.detail',
    'attendance.showCode',
    'attendance.roll',
    'activity.close',
  ],
  'keeper: writes minutes': ['home.get', 'activity.detail', 'minutes.get', 'minutes.save'],
  'keeper: tells back': ['home.get', 'guidance.detail', 'feedback.status', 'feedback.give'],
  'officer: looks at the report': ['home.get', 'report.themeDays', 'compliance.overview'],
};
