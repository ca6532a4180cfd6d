internal import TextReuse

/// How soon a reader should look at a finding, for formats whose readers sort by such a level.
///
/// It follows from the disclosure gap alone, so that credit that is given lowers it and a surer
/// derivation raises it. It ranks reading; it judges nobody.
enum CheckLevel: String, CaseIterable {
  /// Almost surely derived and not credited: a gap of .9 or more.
  case error
  /// More likely than not derived and not credited: a gap of .5 or more.
  case warning
  /// Credited, declared, or less likely than that.
  case note

  /// The level of a verdict; a pair that is no finding is never more than a note.
  init(_ verdict: Verdict, isFinding: Bool = true) {
    // .9 is the openness of a wrong credit: only what names no source at all can reach it.
    self =
      !isFinding || verdict.gap < 0.5 ? .note : verdict.gap < 0.9 ? .warning : .error
  }
}
