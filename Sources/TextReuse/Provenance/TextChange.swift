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

/// Something that two articles say differently, with both wordings.
public struct PairChange: Sendable, Equatable {
  /// What differs.
  public var kind: TextChange.Kind
  /// The words of each and where they stand.
  public var marks: Sides<Provenance.Mark>

  /// A difference from its kind and the two wordings.
  public init(kind: TextChange.Kind, marks: Sides<Provenance.Mark>) {
    self.kind = kind
    self.marks = marks
  }
}

extension Verdict {
  /// The verdict with what the two articles say differently, where one half or more speaks for descent.
  ///
  /// They are told from the derived side; where the direction is open, from that whose id comes last, so
  /// that naming the two in the other order changes nothing but the sides.
  ///
  /// - Complexity: about that of the verdict.
  package func withChanges(_ a: AnalysedArticle, _ b: AnalysedArticle) -> Verdict {
    guard probability >= 0.5 else { return self }
    let isSecondDerived =
      switch direction.verdict {
      case .aToB: true
      case .bToA: false
      case .commonSource, .undecided: ids.a.utf8.lexicographicallyPrecedes(ids.b.utf8)
      }
    let found = ChangeFinder(
      source: isSecondDerived ? a : b, derived: isSecondDerived ? b : a
    ).changes()
    var verdict = self
    verdict.changes = found.map { change in
      let marks = Sides(a: change.source, b: change.derived)
      return PairChange(kind: change.kind, marks: isSecondDerived ? marks : marks.swapped)
    }
    return verdict
  }
}
