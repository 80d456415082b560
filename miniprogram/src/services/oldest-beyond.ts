/** The names of those files, the oldest first, that have to go so that the rest is not larger than so many bytes together. */
export function oldestBeyond(
  bytes: number,
  files: readonly { name: string; bytes: number; at: number }[],
): string[] {
  let left = files.reduce((sum, file) => sum + file.bytes, 0);
  const gone: string[] = [];
  for (const file of [...files].sort((one, other) => one.at - other.at)) {
    if (left <= bytes) break;
    left -= file.bytes;
    gone.push(file.name);
  }
  return gone;
}
