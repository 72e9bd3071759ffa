# Renders snippets of Liquid with the Jekyll that is installed: JSON in, JSON out (`npm run record:jekyll`).
require "json"
require "tmpdir"
require "fileutils"
require "jekyll"
Jekyll.logger.log_level = :error
ENV["TZ"] = "UTC"

input = JSON.parse(STDIN.read)
Dir.mktmpdir do |folder|
  input["files"].each do |path, text|
    full = File.join(folder, path)
    FileUtils.mkdir_p(File.dirname(full))
    File.write(full, text)
  end
  answers = Dir.chdir(folder) do
    given = { "source" => folder, "destination" => File.join(folder, "_site"), "quiet" => true, "disable_disk_cache" => true }
    site = Jekyll::Site.new(Jekyll.configuration(given))
    site.read
    input["snippets"].map do |snippet|
      begin
        variables = Marshal.load(Marshal.dump(input["variables"]))
        template = Liquid::Template.parse(snippet, :error_mode => :warn, :line_numbers => true)
        info = { :registers => { :site => site, :page => variables["page"] }, :strict_filters => false, :strict_variables => false }
        template.render!(variables, info)
      rescue StandardError, SyntaxError => error
        { "failed" => error.message.lines.first.to_s.gsub(folder, "").strip }
      end
    end
  end
  STDOUT.write(JSON.generate(answers))
end
