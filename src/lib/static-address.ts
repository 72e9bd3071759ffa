// Links of jekyll-polyglot that keep their language, `{% static_href %}href="/about/"{% endstatic_href %}`: how they
// are marked between the tag and the page.

/** The attribute that the tag prints before the one that it holds. */
export const STATIC_MARK = 'data-static-href';

/** `/about/` → `/./about/`, which means the same, and which nobody writes. */
export function markStatic(address: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? `/.${address}` : address;
}

/** `/./about/` → `/about/`; undefined for an address that is not marked. */
export function staticAddress(address: string): string | undefined {
  return address.startsWith('/./') ? address.slice(2) : undefined;
}

/** The same in the tags of printed HTML. */
export function markStaticIn(html: string): string {
  return html.replaceAll(new RegExp(` ${STATIC_MARK} (href=")(/(?!/))?`, 'g'), (_, href: string, slash?: string) =>
    slash === undefined ? ` ${href}` : ` ${href}/./`,
  );
}
