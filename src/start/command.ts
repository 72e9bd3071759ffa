#!/usr/bin/env node
// The program's first file: loads the program as V8 has compiled it before, and begins the command.
import { loadProgram } from './compiled-code.ts';
import { compileLater } from './compile-later.ts';

compileLater();
loadProgram(__dirname).startCommand();
