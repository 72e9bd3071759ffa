# Reads Markdown with the kramdown that is installed, set as Jekyll sets it: JSON in, JSON out (`npm run record:jekyll`).
require "json"
require "kramdown"
require "kramdown-parser-gfm"

SETTINGS = {
  :input => "GFM", :hard_wrap => false, :guess_lang => true, :entity_output => "as_char", :footnote_nr => 1,
  :smart_quotes => "lsquo,rsquo,ldquo,rdquo", :toc_levels => [1, 2, 3, 4, 5, 6], :syntax_highlighter => nil,
}
STDOUT.write(JSON.generate(JSON.parse(STDIN.read).map { |text| Kramdown::Document.new(text, SETTINGS).to_html }))
