/** Where an uploaded roster lies in the cloud. The name is made up: what a user called the file is nobody's business. */
export function uploadPath(fileName: string): string {
  const ending = /\.csv$/i.test(fileName) ? 'csv' : 'xlsx';
  return `rosters/${Date.now()}-${Math.random().toString(36).slice(2, 10)}.${ending}`;
}
