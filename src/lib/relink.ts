// Addresses in the tags of finished HTML, replaced one by one.

const TAG = /<(script|style)\b[^>]*>|<[a-z][^<>]*>|<!--[\s\S]*?-->/gi;
const ADDRESS =
  /(\s(?:href|src|poster|action|data-src)\s*=\s*)(?:"([^"]*)"|'([^']*)')|(\ssrcset\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;

/** `replace` gets each address as it stands, entities and all. Scripts and styles themselves are left alone. */
export function relinkHtml(html: string, replace: (address: string) => string): string {
  let answer = '';
  let from = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    if (tag[0].startsWith('<!--')) continue;
    answer += html.slice(from, tag.index) + relinkTag(tag[0], replace);
    from = tag.index + tag[0].length;
    if (tag[1] === undefined) continue;
    const end = html.toLowerCase().indexOf(`</${tag[1].toLowerCase()}`, from);
    TAG.lastIndex = end < 0 ? html.length : end;
  }
  return answer + html.slice(from);
}

function relinkTag(tag: string, replace: (address: string) => string): string {
  return tag.replace(
    ADDRESS,
    (
      whole,
      name: string | undefined,
      double: string | undefined,
      single: string | undefined,
      set: string | undefined,
      ...rest: unknown[]
    ) => {
      if (name !== undefined) return `${name}"${replace((double ?? single ?? '').trim())}"`;
      const candidates = String(rest[0] ?? rest[1] ?? '');
      return set === undefined
        ? whole
        : `${set}"${candidates
            .split(',')
            .map((candidate) => candidate.trim().replace(/^\S+/, replace))
            .join(', ')}"`;
    },
  );
}
