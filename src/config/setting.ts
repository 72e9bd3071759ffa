// What the table of settings says of one setting.

export interface Setting {
  readonly kind: SettingKind;
  readonly about: string;
  /** What holds where the setting is not written, in words or as YAML. */
  readonly fallback: string;
  /** The setting as it could be written, YAML of one line. */
  readonly example: string;
  /** Another spelling that means the same. */
  readonly alias?: string;
  /** For `choice`: the values allowed. */
  readonly choices?: readonly string[];
  /** For `group`: the settings inside. */
  readonly settings?: Readonly<Record<string, Setting>>;
}

export type SettingKind =
  | 'text'
  | 'authors'
  | 'language'
  | 'choice'
  | 'choices'
  | 'flag'
  | 'base'
  | 'address'
  | 'path'
  | 'paths'
  | 'formats'
  | 'widths'
  | 'quality'
  | 'hosts'
  | 'policy'
  | 'chapters'
  | 'languages'
  | 'rules'
  | 'kinds'
  | 'group'
  | 'data';
