// Draws the icons of the installed site from public/icon.svg into public/icons; run it when the mark changes.
import { mkdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';

const mark = readFileSync('public/icon.svg');
const paper = '#f8f3e7';

mkdirSync('public/icons', { recursive: true });
await draw('icon-192', 192, 0.86);
await draw('icon-512', 512, 0.86);
// A maskable icon keeps to the circle of 80 % in the middle (Web Application Manifest: safe zone).
await draw('maskable-512', 512, 0.56);

async function draw(name: string, size: number, share: number) {
  const inner = Math.round(size * share);
  const input = await sharp(mark, { density: 1200 }).resize(inner, inner).toBuffer();
  await sharp({ create: { width: size, height: size, channels: 4, background: paper } })
    .composite([{ input }])
    .png({ compressionLevel: 9, palette: true })
    .toFile(`public/icons/${name}.png`);
}
