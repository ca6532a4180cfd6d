/// Which of two stated times came first.
public enum TimeOrder: Sendable {
  case before, after
  /// They may have been in either order.
  case unknown
}

extension Timestamp {
  /// The order of two stated times: known only where it holds whatever was left unsaid.
  ///
  /// A date alone may mean any moment of its day, and a time without a zone any zone from UTC−12 to
  /// UTC+14.
  public func order(to other: Timestamp) -> TimeOrder {
    let own = reach
    let others = other.reach
    if own.upperBound < others.lowerBound { return .before }
    if others.upperBound < own.lowerBound { return .after }
    return .unknown
  }

  /// The first and the last second that it can mean, since 1970-01-01T00:00:00Z.
  public var reach: ClosedRange<Int64> {
    let length: Int64 =
      switch precision {
      case .year: 366 * 86400
      case .month: 31 * 86400
      case .day: 86400
      case .minute: 60
      case .second: 1
      }
    let early: Int64 = hasZone ? 0 : 14 * 3600
    let late: Int64 = hasZone ? 0 : 12 * 3600
    return seconds - early...seconds + length - 1 + late
  }
}
