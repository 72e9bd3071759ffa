// The first file of a thread that parses: the same program as the command's, at its other door.
import { loadProgram } from './compiled-code.ts';

loadProgram(__dirname).startParsing();
