import Testing

@testable import TextReuse

/// What is done to a text to hide where it comes from, each kind over one invented report.
enum Evasion: String, CaseIterable, Sendable {
  case wordSalad = "the words of each sentence in another order"
  case spinning = "common words replaced by odd synonyms"
  case reordering = "sentences in the opposite order"
  case merging = "sentences merged by and"
  case splitting = "sentences split at their commas"
  case padding = "an idle sentence behind each"
  case lookAlikes = "look-alike letters of another alphabet"
  case hiddenCharacters = "characters that nobody sees inside words"
  case punctuation = "other punctuation and double blanks"
  case ocr = "the slips of a scan: rn for m, 0 for o, words broken at line ends"

  /// The report, changed.
  var text: String {
    switch self {
    case .wordSalad: return Self.sentences.map { Self.shuffled($0) + "." }.joined(separator: " ")
    case .spinning:
      return Self.synonyms.reduce(Self.report) { $0.replacing($1.0, with: $1.1) }
    case .reordering: return Self.sentences.reversed().map { $0 + "." }.joined(separator: " ")
    case .merging:
      return stride(from: 0, to: Self.sentences.count, by: 2).map {
        Self.sentences[$0...].prefix(2).joined(separator: " and ") + "."
      }.joined(separator: " ")
    case .splitting: return Self.report.replacing(", ", with: ". It is known that ")
    case .padding:
      return zip(Self.sentences, Self.idle).map { "\($0). \($1)" }.joined(separator: " ")
    case .lookAlikes:
      return Self.report.replacing("a", with: "\u{430}").replacing("e", with: "\u{435}")
    case .hiddenCharacters:
      return Self.report.replacing("th", with: "t\u{200B}h").replacing("er", with: "e\u{2060}r")
    case .punctuation:
      return Self.report.replacing(", ", with: " — ").replacing(" of ", with: "  of ")
        .replacing(". ", with: " ... ")
    case .ocr:
      return Self.report.replacing("mo", with: "rno").replacing("ho", with: "h0")
        .replacing("ation", with: "a-\ntion")
    }
  }

  static let report = sentences.map { $0 + "." }.joined(separator: " ")

  static let sentences = [
    "The observatory on Mount Kelda will open its dome to the public for eleven nights in November",
    "Its director, Ilse Varga, said that the new mirror gathers twice as much light as the old one",
    "The mirror was cast in a foundry near Brenn, polished for fourteen months and hauled up by mules",
    "A landslide had cut the only road in spring, and the regional council would not pay for a second",
    "Visitors must book by post, because the telephone line to the summit fails in every storm",
    "Schools may bring classes on weekdays, when an astronomer shows them the rings of Saturn",
    "The innkeepers of the valley expect three thousand guests and have asked the railway for a night train",
    "The railway answered that it lacks drivers, not carriages, and offered two buses instead",
    "Varga hopes to find out whether the faint comet of last winter has broken into fragments",
    "Should snow close the slope early, tickets stay valid until the dome opens again in March",
  ]

  private static let idle = [
    "That is good to know.", "Many will nod at this.", "Time will tell.", "So much for that.",
    "Nobody was surprised.", "It is what it is.", "One hears such things.", "There we have it.",
    "Let us wait and see.", "Such is life up there.",
  ]

  private static let synonyms = [
    ("observatory", "stargazing station"), ("open", "unlock"), ("public", "populace"),
    ("new", "novel"), ("gathers", "accumulates"), ("light", "luminance"), ("old", "aged"),
    ("polished", "burnished"), ("hauled", "dragged"), ("only", "sole"), ("pay", "disburse"),
    ("Visitors", "Sightseers"), ("book", "reserve"), ("storm", "tempest"), ("bring", "convey"),
    ("shows", "exhibits"), ("expect", "anticipate"), ("guests", "callers"), ("asked", "petitioned"),
    ("answered", "retorted"), ("lacks", "is short of"), ("offered", "proffered"),
    ("faint", "feeble"), ("broken", "shattered"), ("fragments", "shards"), ("close", "shut"),
    ("tickets", "passes"), ("valid", "legitimate"),
  ]

  private static func shuffled(_ sentence: String) -> String {
    var words = sentence.split(separator: " ").map(String.init)
    var random = SplitMix(seed: 5)
    for place in stride(from: words.count - 1, to: 0, by: -1) {
      words.swapAt(place, Int(random.next() % UInt64(place + 1)))
    }
    let salad = words.joined(separator: " ")
    return salad.prefix(1).uppercased() + salad.dropFirst()
  }

  /// The least share of the changed text that passages explain, and the kind of most of them.
  var found: (explained: Double, kinds: Set<PassageKind>) {
    switch self {
    case .wordSalad: (0.9, [.rewritten])
    case .spinning: (0.9, [.verbatim, .edited])
    case .reordering: (0.9, [.verbatim, .rewritten])
    case .merging: (0.95, [.verbatim])
    case .splitting: (0.9, [.verbatim, .edited])
    case .padding: (0.6, [.verbatim])
    case .lookAlikes, .hiddenCharacters, .punctuation: (0.99, [.verbatim])
    case .ocr: (0.9, [.verbatim, .edited])
    }
  }
}

@Suite("Evasions")
struct EvasionTests {
  let analyser = ArticleAnalyser()

  @Test("Passages of a report are found in spite of them", arguments: Evasion.allCases)
  func passages(evasion: Evasion) {
    let report = analyser.analyse(Article(id: "report", text: Evasion.report))
    let changed = analyser.analyse(Article(id: "changed", text: evasion.text))
    let verdict = Judge().verdict(report, changed)
    #expect(verdict.explained.b >= evasion.found.explained)
    let longest = verdict.passages.max { $0.words < $1.words }
    #expect(evasion.found.kinds.contains(longest?.kind ?? .boilerplate), "\(verdict.passages)")
    #expect(verdict.probability >= 0.5)
  }

  @Test("The pair is looked at among others", arguments: Evasion.allCases)
  func candidates(evasion: Evasion) async {
    let others = SummaryTests.paragraphs + [AlignmentTests.source, SummaryTests.brief]
    let texts = [Evasion.report] + others + [evasion.text]
    let sketches = texts.map { Sketch(analyser.analyse(Article(id: "x", text: $0))) }
    let pairs = await CandidateFinder().pairs(sketches, workers: 1)
    #expect(pairs.contains(CandidatePair(0, texts.count - 1)))
  }

  @Test("A text told again in other words throughout is not found")
  func retold() {
    let report = analyser.analyse(Article(id: "report", text: Evasion.report))
    let retold = analyser.analyse(
      Article(
        id: "retold",
        text: """
          Late this autumn stargazers get a rare chance in the Kelda massif: for almost two weeks anyone \
          may step under the great instrument. Whoever runs the place promises brighter pictures than \
          before. Getting the glass uphill took animals, since rubble blocks the way and politicians \
          refuse to fund another. Reservations go by letter. Hoteliers dream of crowds; trains will not \
          come after dark, though coaches might. If winter is hasty, nobody loses money.
          """))
    #expect(Judge().verdict(report, retold).passages.isEmpty)
  }
}
