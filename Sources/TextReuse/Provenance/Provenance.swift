/// What one article says of its own origin, whatever it is compared with. Every entry has its place.
public struct Provenance: Sendable, Equatable {
  /// A stretch of the article, as it stands there.
  public struct Mark: Sendable, Equatable {
    /// The words as they stand.
    public var text: String
    /// Where they stand.
    public var span: Span

    /// A mark from its words and their place.
    public init(text: String, span: Span) {
      self.text = text
      self.span = span
    }
  }

  /// A marked stretch with one fact about it.
  public struct Entry<Fact: Sendable & Equatable>: Sendable, Equatable {
    /// The stretch.
    public var mark: Mark
    /// What is known of it.
    public var fact: Fact

    /// An entry from its stretch and its fact.
    public init(mark: Mark, fact: Fact) {
      self.mark = mark
      self.fact = fact
    }
  }

  /// A date that the text mentions.
  public struct DateFact: Sendable, Equatable {
    /// In ISO 8601, as much as is said; `nil` where the words name no calendar date.
    public var iso: String?
    /// How much is said: `year`, `month`, `day`, `minute`.
    public var precision: String

    /// A date from its ISO form and precision.
    public init(iso: String?, precision: String) {
      self.iso = iso
      self.precision = precision
    }
  }

  /// The article's id.
  public var id: String
  /// The file it was read from.
  public var path: String?
  /// Statements that the text was rewritten or based on something, such as a rewriter's notice.
  public var declared: [Mark] = []
  /// Sources that it credits; the fact is the source's name.
  public var credits: [Entry<String>] = []
  /// Datelines; the fact is the place or agency part as printed.
  public var datelines: [Mark] = []
  /// Quotations; the fact is the speaker, `nil` where none is found.
  public var quotations: [Entry<String?>] = []
  /// Dates that the text mentions.
  public var dates: [Entry<DateFact>] = []
  /// Standing text; the fact is its kind, such as `comment-form`.
  public var standingText: [Entry<String>] = []
  /// What contradicts itself; the fact is the reason in words.
  public var inconsistencies: [Entry<String>] = []
  /// Invisible or look-alike characters; the fact is what they are.
  public var hiddenCharacters: [Entry<String>] = []

  /// An empty provenance of the article so named.
  public init(id: String, path: String?) {
    self.id = id
    self.path = path
  }
}
