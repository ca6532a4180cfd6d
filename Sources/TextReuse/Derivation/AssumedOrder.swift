/// What is taken for granted of the order of two articles where their times do not tell.
public enum AssumedOrder: Sendable, Equatable {
  /// Nothing.
  case unknown
  /// The first was there before the second: an archived article and a draft.
  case aFirst
  /// The second was there before the first.
  case bFirst

  /// The same, with the sides named in the other order.
  var swapped: AssumedOrder {
    switch self {
    case .unknown: .unknown
    case .aFirst: .bFirst
    case .bFirst: .aFirst
    }
  }
}
