/// Something that a derived article says otherwise than its source, with both wordings.
public struct TextChange: Sendable, Equatable {
  /// What was changed.
  public enum Kind: String, Sendable, CaseIterable {
    /// The words of a quotation.
    case quotation
    /// A number of the same unit.
    case number
    /// A date.
    case date
    /// A name of which a part stayed.
    case name
    /// Whether a sentence denies.
    case negation
  }

  /// What was changed.
  public var kind: Kind
  /// The words of the source and where they stand.
  public var source: Provenance.Mark
  /// The words of the derived article and where they stand.
  public var derived: Provenance.Mark

  /// A change from its kind and its two wordings.
  public init(kind: Kind, source: Provenance.Mark, derived: Provenance.Mark) {
    self.kind = kind
    self.source = source
    self.derived = derived
  }
}
