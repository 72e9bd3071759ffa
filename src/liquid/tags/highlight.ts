// `{% highlight python linenos %} … {% endhighlight %}`: code, as the HTML that Jekyll prints, without its colours.
import { escapeText } from '../../lib/html.ts';
import { textMadeBy } from '../emitter.ts';
import type { ReadTag } from '../machine.ts';

export const highlight: ReadTag = (markup, { machine, take }) => {
  const language = /^\s*([\w.+#-]+)/.exec(markup)?.[1];
  if (language === undefined) throw new Error('write {% highlight language %}');
  const isNumbered = /\s(?:linenos|line_numbers)\b(?!\s*=\s*"?false)/.test(markup);
  const marked =
    /\smark_lines\s*=\s*["']([\d\s,]+)["']/
      .exec(markup)?.[1]
      ?.trim()
      .split(/[\s,]+/) ?? [];
  const { templates } = take('endhighlight');
  return {
    *render(context, emitter) {
      const code = (yield* textMadeBy(templates, context, machine.engine)).replace(/^\n+|\n+$/g, '');
      const name = language.toLowerCase();
      // Lines of its own, as Jekyll has them for Markdown.
      emitter.write(
        `\n<figure class="highlight${isNumbered ? ' linenos' : ''}${marked.length === 0 ? '' : ` mark-${marked.join('-')}`}"><pre><code class="language-${name.replaceAll('+', '-')}" data-lang="${name}">${escapeText(code)}</code></pre></figure>\n`,
      );
    },
  };
};
