import Testing

@testable import TextReuse

/// A text with the passages that a test expects marked by guillemets.
struct MarkedText {
  var text = ""
  var spans: [Range<Int>] = []

  init(_ marked: String) {
    var start = 0
    for character in marked {
      switch character {
      case "«": start = text.utf8.count
      case "»": spans.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
  }
}

@Suite("Alignment")
struct AlignmentTests {
  func analyse(_ text: String, outlet: String? = nil) -> AnalysedArticle {
    ArticleAnalyser().analyse(Article(id: "x", text: text, outlet: outlet))
  }

  static let source = """
    The harbour board said on Tuesday that the old swing bridge would close for nine weeks from June. \
    Engineers had found cracks in two of the four steel pins that carry its weight. Lorries must take \
    the long road by the mill until the pins have been replaced, which the board puts at 3.4 million \
    crowns. Shopkeepers on the quay fear for their summer.
    """

  @Test("A lifted run of words is one passage with its exact ends")
  func lift() {
    let derived = MarkedText(
      """
      Nothing is ever simple by the sea, as anyone who keeps a boat will tell you over a drink. \
      «Engineers had found cracks in two of the four steel pins that carry its weight.» My neighbour \
      blames the gulls, the mayor blames the weather and the ferryman keeps his counsel for once.
      """)
    let verdict = Judge().verdict(analyse(Self.source), analyse(derived.text))
    #expect(verdict.passages.map(\.b.utf8) == derived.spans)
    #expect(verdict.passages.map(\.kind) == [.verbatim])
  }

  @Test("Parts tile their passage on both sides", arguments: ["verbatim", "edited", "shuffled"])
  func tiles(kind: String) {
    let other =
      switch kind {
      case "verbatim": Self.source
      case "edited":
        Self.source.replacing("nine weeks", with: "two months").replacing("steel ", with: "")
      default: Self.source.split(separator: ". ").reversed().joined(separator: ". ")
      }
    let verdict = Judge().verdict(analyse(Self.source), analyse(other))
    #expect(!verdict.passages.isEmpty)
    for passage in verdict.passages {
      #expect(passage.parts.first?.a.utf8.lowerBound == passage.a.utf8.lowerBound)
      #expect(passage.parts.last?.a.utf8.upperBound == passage.a.utf8.upperBound)
      for (part, next) in zip(passage.parts, passage.parts.dropFirst()) {
        #expect(part.a.utf8.upperBound == next.a.utf8.lowerBound)
        #expect(part.b.utf8.upperBound == next.b.utf8.lowerBound)
      }
    }
  }

  @Test("Runs are the longest at their place, as brute force finds them", arguments: 0..<40)
  func runs(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let a = (0..<60).map { _ in random.next() % 6 }
    let b = (0..<60).map { _ in random.next() % 6 }
    var expected: [Int: Int] = [:]
    var place = 0
    while place + 3 <= b.count {
      var longest = 0
      for start in 0..<a.count {
        var length = 0
        while start + length < a.count, place + length < b.count,
          a[start + length] == b[place + length]
        {
          length += 1
        }
        longest = max(longest, length)
      }
      if longest >= 3 { expected[place] = longest }
      place += longest >= 3 ? longest : 1
    }
    let found = SharedRuns.find(a, b)
    #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.b, $0.length) }) == expected)
    for run in found { #expect(Array(a[run.aRange]) == Array(b[run.bRange])) }
  }

  @Test("The closing lines of two articles of one outlet are standing text, and no passage of note")
  func houseLines() {
    let closing = "The Quay Review takes no money from parties or firms that it writes about."
    let a = analyse(Self.source + "\n\n" + closing, outlet: "Quay Review")
    let b = analyse(
      """
      A choir of forty voices will sing in the old fish hall on Saturday, with a brass band from the \
      hill villages and a collection for the roof, said its conductor, who is eighty-one.

      \(closing)
      """, outlet: "The Quay Review".replacing("The ", with: ""))
    let verdict = Judge().verdict(a, b)
    #expect(verdict.relation == .boilerplate)
    #expect(verdict.passages.allSatisfy { $0.kind == .boilerplate })
  }
}

@Suite("Verdict")
struct VerdictTests {
  static let texts = [
    AlignmentTests.source,
    AlignmentTests.source.replacing("nine weeks", with: "ten weeks"),
    "“The pins are not safe,” said Ada Holm, the board's engineer. The bridge shuts in June.",
    "Lorries will go round by the mill while cracked pins of the swing bridge are being replaced.",
    "A choir of forty voices will sing in the old fish hall on Saturday.", "", "Fog.",
  ]

  static let pairs = texts.indices.flatMap { i in texts.indices.map { (i, $0) } }

  @Test("Naming the sides in the other order changes nothing but the sides", arguments: pairs)
  func symmetry(first: Int, second: Int) {
    let analyser = ArticleAnalyser()
    let a = analyser.analyse(Article(id: "a", text: Self.texts[first], outlet: "Harbour Courier"))
    let b = analyser.analyse(Article(id: "b", text: Self.texts[second]))
    #expect(Judge().verdict(a, b) == Judge().verdict(b, a).swapped)
  }

  @Test(
    "The points shown sum to the logit of the probability, inside its interval", arguments: pairs)
  func points(first: Int, second: Int) {
    let analyser = ArticleAnalyser()
    let a = analyser.analyse(Article(id: "a", text: Self.texts[first]))
    let b = analyser.analyse(Article(id: "b", text: Self.texts[second]))
    let verdict = Judge().verdict(a, b)
    let sum = verdict.evidence.reduce(0) { $0 + $1.logOdds }
    #expect(abs(sum - Elementary.logit(verdict.probability)) < 1e-6)
    #expect(verdict.interval.contains(verdict.probability))
    let direction = verdict.direction
    #expect(abs(direction.aToB + direction.bToA + direction.commonSource - 1) < 1e-9)
    #expect((verdict.disclosure == nil) == (verdict.probability < 0.5))
  }

  @Test("The interval of a short text is wider than what the refits alone say")
  func shortTexts() {
    let analyser = ArticleAnalyser()
    let source = analyser.analyse(Article(id: "a", text: AlignmentTests.source))
    let derived = analyser.analyse(
      Article(
        id: "b",
        text: """
          Drivers face a summer of detours. The old crossing by the quay is shut while its cracked \
          pins are made good, and nobody in the town will say when the ferrymen may go home.
          """))
    let judge = Judge()
    let interval = judge.verdict(source, derived).interval
    let refits = judge.model.refitted(Measurements(PairComparison(source, derived))).sorted()
    let spread = refits[Int(0.95 * Double(refits.count - 1))] - refits[2]
    let width = Elementary.logit(interval.upperBound) - Elementary.logit(interval.lowerBound)
    #expect(spread > 0 && width > 1.5 * spread)
  }

  @Test("No two texts of arbitrary bytes trap it", arguments: 0..<40)
  func anyText(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    func text() -> String {
      let alphabet = Array("ab \"“”.\n'’1,\u{200B}\u{430}é(—")
      return String((0..<300).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
    }
    let analyser = ArticleAnalyser()
    let verdict = Judge().verdict(
      analyser.analyse(Article(id: "a", text: text())),
      analyser.analyse(Article(id: "b", text: text())))
    #expect((0...1).contains(verdict.probability))
  }
}
