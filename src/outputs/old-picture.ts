import { join } from 'node:path';
import sharp from 'sharp';

/**
 * The size, px, of a picture that a correction kept, so that its page does not jump when it comes.
 * @param path as the correction names it: `/corrections/<file>`, below public/
 * @throws Error if the file is no picture
 */
export async function oldPictureSize(path: string): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(join('public', path)).metadata();
  return { width, height };
}
