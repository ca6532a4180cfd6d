/// A number with its unit.
public struct NumberMention: Sendable, Equatable {
  /// The words: digits or number words, multiplier and unit.
  public var tokens: Range<Int>
  /// The value, multiplier applied ("2.5 million" is 2500000).
  public var value: Double
  /// The stable hash of the unit's stem, such as percent or of the noun that is counted; 0 without one.
  public var unit: UInt64
}

/// A proper name: a run of capitalised words that is not just the opening of a sentence.
public struct NameMention: Sendable, Equatable {
  /// The words.
  public var tokens: Range<Int>
  /// The stable hash of its folded words.
  public var key: UInt64
}

/// A date that the text mentions.
public struct DateMention: Sendable, Equatable {
  /// The words.
  public var tokens: Range<Int>
  /// The date as far as it is said, resolved against the publication date where it needs one.
  public var date: Timestamp?
  /// Why the date cannot be, in words; `nil` where it can.
  public var contradiction: String?
}

/// A place where the article names an outlet as its source.
public struct Credit: Sendable, Equatable {
  /// How it is named, which decides what the credit covers.
  public enum Kind: String, Sendable {
    /// The agency in a dateline: covers the article.
    case dateline
    /// The byline: covers the article.
    case byline
    /// A credit line ("first appeared in …", "with inputs from …"): covers the article.
    case creditLine
    /// A mention in running text ("according to …", "told …"): covers its paragraph.
    case mention
  }

  /// How it is named.
  public var kind: Kind
  /// The words of the whole credit.
  public var tokens: Range<Int>
  /// The outlet's name as printed.
  public var name: String
  /// The words that the credit covers.
  public var covers: Range<Int>
}

/// Text that stands there whatever the news: never evidence of derivation.
public struct StandingText: Sendable, Equatable {
  /// Its kind, such as `comment-form`, `follow-us`, `disclaimer`, `caption`.
  public var kind: String
  /// The words.
  public var tokens: Range<Int>
}

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
  /// Datelines: the words from the place to the dash.
  public var datelines: [Range<Int>] = []
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

  /// The annotations; quoted and standing words are marked in `text` as well.
  ///
  /// - Complexity: O(*n*) in bytes.
  func annotate(
    _ article: Article, _ text: inout TokenizedText, sentenceStarts: [UInt32]
  ) -> Annotations {
    var found = Annotations()
    guard text.count > 0 else { return found }
    let reading = Reading(text, sentenceStarts: sentenceStarts, vocabulary: language.vocabulary)
    found.paragraphStarts = reading.paragraphStarts
    found.quotations = QuotationFinder(reading: reading, text: text).quotations()
    for quotation in found.quotations {
      for token in quotation.tokens { text.marks[token].insert(.quoted) }
    }
    return found
  }
}
