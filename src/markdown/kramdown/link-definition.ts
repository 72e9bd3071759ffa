// `[name]: address "title"`, to which links refer by name.
import type { BlockRule } from './block-state.ts';
import { linkName } from './document.ts';

const DEFINITION =
  / {0,3}\[([^\n\]]+)\]:[ \t]*(?:<([^\n]*?)>|([^\n]*?[^ \t\n\v\f\r][^\n]*?))(?:(?:[ \t]*\n|[ \t]+)[ \t]*(?:"([^\n]+?)"|'([^\n]+?)'))?[ \t]*\n/y;

export const linkDefinition: BlockRule = (state) => {
  const match = state.match(DEFINITION);
  if (match === undefined || /[ \t]+["']/.test(match[3] ?? '')) return false;
  const node = state.add(state.create('boundary'));
  node.info = 'definition';
  const href = match[2] ?? match[3] ?? '';
  const at = state.source.originOf(state.position + match[0].indexOf(href, match[0].indexOf(']:') + 2));
  state.document.links.set(linkName(match[1] ?? ''), { href, at, title: match[4] ?? match[5], node });
  state.position += match[0].length;
  return true;
};
