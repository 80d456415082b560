import { FileFault, troubleOf } from './file-fault';
import { fileNameOf } from './file-name';

/** See download.d.ts. */
export const openFrom = async (url: string, name: string) => {
  const fetched = await fetchBlob(url);
  const link = document.createElement('a');
  // An address of our own, so that the browser gives the file our name.
  link.href = URL.createObjectURL(fetched);
  link.download = fileNameOf(name);
  link.click();
  URL.revokeObjectURL(link.href);
};

async function fetchBlob(url: string): Promise<Blob> {
  const broken = () => {
    throw new FileFault('broken');
  };
  const response = await fetch(url).catch(broken);
  const trouble = troubleOf(response.status);
  if (trouble) throw new FileFault(trouble);
  return response.blob().catch(broken);
}
