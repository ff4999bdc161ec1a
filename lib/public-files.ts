import { stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';

/** The size in bytes of a file of `public/` under its address, or null for an address that is no such file. */
export async function fileSize(address: string): Promise<number | null> {
  // Another site's address, or a way out of the folder.
  if (!address.startsWith('/') || address.startsWith('//') || normalize(address) !== address) return null;
  const file = await stat(join(process.cwd(), 'public', address)).catch(() => null);
  return file?.isFile() ? file.size : null;
}
