// Tells V8 to optimise less eagerly, for all threads of the process. A build is over when much of what V8 would
// optimise by its own rules has only just been optimised: compiling took a fifth of its processor time.
import { setFlagsFromString } from 'node:v8';

/**
 * In bytes of bytecode that a function runs between two looks at whether to optimise it; V8's own value is 67,584.
 * Books of 80 and of 284 chapters took 2.43 and 9.8 s with that, 2.00 and 8.3 s with this, 1.95 and 8.8 s with twice
 * as much.
 */
const BUDGET = 500_000;

export function compileLater(): void {
  // Later versions have another compiler between, and were not measured.
  if (process.versions.node.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
