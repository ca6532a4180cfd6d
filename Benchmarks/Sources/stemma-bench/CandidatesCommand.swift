import ArgumentParser
import Foundation
import TextReuse

/// Measures what the search for candidates loses: the share of true pairs that each step lets through.
struct CandidatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: "Tell the recall of candidate generation in a haystack, by lane and by step.",
    discussion: """
      A corpus is a folder with docs.jsonl and pairs.tsv (a_id, b_id, label). Its pairs are searched \
      one label at a time, so that the rewrites of one source do not stand in each other's way.
      """)

  @Argument(help: "Folders with docs.jsonl and a table of pairs.") var folders: [String]
  @Option(help: "JSON lines of unrelated articles.") var haystack: String
  @Option(help: "How many articles of the haystack; may be given again.") var size: [Int] = [20_000]
  @Option(help: "The name of the table of pairs.") var table = "pairs.tsv"
  @Option(help: "Only pairs whose label contains this.") var label = ""

  func run() throws {
    let analyser = ArticleAnalyser()
    let straw = try CorpusFiles.articles(haystack).prefix(size.max() ?? 0)
    let hay = straw.map { Sketch(analyser.analyse($0)) }
    print(
      "corpus\tlabel\thay\tpairs\tdocuments\tpassages\trewrites\tnamed\tlooks\tjudged\tcost a document"
    )
    for folder in folders {
      var sketches: [String: Sketch] = [:]
      for article in try CorpusFiles.articles("\(folder)/docs.jsonl") {
        sketches[article.id] = Sketch(analyser.analyse(article))
      }
      let rows = try CorpusFiles.table("\(folder)/\(table)").filter {
        label.isEmpty || ($0["label"] ?? "").contains(label)
      }
      let labels = Set(rows.map { $0["label"] ?? "" }).sorted()
      for size in size {
        for label in labels {
          try tell(
            rows.filter { $0["label"] == label }, sketches, Array(hay.prefix(size)),
            "\(URL(filePath: folder).lastPathComponent)\t\(label)\t\(size)")
        }
      }
    }
  }

  /// Searches the pairs of one label in the haystack and prints a line.
  private func tell(
    _ rows: [[String: String]], _ sketches: [String: Sketch], _ hay: [Sketch], _ name: String
  ) throws {
    var all = hay
    var places: [String: Int] = [:]
    func place(_ id: String) throws -> Int {
      if let place = places[id] { return place }
      guard let sketch = sketches[id] else {
        throw CorpusFileError(path: table, reason: "it names an unknown id: \(id)")
      }
      places[id] = all.count
      all.append(sketch)
      return all.count - 1
    }
    let pairs = try rows.map { row in
      CandidatePair(try place(row["a_id"] ?? ""), try place(row["b_id"] ?? ""))
    }
    let trace = CandidateFinder().trace(pairs, among: all)
    func share(_ test: (CandidateTrace.Fate) -> Bool) -> String {
      String(format: "%.4f", Double(trace.fates.filter(test).count) / Double(max(1, pairs.count)))
    }
    let looks = String(format: "%.1f", Double(trace.looks) / Double(all.count))
    let verdicts = String(format: "%.2f", Double(trace.verdicts) / Double(all.count))
    print(
      name, "\(pairs.count)", share(\.documents), share(\.passages), share(\.rewrites),
      share { $0.documents || $0.passages || $0.rewrites }, share(\.isLookedAt), share(\.isJudged),
      "\(looks) looks, \(verdicts) verdicts", separator: "\t")
  }
}
