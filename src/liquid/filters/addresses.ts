// Jekyll's filters for addresses, Markdown and data.
import { Decimal } from '../../lib/decimal.ts';
import { entriesOf, isHash, isNil, textOf } from '../values/ruby.ts';
import { ownProperty } from '../values/property.ts';
import { encode } from './text.ts';
import type { FilterScene, Filters } from './filter.ts';

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;

export const addressFilters: Filters = {
  relative_url: (value, _, scene) => (isNil(value) ? undefined : relative(addressOf(value), scene)),
  absolute_url: (value, _, scene) => {
    if (isNil(value)) return undefined;
    const address = addressOf(value);
    if (ABSOLUTE.test(address)) return address;
    const whole = scene.setting('url').replace(/\/$/, '') + relative(address, scene);
    // A host alone has a path, which is `/`.
    return /^https?:\/\/[^/]+$/.test(whole) ? `${whole}/` : whole;
  },
  markdownify: (value, _, scene) => scene.markdownify(textOf(value)) || '\n',
  smartify: (value, _, scene) => scene.smartify(textOf(value)),
  jsonify: (value) => json(value),
};

/** A page or a document stands for its address. */
function addressOf(value: unknown): string {
  const own = isHash(value) ? ownProperty(value, 'url') : undefined;
  return typeof own === 'string' ? own : textOf(value);
}

/** An address of another host stays; the base path comes before all others. */
function relative(address: string, { setting }: FilterScene): string {
  if (ABSOLUTE.test(address)) return address;
  const slashed = (part: string): string => (part === '' || part.startsWith('/') ? part : `/${part}`);
  return normalized(slashed(setting('baseurl').replace(/\/$/, '')) + slashed(address));
}

/** Letters beyond ASCII and blanks in per cent signs; `.` and `..` worked out. */
function normalized(address: string): string {
  const [path = '', ...rest] = address.split(/(?=[?#])/);
  const steps: string[] = [];
  const written = path.trimEnd().split('/');
  for (const [index, step] of written.entries()) {
    const isDots = step === '.' || step === '..';
    if (step === '..' && steps.length > 1) steps.pop();
    // Dots at the end are a folder: its slash stays.
    if (!isDots || index === written.length - 1) steps.push(isDots ? '' : step);
  }
  return encode(steps.join('/') + rest.join(''), /[A-Za-z0-9\-_.!~*'();/?:@&=+$,#%]/);
}

/** Decimals keep their point, maps the order of their keys; everything unknown is null. */
function json(value: unknown): string {
  if (isNil(value)) return 'null';
  if (value instanceof Decimal) return textOf(value);
  if (Array.isArray(value)) return `[${value.map(json).join(',')}]`;
  if (isHash(value))
    return `{${entriesOf(value)
      .map(([key, item]) => `${JSON.stringify(key)}:${json(item)}`)
      .join(',')}}`;
  return JSON.stringify(typeof value === 'object' ? textOf(value) : value) ?? 'null';
}
