import ArgumentParser
import Articles
import Foundation
import TextReuse

/// Measures how fast each format is read, beside its parser alone, over one set of articles.
struct ReadingBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract:
      "Times the reading of articles in every format from memory, in CPU seconds of one core.",
    discussion: """
      The articles of a file are written in each format, in memory, and read again: by Articles, and by \
      the format's parser alone, which keeps nothing.

      swift run --package-path Benchmarks -c release stemma-bench reading samples/articles/*.md
      """)

  @Argument(help: "Files of articles in any format.") var files: [String]
  @Option(help: "About how many megabytes to make of the articles in each format.")
  var megabytes = 20
  @Option(help: "How often each is read; the median is told.") var rounds = 5
  @Option(help: "One format only.") var only: String?

  func run() throws {
    var articles: [Article] = []
    for file in files {
      _ = ArticleReader().read(InputFile(path: file)) { articles.append($0) }
    }
    guard !articles.isEmpty else { throw ValidationError("no articles in \(files)") }
    let bytes = articles.reduce(0) { $0 + $1.text.utf8.count }
    print("\(articles.count) articles of \(bytes / articles.count) bytes each on average")
    print("format      MB file   MB/s read   MB/s parser alone   µs an article")
    for form in WrittenForm.all where only == nil || only == form.name {
      try measure(form, articles)
      // A line at a time, also into a file: a run takes minutes.
      fflush(nil)
    }
  }

  private func measure(_ form: WrittenForm, _ articles: [Article]) throws {
    var files: [[UInt8]] = []
    var size = 0
    var at = 0
    while size < megabytes << 20 {
      let batch = form.isSingle ? 1 : 500
      let some = (0..<batch).map { articles[(at + $0) % articles.count] }
      at += batch
      files.append(form.write(some))
      size += files[files.count - 1].count
    }
    if !form.isSingle { files = [form.join(files)] }
    size = files.reduce(0) { $0 + $1.count }
    let reader = ArticleReader()
    var count = 0
    let reading = median {
      count = 0
      for bytes in files {
        let skipped = reader.read(bytes: bytes, path: "x." + form.ending) { _ in count += 1 }
        if let first = skipped.first { fatalError("\(form.name): \(first.reason)") }
      }
    }
    let parsing = form.parse.map { parse in median { for bytes in files { parse(bytes) } } }
    let rate = Double(size) / 1e6 / reading
    let alone = parsing.map { String(format: "%.0f", Double(size) / 1e6 / $0) } ?? "–"
    print(
      pad(form.name, 10), pad(String(size >> 20), 8, right: true),
      pad(String(format: "%.0f", rate), 11, right: true), pad(alone, 19, right: true),
      pad(String(format: "%.1f", reading / Double(max(1, count)) * 1e6), 15, right: true))
  }

  private func pad(_ text: String, _ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return right ? space + text : text + space
  }

  /// The median CPU time of some rounds, in seconds.
  private func median(_ job: () -> Void) -> Double {
    job()
    let times = (0..<max(1, rounds)).map { _ in
      let start = clock()
      job()
      return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
    return times.sorted()[times.count / 2]
  }
}
