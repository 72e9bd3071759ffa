// Runs the command once, when the program is bundled, and keeps what V8 has compiled meanwhile beside each script.
import { keepCode, loadProgram, type LoadedScript } from './compiled-code.ts';
import { compileLater } from './compile-later.ts';

const loaded: LoadedScript[] = [];
// Compiled code fits only a program that has told V8 the same.
compileLater();
loadProgram(__dirname, (each) => loaded.push(each)).startCommand();
process.on('exit', () => {
  for (const each of loaded) keepCode(each);
});
