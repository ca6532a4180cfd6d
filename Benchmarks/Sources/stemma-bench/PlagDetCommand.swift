import ArgumentParser
import Foundation
import TextReuse

/// Measures passages on an alignment corpus in the form of PAN 2013.
struct PlagDetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plagdet",
    abstract: "Tell precision, recall, granularity and PlagDet of passages, by kind of edit.",
    discussion: """
      The folder has src.jsonl and susp.jsonl (id, text), pairs.tsv (a_id, b_id, label) and passages.jsonl \
      (a_id, b_id, a_offset, a_length, b_offset, b_length in Unicode scalars).
      """)

  @Argument(help: "The corpus folder.") var folder: String

  func run() throws {
    let analyser = ArticleAnalyser()
    var articles: [String: AnalysedArticle] = [:]
    for file in ["src", "susp"] {
      for article in try CorpusFiles.articles("\(folder)/\(file).jsonl") {
        articles[article.id] = analyser.analyse(article)
      }
    }
    let cases = try self.cases()
    let judge = Judge()
    var scores: [String: PlagDet] = [:]
    var falsePairs: [String: (found: Int, all: Int)] = [:]
    for row in try CorpusFiles.table("\(folder)/pairs.tsv") {
      guard let a = articles[row["a_id"] ?? ""], let b = articles[row["b_id"] ?? ""] else {
        throw CorpusFileError(path: "\(folder)/pairs.tsv", reason: "it names an unknown id")
      }
      let found = judge.verdict(a, b).sharedSpans
      let label = row["label"] ?? ""
      let known = cases[[a.article.id, b.article.id]] ?? []
      scores[label, default: PlagDet()].add(cases: known, detections: found)
      scores["all", default: PlagDet()].add(cases: known, detections: found)
      if known.isEmpty {
        falsePairs[label, default: (0, 0)].all += 1
        falsePairs[label, default: (0, 0)].found += found.isEmpty ? 0 : 1
      }
    }
    for (label, score) in scores.sorted(by: { $0.key < $1.key }) where score.cases > 0 {
      print("\(label): \(score.line)")
    }
    for (label, pairs) in falsePairs.sorted(by: { $0.key < $1.key }) {
      print("\(label): \(pairs.found) of \(pairs.all) pairs without a case get a passage")
    }
  }

  private func cases() throws -> [[String]: [TwoSpans]] {
    var cases: [[String]: [TwoSpans]] = [:]
    for row in try CorpusFiles.rows("\(folder)/passages.jsonl") {
      guard let a = row["a_id"] as? String, let b = row["b_id"] as? String,
        let fromA = row["a_offset"] as? Int, let lengthA = row["a_length"] as? Int,
        let fromB = row["b_offset"] as? Int, let lengthB = row["b_length"] as? Int
      else { throw CorpusFileError(path: "\(folder)/passages.jsonl", reason: "a line lacks a key") }
      cases[[a, b], default: []].append(
        TwoSpans(a: fromA..<fromA + lengthA, b: fromB..<fromB + lengthB))
    }
    return cases
  }
}

extension Verdict {
  /// The passages that are not standing text, in Unicode scalars.
  var sharedSpans: [TwoSpans] {
    passages.filter { $0.kind != .boilerplate }.map { TwoSpans(a: $0.a.scalars, b: $0.b.scalars) }
  }
}
