// The page of all further readings, chapter by chapter: each list as its include's template writes it, moved to the
// page's place.
import { pathsIn } from '../lib/contents-paths.ts';
import type { Book, PagePlan } from '../model/book.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import { safe } from '../templating/templates.ts';
import { titleHtml } from './titles.ts';

/** A page that is made of what others have, and so is made after them. */
export function isReadingPage({ layout, chapter }: PagePlan): boolean {
  return layout === 'further-reading' && chapter === undefined;
}

/**
 * What the template gets: `readings`, in the order of the book; `lists` are the chapters' own, moved to the page's
 * place, by the paths of their pages.
 */
export function readingPage(
  { contents, pages, root }: Book,
  lists: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  const inOrder = pathsIn(contents);
  const plans = new Map(pages.map((plan) => [plan.path, plan]));
  const readings = [...inOrder, ...[...plans.keys()].filter((path) => !inOrder.includes(path))].flatMap((path) => {
    const [plan, list] = [plans.get(path), lists.get(path) ?? ''];
    return plan === undefined || list === ''
      ? []
      : [
          {
            href: encodePath(relativePath(`${root}further-reading.html`, path)),
            title: plan.title,
            titleHtml: titleHtml(plan),
            number: plan.number,
            list: safe(list),
          },
        ];
  });
  return { readings };
}
