// All small sites, one table a family of rules.
import type { SmallSite } from '../read-sites.ts';
import { ADDRESSES } from './addresses.ts';
import { CORNERS } from './corners.ts';
import { DATA } from './data.ts';
import { DOCUMENTED } from './documented.ts';
import { FILES } from './files.ts';
import { FURTHER } from './further.ts';
import { LAYOUTS } from './layouts.ts';
import { PLUGINS } from './plugins.ts';
import { TIME } from './time.ts';
import { TOGETHER } from './together.ts';
import { UNASKED } from './unasked.ts';

export const SITES: readonly SmallSite[] = [
  ...TIME,
  ...FILES,
  ...ADDRESSES,
  ...DATA,
  ...LAYOUTS,
  ...PLUGINS,
  ...DOCUMENTED,
  ...CORNERS,
  ...UNASKED,
  ...TOGETHER,
  ...FURTHER,
];
