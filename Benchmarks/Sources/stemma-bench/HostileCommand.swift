import ArgumentParser
import Foundation
import TextReuse

/// Times verdicts on pairs of texts that were made to take long.
struct HostileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hostile",
    abstract: "Time the verdict on long and repetitive pairs, in CPU seconds of one core.")

  @Option(help: "The length of an article, in MiB of text.") var size = 16

  func run() throws {
    let analyser = ArticleAnalyser()
    print("what\twords of a\twords of b\tverdict, s\tpassages")
    for (name, a, b) in pairs() {
      let first = analyser.analyse(Article(id: "a", text: a))
      let second = analyser.analyse(Article(id: "b", text: b))
      let start = clock()
      let verdict = Judge().verdict(first, second)
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      print(
        name, first.text.count, second.text.count, String(format: "%.3f", seconds),
        verdict.passages.count, separator: "\t")
    }
  }

  /// Each kind of hostile pair.
  private func pairs() -> [(name: String, a: String, b: String)] {
    let bytes = size << 20
    var words = WordSource(seed: 1)
    let one = String(repeating: "tern ", count: 100_000)
    let sentence = "The tern left the old mole at noon. "
    let repeated = String(repeating: sentence, count: bytes / sentence.utf8.count)
    let alike = (0..<bytes / 50).map { "The tern left pier \($0 % 997) of the old mole at noon. " }
    let varied = words.text(bytes, of: 30_000)
    return [
      ("one word 100,000 times", one, one + "gull"),
      ("one sentence repeated", repeated, repeated + "Gull."),
      ("all sentences alike", alike.joined(), alike.reversed().joined()),
      ("all sentences alike, 100 KB", alike.prefix(2000).joined(), alike.prefix(2300).joined()),
      ("few words in any order", words.text(bytes, of: 40), words.text(bytes, of: 40)),
      ("a long text and itself", varied, varied + " Gull."),
      ("two long texts", varied, words.text(bytes, of: 30_000)),
      ("a long text and its lines in another order", varied, reordered(varied)),
    ]
  }

  private func reordered(_ text: String) -> String {
    text.components(separatedBy: ". ").reversed().joined(separator: ". ")
  }
}

/// Texts of invented words, the lower ones commoner, in sentences of twelve words.
private struct WordSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func text(_ bytes: Int, of words: Int) -> String {
    var text = ""
    var count = 0
    while text.utf8.count < bytes {
      let place = min(next() % words, next() % words)
      text += count % 12 == 0 ? "Word\(place)" : "word\(place)"
      count += 1
      text += count % 12 == 0 ? ". " : " "
    }
    return text
  }

  private mutating func next() -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 2)
  }
}
