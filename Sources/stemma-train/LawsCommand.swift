internal import ArgumentParser
internal import TextReuse

/// Judges every labelled pair and checks what must hold of any verdict.
struct LawsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laws",
    abstract: "Judge every labelled pair, and check the laws that any verdict keeps.",
    discussion: """
      The points that are shown sum to the logit of the probability to 1e-6; the interval holds the \
      probability; the three directions sum to 1; there is a disclosure from one half on and none \
      below; and naming the sides in the other order changes nothing but the sides.
      """)

  @Argument(help: "The folder of the corpora.") var corpora: String

  func run() async throws {
    let pairs = try await LabelledPairs(folder: corpora).pairs
    let middle = pairs.count / 2
    async let first = Self.broken(pairs[..<middle])
    async let second = Self.broken(pairs[middle...])
    let broken = await first + second
    for line in broken.prefix(20) { print(line) }
    print("\(pairs.count) verdicts, \(broken.count) of which break a law")
    if !broken.isEmpty { throw ExitCode.failure }
  }

  /// Which verdicts break which law.
  private static func broken(_ pairs: ArraySlice<LabelledPair>) async -> [String] {
    let analyser = ArticleAnalyser()
    let judge = Judge()
    return pairs.flatMap { pair in
      let a = analyser.analyse(pair.a)
      let b = analyser.analyse(pair.b)
      let verdict = judge.verdict(a, b)
      return laws(verdict, turned: judge.verdict(b, a)).filter { !$0.holds }
        .map { "\(pair.suite): \(pair.a.id), \(pair.b.id): \($0.name)" }
    }
  }

  private static func laws(
    _ verdict: Verdict, turned: Verdict
  ) -> [(name: String, holds: Bool)] {
    let sum = verdict.evidence.reduce(0) { $0 + $1.logOdds }
    let logit = Elementary.ln(verdict.probability / (1 - verdict.probability))
    let direction = verdict.direction
    let directions = direction.aToB + direction.bToA + direction.commonSource
    return [
      ("the points sum to \(sum), the logit is \(logit)", abs(sum - logit) < 1e-6),
      ("the interval does not hold it", verdict.interval.contains(verdict.probability)),
      ("the directions sum to \(directions)", abs(directions - 1) < 1e-9),
      (
        "the disclosure is out of place", (verdict.disclosure == nil) == (verdict.probability < 0.5)
      ),
      ("the sides matter", turned.swapped == verdict),
    ]
  }
}
