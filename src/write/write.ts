// The fifth verb: Site → the files of a folder. Each is asked for once at most, and one is held at a time.
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import type { Cache } from '../files/cache/shelf.ts';
import { stageOutput, type Staged } from '../files/output.ts';

export interface StagedSite extends Staged {
  /** What went wrong while files were made: where there is an error, the site is not whole. */
  readonly problems: readonly Problem[];
}

/**
 * Makes what differs from the site that stands in `folder` (absolute), and holds it ready beside it: nothing changes
 * there before `moveIn`. `cache` keeps what is remembered of the last build.
 */
export async function stageSite(folder: string, site: Site, cache: Cache): Promise<StagedSite> {
  const problems: Problem[] = [];
  const staged = await stageOutput(folder, site, { cache, report: (problem) => void problems.push(problem) });
  return { ...staged, problems };
}
