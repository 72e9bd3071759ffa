// Reads what book.yml says of citations.
import type { Config } from '../model/config.ts';
import { defaults } from './defaults.ts';
import type { readers } from './values.ts';

export function citationsOf(read: ReturnType<typeof readers>): Pick<Config, 'bibliography' | 'citations'> {
  return {
    bibliography: read.paths('bibliography'),
    citations: read.choice('citations') === 'numeric' ? 'numeric' : defaults.citations,
  };
}
