// What a book says of itself at its front: its names, who wrote it, its cover.
import type { Config } from '../model/config.ts';
import type { readers } from './values.ts';

/** `usual` is the title of a book that gives none. */
export function namesOf(
  read: ReturnType<typeof readers>,
  usual: string,
): Pick<Config, 'title' | 'isTitled' | 'subtitle' | 'description' | 'authors' | 'cover'> {
  const title = read.text('title');
  return {
    title: title ?? usual,
    isTitled: title !== undefined,
    subtitle: read.text('subtitle'),
    description: read.text('description'),
    authors: read.authors('authors'),
    cover: read.path('cover'),
  };
}
