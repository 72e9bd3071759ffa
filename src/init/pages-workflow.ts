// The workflow that builds a book and publishes it on GitHub Pages.

export const WORKFLOW = '.github/workflows/pages.yml';

/**
 * `root` is the book's folder in the repository, `.` where it is the repository. Nothing is installed that the book's
 * own package.json does not name.
 */
export function pagesWorkflow(root: string): string {
  const book = root === '.' ? '' : ` ${JSON.stringify(root)}`;
  return `# Builds the book at every push to the main branch and publishes it on GitHub Pages.
# Once, in the repository's settings: Pages → Build and deployment → Source: GitHub Actions.
name: Publish the book
on:
  push:
    branches: [main, master]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
  cancel-in-progress: true
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - id: pages
        uses: actions/configure-pages@v5
      # package.json and package-lock.json beside the book say which Vitrine builds it, and from where.
      - run: npm ci
      # What was made before, such as copies of pictures, is kept from one run to the next.
      - uses: actions/cache@v4
        with:
          path: ~/.cache/vitrine
          key: vitrine-\${{ github.run_id }}
          restore-keys: vitrine-
      - run: npx vitrine build${book} --format github --out _site --cache ~/.cache/vitrine --base "\${{ steps.pages.outputs.base_url }}/"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: _site
  publish:
    needs: build
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4
`;
}
