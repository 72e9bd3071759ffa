// When a site is built, and for whom: the only thing that is asked of the machine beside its files.

export interface Clock {
  /** In milliseconds since 1970. */
  readonly time: number;
  /**
   * Whether somebody gave it (`SOURCE_DATE_EPOCH`): else it is the machine's, and pages know of it only the day, so
   * that the same book gives the same bytes all day.
   */
  readonly isGiven: boolean;
  /** `JEKYLL_ENV`; a build is for the public where nothing is said. */
  readonly environment: string;
}

/** `now` is the machine's time. A `SOURCE_DATE_EPOCH` that is no number of seconds is as if it were not there. */
export function clockOf(environment: Readonly<Record<string, string | undefined>>, now: number): Clock {
  const seconds = environment.SOURCE_DATE_EPOCH?.trim() ?? '';
  const isGiven = /^\d{1,11}$/.test(seconds);
  return {
    time: isGiven ? Number(seconds) * 1000 : now,
    isGiven,
    environment: environment.JEKYLL_ENV?.trim() || 'production',
  };
}
