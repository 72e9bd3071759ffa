// Every file of the site that is no page: the book's own, copies of pictures, and what the program makes beside.
import { duplicateUrl } from '../diagnostics/catalog.ts';
import type { Asset, PagePlan } from '../model/book.ts';
import type { Problem } from '../model/problem.ts';
import { hasBoxesOrTerms } from '../lib/apparatus.ts';
import { clientPath } from '../lib/client-path.ts';
import { onceFor } from '../lib/once-for.ts';
import type { Workspace } from '../model/workspace.ts';
import { startOf } from './addresses.ts';
import { publishedFiles } from './assets.ts';
import { coverFile } from './cover.ts';
import { figureFiles } from './figure-files.ts';
import { mapOf } from './jekyll-map.ts';
import type { LinkScene } from './link-pages.ts';
import { machineFiles } from './machine-files.ts';
import type { ShownEdition } from './made-plans.ts';
import type { Placed } from './order.ts';
import { copiesOf } from './pictures.ts';
import { redirectsOf } from './redirects.ts';
import { referenceFiles } from './references-page.ts';
import { runningHeads, WHOLE_BOOK } from './whole-book.ts';

interface AssetScene extends LinkScene {
  /** Paths of the book's files that pages point at. */
  readonly asked: ReadonlySet<string>;
  /** Of pages that chapters make. */
  readonly plans: readonly PagePlan[];
}

interface AssetsOfBook {
  readonly assets: readonly Asset[];
  readonly taken: ReadonlySet<string>;
  /** Paths of the book's files that pages point at, and its cover. */
  readonly pointedAt: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** `taken` are the addresses that were answered before what the program makes for machines. */
export function assetsOf(
  editions: readonly ShownEdition[],
  everything: readonly Placed[],
  { workspace, site, languages, asked: pointedAt, plans }: AssetScene,
): AssetsOfBook {
  const cover = coverFile(workspace);
  const asked = cover === undefined ? pointedAt : new Set([...pointedAt, cover.path]);
  const files = publishedFiles(workspace, {
    asked,
    pages: site.pages,
    hasApparatus: editions.some(hasApparatus),
    hasPreviews: plans.some((plan) => plan.hasPreviews),
    hasFormulas: everything.some(({ chapter }) => chapter.facts.firstFormula !== undefined),
  });
  const redirects = redirectsOf(everything, {
    taken: new Set([...site.pages, ...files.assets.map((asset) => asset.path)]),
    script: clientPath('redirect.js', workspace.client['redirect.js'] ?? new Uint8Array()),
    jekyll: workspace.jekyll,
    config: workspace.config,
  });
  const answered: Asset[] = [
    ...files.assets,
    ...copiesOf(workspace, asked),
    ...redirects.assets,
    ...editions.flatMap(({ made, root, order, config: { title } }) =>
      made.includes(root + WHOLE_BOOK) ? [runningHeads(order, { root, title })] : [],
    ),
  ];
  const taken = new Set([...site.pages, ...answered.map(({ path }) => path)]);
  const fed = editions.map(({ config, root, order }) => ({
    config,
    root,
    changed: workspace.changed,
    sequence: order.sequence,
  }));
  return {
    taken,
    pointedAt: asked,
    assets: [
      ...answered,
      ...machineFiles(fed, languages.alternates, {
        taken,
        mapped: mapOf(workspace.jekyll),
        hashed: hashedFiles(workspace, files.assets),
      }),
      ...figureFiles(editions, taken),
      ...editions.flatMap(({ cited: { works }, root }) => referenceFiles(works, taken, root)),
    ],
    problems: [...files.problems, ...redirects.problems, ...hiddenDownloads(editions, everything)],
  };
}

/** Pages of the author's where the list of works leads to a file of them. */
function hiddenDownloads(editions: readonly ShownEdition[], everything: readonly Placed[]): readonly Problem[] {
  const downloads = new Set(
    editions.flatMap(({ cited: { works }, root }) => referenceFiles(works, new Set(), root).map(({ path }) => path)),
  );
  return everything
    .filter(({ path }) => downloads.has(path))
    .map(({ path, chapter }) =>
      duplicateUrl(
        chapter.frontMatter.places.permalink ?? startOf(chapter),
        `/${path}`,
        'the list of works to download',
      ),
    );
}

function hasApparatus({ cited: { works }, inOrder }: ShownEdition): boolean {
  return works.length > 0 || inOrder.some(({ chapter }) => hasBoxesOrTerms(chapter.facts));
}

/** Files of the program's own, and the copies of pictures where the author has no files beside them. */
function hashedFiles({ client }: Workspace, own: readonly Asset[]): readonly string[] {
  return own.some(({ path }) => path.startsWith(COPIES))
    ? hashedClient(client)
    : [...hashedClient(client), `${COPIES}*`];
}

const hashedClient = onceFor((client: Workspace['client']): readonly string[] =>
  Object.entries(client)
    .map(([name, content]) => clientPath(name, content))
    .filter((path) => /-\w{8}\.(?:css|js|woff2)$/.test(path) && !/^assets\/(?:dev|pdf|offline)-/.test(path)),
);
const COPIES = 'assets/pictures/';
