/// What kind of sharing a passage shows.
public enum PassageKind: String, Sendable, CaseIterable {
  /// The same words in the same order.
  case verbatim
  /// The same wording with words replaced, dropped or added.
  case edited
  /// The same matter in other words.
  case rewritten
  /// Shared quoted speech: no evidence of copying by itself.
  case quotation
  /// Shared standing text, such as a house disclaimer: never evidence.
  case boilerplate
}

/// A piece of a passage that is all of one kind.
public struct PassagePart: Sendable, Equatable {
  /// What kind of sharing it is.
  public var kind: PassageKind
  /// Where it stands in the first article; may be empty where nothing answers to it.
  public var a: Span
  /// Where it stands in the second article; may be empty where nothing answers to it.
  public var b: Span

  /// A part from its kind and its two spans.
  public init(kind: PassageKind, a: Span, b: Span) {
    self.kind = kind
    self.a = a
    self.b = b
  }
}

/// Two stretches of text, one in each article, that a reader sees as one shared passage.
public struct Passage: Sendable, Equatable {
  /// The kind of most of its words.
  public var kind: PassageKind
  /// How many words it has in the shorter of its two stretches.
  public var words: Int
  /// Where it stands in the first article.
  public var a: Span
  /// Where it stands in the second article.
  public var b: Span
  /// Its pieces in the order of the first article, which tile both stretches.
  public var parts: [PassagePart]

  /// A passage from its parts.
  public init(kind: PassageKind, words: Int, a: Span, b: Span, parts: [PassagePart]) {
    self.kind = kind
    self.words = words
    self.a = a
    self.b = b
    self.parts = parts
  }
}
