import type { GuidePicture } from './chapters';
import checkIn from './pictures/checkIn.jpg';
import code from './pictures/code.jpg';
import home from './pictures/home.jpg';
import importRoster from './pictures/importRoster.jpg';
import me from './pictures/me.jpg';
import publish from './pictures/publish.jpg';
import report from './pictures/report.jpg';
import roster from './pictures/roster.jpg';

/** The guide's pictures inside the app; `npm run pictures` takes them anew. */
export const pictures: Record<GuidePicture, string> = {
  home,
  checkIn,
  me,
  code,
  publish,
  roster,
  importRoster,
  report,
};
