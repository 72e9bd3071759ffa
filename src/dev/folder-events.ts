// The system's events of a book's folders: which file may have changed.
import { watch, type FSWatcher } from 'node:fs';
import { basename, join } from 'node:path';
import type { Stamp } from './stamp.ts';

export interface FolderEvents {
  /** Hears of these folders and links, and of no others. Whether one of them was not heard of before. */
  readonly follow: (places: Pick<Stamp, 'folders' | 'links'>) => boolean;
  readonly stop: () => void;
}

/**
 * `onEvent` gets an absolute path: a file, a folder that came or went, or the folder where something happened. Of a
 * folder the system gives the name of what has changed in it; a library that hears the same (chokidar) lists and looks
 * at the whole folder each time to say more, a tenth of all that a save took in a book of 283 chapters. What the system
 * does not say, as where it has no more watchers to give, is seen by the next sweep.
 */
export function createFolderEvents(onEvent: (path: string) => void): FolderEvents {
  const watchers = new Map<string, FSWatcher>();
  const drop = (path: string): void => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  const heard = (path: string): void => {
    // A folder of this name may be another one now, and a link may lead elsewhere: it is followed anew.
    drop(path);
    onEvent(path);
  };
  const hear = (path: string, onName: (name: string | null) => void): boolean => {
    if (watchers.has(path)) return false;
    try {
      const watcher = watch(path, (_event, name) => onName(name));
      watcher.on('error', () => drop(path));
      watchers.set(path, watcher);
      return true;
    } catch {
      // It is gone, it may not be read, or the system hears no more.
      return false;
    }
  };
  return {
    follow: ({ folders, links }) => {
      for (const path of watchers.keys()) if (!folders.has(path) && !links.has(path)) drop(path);
      const ofFolders = [...folders].map((path) =>
        hear(path, (name) => {
          // Of a folder that goes away itself, the system gives its own name.
          if (name === null || name === basename(path)) heard(path);
          if (name !== null) heard(join(path, name));
        }),
      );
      const ofLinks = [...links].map((path) => hear(path, () => onEvent(path)));
      return [...ofFolders, ...ofLinks].includes(true);
    },
    stop: () => {
      for (const path of [...watchers.keys()]) drop(path);
    },
  };
}
