// `- [ ] to do` and `- [x] done`: boxes at the start of items.
import { FragmentBuilder } from './fragment.ts';
import { sourceNode, type Node } from './node.ts';

const BOX = /^[ \t\n]*\[([ xX])\][ \t\n]+/;

export function readTasks(list: Node): void {
  let hasTasks = false;
  for (const item of list.children) {
    const first = item.children[0];
    const source = first?.type === 'paragraph' ? first.children[0]?.source : undefined;
    if (first === undefined || source === undefined) continue;
    const box = BOX.exec(source.text);
    if (box !== null) {
      hasTasks = true;
      const checked = box[1] === ' ' ? '' : ' checked="checked"';
      const html = `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"${checked} />`;
      first.children[0] = sourceNode(
        new FragmentBuilder().literal(html, source.originOf(0)).add(source, box[0].length, source.text.length).build(),
      );
    }
    if (hasTasks) item.attrSet('class', 'task-list-item');
  }
  if (hasTasks) list.attrSet('class', 'task-list');
}
