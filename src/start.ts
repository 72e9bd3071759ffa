#!/usr/bin/env node
// The program's first file: lets Node keep compiled code from run to run, where it can (22.1 and newer), and goes on to
// the command.
import module from 'node:module';

// Node 20, whose types these are, has no such function.
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
enableCompileCache?.();
await import('./cli.ts');
