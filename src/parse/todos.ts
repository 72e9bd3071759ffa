// The author's notes to herself: what is to be done, by whom and until when.
import { badDue } from '../diagnostics/catalog.ts';
import { readDay } from '../lib/dates.ts';
import type { Todo } from '../model/chapter.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadCall } from './calls.ts';

/** Of a call of an include for authors: its `note`, or its first value. */
export function todosOf({ interface: answer, call }: ReadCall): readonly Todo[] {
  if (answer?.audience !== 'authors' || call === undefined || call.half === 'close') return [];
  const wordsOf = (name: string): string | undefined => {
    const value = call.values[name];
    return value?.kind === 'text' || value?.kind === 'markdown' ? value.text : undefined;
  };
  const [first = ''] = Object.keys(call.values);
  return [
    {
      note: wordsOf('note') ?? wordsOf(first) ?? '',
      owner: wordsOf('owner'),
      due: wordsOf('due'),
      place: call.place,
    },
  ];
}

/** A note that is to be done until a day that no calendar has would never be late. */
export function dueProblems(read: ReadCall): readonly Problem[] {
  return todosOf(read).flatMap(({ due = '', place }) =>
    due === '' || readDay(due) !== undefined ? [] : [badDue(place, due)],
  );
}
