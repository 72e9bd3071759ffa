# Builds small sites with the Jekyll that is installed: JSON lines in, JSON lines out (`npm run record:jekyll`).
require "json"
require "tmpdir"
require "fileutils"
require "jekyll"
Jekyll.logger.log_level = :error
ENV["TZ"] = "UTC"

def build(site)
  Dir.mktmpdir do |folder|
    site["files"].each do |path, text|
      full = File.join(folder, path)
      FileUtils.mkdir_p(File.dirname(full))
      File.binwrite(full, text)
    end
    (site["env"] || {}).each { |name, value| ENV[name] = value }
    out = File.join(folder, "_site")
    Dir.chdir(folder) do
      # The day is given, so that the answers are the same whenever they are recorded.
      given = { "source" => folder, "destination" => out, "quiet" => true, "disable_disk_cache" => true }
      config = Jekyll.configuration(given)
      config["time"] ||= "2026-05-15 12:00:00 +0000"
      config["source"] = File.join(folder, config["kept_source"]) if config["kept_source"]
      Jekyll::Site.new(config).process
    end
    Dir.glob("**/*", File::FNM_DOTMATCH, :base => out).sort.each_with_object({}) do |path, wrote|
      full = File.join(out, path)
      wrote[path] = File.read(full, :encoding => "utf-8") if File.file?(full)
    end
  end
end

STDIN.each_line do |line|
  site = JSON.parse(line)
  reader, writer = IO.pipe
  child = fork do
    STDOUT.reopen(File::NULL)
    STDERR.reopen(File::NULL)
    answer = begin
      { "wrote" => build(site) }
    rescue Exception => error
      { "failed" => "#{error.class}: #{error.message.lines.first.to_s.gsub(%r!/[^ ]*/d[0-9a-z-]*/!, "")}".strip }
    end
    writer.write(JSON.generate(answer))
    writer.close
    exit!(0)
  end
  writer.close
  STDOUT.puts(reader.read)
  Process.wait(child)
end
