// What the template of videos may ask: the video that an address means, its proportion, its chapters, a poster, a QR
// code.
import { isMap } from '../lib/values.ts';
import { drawPoster } from '../media/poster.ts';
import { qrCode } from '../media/qr-code.ts';
import { readRatio, readVideo, readVideoChapters } from '../media/video.ts';
import { readTranscript } from '../media/transcript.ts';
import { safe } from '../templating/templates.ts';

/** Globals for nunjucks. */
export const videoHelpers: Readonly<Record<string, unknown>> = {
  video: (address: unknown, times: unknown) => readVideo(address, isMap(times) ? times : {}),
  videoChapters: readVideoChapters,
  transcriptOf: (text: unknown) => readTranscript(String(text)),
  videoSize: sizeOf,
  videoLength: lengthOf,
  drawPoster: (text: unknown, size: unknown) => {
    const { title, chapter, id } = isMap(text) ? text : {};
    return safe(
      drawPoster(
        { title: String(title ?? ''), chapter: String(chapter ?? ''), id: String(id ?? '') },
        isSize(size) ? size : { width: 16, height: 9 },
      ),
    );
  },
  qrCode: (text: unknown) => safe(qrCode(String(text))),
};

/** What the call says, else what the file says, else what the host's players are. */
function sizeOf(ratio: unknown, found: unknown, file: unknown): { readonly width: number; readonly height: number } {
  const asked = readRatio(String(ratio ?? ''));
  if (asked !== undefined) return { width: 640, height: Math.round((640 * asked.height) / asked.width) };
  if (isSize(file)) return { width: file.width, height: file.height };
  return isMap(found) && found.upright === true ? { width: 360, height: 640 } : { width: 640, height: 360 };
}

/** 252 → `4:12`, 3723 → `1:02:03`. */
function lengthOf(seconds: unknown): string | undefined {
  if (typeof seconds !== 'number' || !(seconds > 0)) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function isSize(value: unknown): value is { readonly width: number; readonly height: number } {
  return isMap(value) && typeof value.width === 'number' && typeof value.height === 'number';
}
