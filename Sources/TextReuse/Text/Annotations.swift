/// What was found in one article beside its words and sentences.
public struct Annotations: Sendable {
  /// Quotations, in order, not overlapping.
  public var quotations: [Quotation] = []
  /// Numbers with units.
  public var numbers: [NumberMention] = []
  /// Names.
  public var names: [NameMention] = []
  /// Dates.
  public var dates: [DateMention] = []
  /// Slips by which a copy may be known.
  var peculiarities: [Peculiarity] = []
  /// Datelines: the words from the place to the dash.
  public var datelines: [Range<Int>] = []
  /// Bylines on lines of their own.
  public var bylines: [Range<Int>] = []
  /// Outlets that are credited.
  public var credits: [Credit] = []
  /// Statements that the text was rewritten or is based on something.
  public var declarations: [Range<Int>] = []
  /// Standing text.
  public var standing: [StandingText] = []
  /// The first token of each paragraph, ascending.
  public var paragraphStarts: [UInt32] = []
}

/// Finds the annotations of an article.
struct Annotator {
  let language: LanguagePack

  /// The annotations; quoted and standing words are marked in `text`, and an embedded C2PA manifest
  /// among its oddities.
  ///
  /// - Parameter stems: the stem of each token, where the caller has them: saves stemming what
  ///   numbers count.
  /// - Complexity: O(*n*) in bytes.
  func annotate(
    _ article: Article, _ text: inout TokenizedText, sentenceStarts: [UInt32],
    stems: [UInt64] = []
  ) -> Annotations {
    var found = Annotations()
    if !text.oddities.isEmpty { ManifestFinder.mark(&text) }
    guard text.count > 0 else { return found }
    let reading = Reading(
      text, sentenceStarts: sentenceStarts, vocabulary: language.words.vocabulary)
    found.paragraphStarts = reading.paragraphStarts
    found.quotations = QuotationFinder(reading: reading, text: text).quotations()
    for quotation in found.quotations {
      for token in quotation.tokens { text.marks[token].insert(.quoted) }
    }
    found.names = NameFinder(reading: reading, text: text, language: language).names()
    SpeakerFinder(reading: reading, text: text, names: found.names)
      .setSpeakers(of: &found.quotations)
    found.dates = DateFinder(
      reading: reading, text: text, language: language, published: article.published
    ).dates()
    found.numbers = NumberFinder(
      reading: reading, text: text, language: language, stems: stems, dates: found.dates
    ).numbers()
    findSources(reading, text, &found)
    for standing in found.standing {
      for token in standing.tokens { text.marks[token].insert(.standing) }
    }
    found.peculiarities = PeculiarityFinder(
      text: text, language: language, names: found.names, dates: found.dates
    ).peculiarities()
    return found
  }

  /// Marks quoted and standing words as `annotate` does, and finds nothing else: what a sketch asks for.
  ///
  /// - Complexity: O(*n*) in bytes; a third of the time of `annotate`.
  func mark(_ text: inout TokenizedText, sentenceStarts: [UInt32]) {
    guard text.count > 0 else { return }
    let reading = Reading(
      text, sentenceStarts: sentenceStarts, vocabulary: language.words.vocabulary)
    for quotation in QuotationFinder(reading: reading, text: text).quotations() {
      for token in quotation.tokens { text.marks[token].insert(.quoted) }
    }
    let finder = StandingTextFinder(reading: reading, text: text)
    var standing = finder.repeated()
    if reading.occurring.contains(.phraseAnchor) {
      for token in 0..<reading.count where reading.kinds[token].contains(.phraseAnchor) {
        guard let phrase = language.words.phrases.phrase(at: token, in: text, reading),
          !phrase.use.isCredit,
          let around = finder.standing(around: phrase.tokens, use: phrase.use)
        else { continue }
        standing.append(around)
      }
    }
    for stretch in standing {
      for token in stretch.tokens { text.marks[token].insert(.standing) }
    }
  }

  /// Datelines, bylines, credits, declarations and standing text.
  private func findSources(_ reading: Reading, _ text: TokenizedText, _ found: inout Annotations) {
    let outlets = OutletFinder(reading: reading, text: text, language: language)
    let lines = CreditLineFinder(outlets: outlets)
    for line in DatelineFinder(reading: reading, text: text).datelines() {
      found.datelines.append(line.tokens)
      guard let agency = line.agency else { continue }
      found.credits.append(
        Credit(
          kind: .dateline, tokens: line.tokens, name: outlets.printed(agency),
          covers: 0..<reading.count, namesOutlet: true))
    }
    found.bylines = lines.bylines()
    for line in found.bylines { found.credits += lines.credits(inByline: line) }
    let finder = StandingTextFinder(reading: reading, text: text)
    found.standing = finder.repeated()
    if reading.occurring.contains(.phraseAnchor) { findPhrases(lines, finder, &found) }
    found.credits += MentionFinder(outlets: outlets).mentions()
    let declared = DeclarationFinder(lines: lines).declarations()
    found.declarations = declared.sentences
    found.credits += declared.credits
    found.credits += lines.closingCredits()
    found.tidy()
  }

  private func findPhrases(
    _ lines: CreditLineFinder, _ finder: StandingTextFinder, _ found: inout Annotations
  ) {
    let reading = lines.reading
    for token in 0..<reading.count where reading.kinds[token].contains(.phraseAnchor) {
      guard let phrase = language.words.phrases.phrase(at: token, in: lines.text, reading) else {
        continue
      }
      if phrase.use.isCredit {
        found.credits += lines.credits(of: phrase.tokens, use: phrase.use)
      } else if let standing = finder.standing(around: phrase.tokens, use: phrase.use) {
        found.standing.append(standing)
      }
    }
  }
}

extension Annotations {
  /// Puts credits and standing text in order, and leaves out what says the same again.
  mutating func tidy() {
    if standing.count > 1 {
      standing.sort {
        ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
      }
      var kept: [StandingText] = []
      for text in standing where text.tokens.upperBound > kept.last?.tokens.upperBound ?? 0 {
        let start = max(text.tokens.lowerBound, kept.last?.tokens.upperBound ?? 0)
        kept.append(StandingText(kind: text.kind, tokens: start..<text.tokens.upperBound))
      }
      standing = kept
    }
    // An agency's desk signs with names of people, and a picture is by someone.
    let signatures = standing.filter {
      $0.kind == PhraseBook.Use.signature.rawValue || $0.kind == PhraseBook.Use.caption.rawValue
    }.map(\.tokens)
    if !signatures.isEmpty {
      credits.removeAll { credit in
        !credit.namesOutlet && signatures.contains { $0.overlaps(credit.tokens) }
      }
      declarations.removeAll { sentence in signatures.contains { $0.overlaps(sentence) } }
    }
    guard credits.count > 1 else { return }
    credits.sort {
      ($0.tokens.lowerBound, $0.covers.lowerBound) < ($1.tokens.lowerBound, $1.covers.lowerBound)
    }
    var kept: [Credit] = []
    for credit in credits {
      let isSaid = kept.contains {
        $0.name == credit.name && $0.tokens.overlaps(credit.tokens)
          && $0.covers.lowerBound <= credit.covers.lowerBound
          && $0.covers.upperBound >= credit.covers.upperBound
      }
      if !isSaid { kept.append(credit) }
    }
    credits = kept
  }
}
