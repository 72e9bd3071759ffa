// The two doors of the bundled program, of which each loads what it needs: the command, and a thread that parses.

export function startCommand(): void {
  void import('../cli.ts');
}

export function startParsing(): void {
  void import('../maker/worker.ts');
}
