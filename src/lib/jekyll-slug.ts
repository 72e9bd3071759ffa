// Names in addresses, as Jekyll makes them.

/**
 * Jekyll's `slugify` with the modes that addresses use: `default` keeps letters and digits, `pretty` also
 * `._~!$&'()+,;=@`.
 */
export function jekyllSlug(text: string, mode: 'default' | 'pretty', keepsCase: boolean): string {
  const others = mode === 'pretty' ? /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu : /[^\p{M}\p{L}\p{Nd}]+/gu;
  const slug = text.replace(others, '-').replace(/^-|-$/g, '');
  return keepsCase ? slug : slug.toLowerCase();
}

/** `how-Networks_see` → `How Networks_see`: the title of a document that names none, as Jekyll makes it. */
export function jekyllTitle(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

/** `how-networks-see` → `How Networks See`. */
export function titleFromSlug(slug: string): string {
  return slug
    .split(/[-_]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
