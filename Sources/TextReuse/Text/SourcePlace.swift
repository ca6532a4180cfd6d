/// Where an article stands in the file that it was read from.
///
/// Offsets are half-open and count bytes, from the beginning of what its `basis` says.
public struct SourcePlace: Sendable, Hashable {
  /// What offsets of a source count in.
  public enum Basis: String, Sendable, CaseIterable {
    /// The bytes of the file, a byte order mark counted.
    case file
    /// The bytes of what is packed in the file, unpacked.
    case unpacked
    /// The text of the file in UTF-8, where the file is in another encoding or damaged.
    case decoded
  }

  /// What offsets count in.
  public var basis: Basis
  /// The record that the article is, or the whole file; `nil` where the reader does not know.
  public var record: Range<Int>?
  /// The line in which the record begins, from 1; `nil` where lines are not counted.
  public var line: Int?
  /// Where in the record the bytes of the text come from; `nil` where the reader does not know.
  public var map: SourceMap?
  /// Where lines begin in the record behind its first, ascending.
  public var lineStarts: [UInt32] = []

  /// A place from its parts.
  public init(
    basis: Basis, record: Range<Int>? = nil, line: Int? = nil, map: SourceMap? = nil
  ) {
    self.basis = basis
    self.record = record
    self.line = line
    self.map = map
  }

  /// Notes where the lines of the record begin, up to 4 GiB into it.
  public mutating func countLines(of record: [UInt8]) {
    lineStarts = []
    for (place, byte) in record.enumerated() where byte == 10 && place < Int(UInt32.max) - 1 {
      lineStarts.append(UInt32(place + 1))
    }
  }

  /// Where a stretch of the text's bytes comes from; `nil` where that is not known.
  ///
  /// - Complexity: O(log *n* + *m*) in the pieces of the map and those of the stretch.
  public func span(of text: Range<Int>) -> SourceSpan? {
    guard let record, let stretch = map?.source(of: text) else { return nil }
    let start = record.lowerBound
    return SourceSpan(
      basis: basis, utf8: start + stretch.lowerBound..<start + stretch.upperBound,
      line: line.map { $0 + linesBegun(by: stretch.lowerBound) })
  }

  /// How many lines behind the first begin at or before an offset in the record.
  private func linesBegun(by offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A stretch of a source.
public struct SourceSpan: Sendable, Hashable {
  /// What the bytes count in.
  public var basis: SourcePlace.Basis
  /// The bytes.
  public var utf8: Range<Int>
  /// The line in which it begins, from 1; `nil` where lines are not counted.
  public var line: Int?

  /// A stretch from its parts.
  public init(basis: SourcePlace.Basis, utf8: Range<Int>, line: Int?) {
    self.basis = basis
    self.utf8 = utf8
    self.line = line
  }
}
