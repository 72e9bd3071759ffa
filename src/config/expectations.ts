// What a value of each kind of setting must be, in words.
import type { SettingKind } from './setting.ts';

/** As it ends the sentence "must be …". */
export const expectations: Readonly<Record<SettingKind, string>> = {
  text: 'text',
  authors: 'a name, or a list of names',
  language: 'a language tag such as "en" or "pt-BR"',
  choice: 'one of the words allowed',
  choices: 'a list of the words allowed',
  flag: 'true or false',
  base: 'an address that begins with "https://", or a path that begins with "/"',
  address: 'an address that begins with "https://"',
  path: 'the path of a file',
  paths: 'a path, or a list of paths',
  formats: '"avif", "webp" or both',
  widths: 'a list of whole numbers from 16 to 8192',
  quality: 'a whole number from 1 to 100',
  hosts: 'a list of hosts, each with "https://" and no path',
  policy: 'true, false, or "allow:" with a list of hosts',
  chapters: 'a list of chapters',
  languages: 'a group of languages, each with its folder',
  rules: 'a group of rules',
  kinds: 'a group of kinds',
  group: 'a group of settings',
  data: 'a group of names and values',
};
