/** Where an uploaded file lies in the cloud. The name is made up: what a user called the file is nobody's business. */
export function uploadPath(folder: string, fileName: string): string {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return `${folder}/${Date.now()}-${Math.random().toString(36).slice(2, 10)}.${ending}`;
}
