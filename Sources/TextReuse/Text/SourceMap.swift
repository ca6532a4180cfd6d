/// Where the bytes of a text come from in a source: pieces that tile the text in order.
///
/// A piece is copied, and then its stretch of the source is the same byte for byte; or it is converted as
/// a whole, as the source writes a character as `&eacute;` or `\u00e9`; or it was put in by the reader, as a
/// space between two paragraphs, and then its stretch is empty. Converted pieces differ in length from
/// their stretches.
public struct SourceMap: Sendable, Hashable {
  /// A map of more pieces is none: they are no article's, and would take more memory than its text.
  public static let mostPieces = 1 << 18

  /// One piece.
  public struct Piece: Sendable, Hashable {
    /// The stretch of the text.
    public var text: Range<Int>
    /// The stretch of the source.
    public var source: Range<Int>
    /// Whether the two are the same, byte for byte.
    public var isCopied: Bool { text.count == source.count }
  }

  /// A piece as it is kept; it ends in the text where the next begins.
  private struct Start: Hashable {
    var text: UInt32
    var source: UInt32
    var sourceEnd: UInt32
  }

  private var starts: [Start] = []
  private var isLost = false
  /// The bytes of text that are mapped.
  public private(set) var count = 0

  /// A map of no text.
  public init() {}

  /// Makes room for so many pieces more.
  package mutating func reserve(_ pieces: Int) {
    starts.reserveCapacity(min(starts.count + pieces, Self.mostPieces))
  }

  /// The map of a text that is a stretch of the source.
  public init(copied count: Int, from start: Int) { copy(count, from: start) }

  /// Adds bytes of text that are those of the source from a place on.
  public mutating func copy(_ length: Int, from source: Int) {
    guard length > 0 else { return }
    if let last = starts.last, Int(last.sourceEnd) == source,
      count - Int(last.text) == Int(last.sourceEnd) - Int(last.source)
    {
      guard source + length < Int(UInt32.max) else { return lose() }
      starts[starts.count - 1].sourceEnd = UInt32(source + length)
      count += length
    } else {
      add(length, source..<source + length)
    }
  }

  /// Adds bytes of text that a stretch of the source, longer or shorter than they, stands for.
  public mutating func convert(_ length: Int, from source: Range<Int>) {
    if length > 0 { add(length, source) }
  }

  /// Adds bytes of text that the source does not have.
  public mutating func insert(_ length: Int) {
    let end = starts.last.map { Int($0.sourceEnd) } ?? 0
    if length > 0 { add(length, end..<end) }
  }

  /// Adds a part of another map's text.
  public mutating func append(_ other: SourceMap, _ range: Range<Int>) {
    if other.isLost { return lose() }
    for index in other.pieces(in: range) {
      let piece = other.piece(index)
      let part = piece.text.clamped(to: range)
      if piece.isCopied {
        copy(part.count, from: piece.source.lowerBound + part.lowerBound - piece.text.lowerBound)
      } else {
        convert(part.count, from: piece.source)
      }
    }
  }

  /// Takes the last bytes of text away.
  public mutating func removeLast(_ length: Int) {
    var end = count
    count = max(0, count - length)
    while let last = starts.last, Int(last.text) >= count {
      end = Int(last.text)
      starts.removeLast()
    }
    guard let last = starts.last else { return }
    // A copied piece is cut in the source too; a converted one stays what it is.
    if Int(last.sourceEnd - last.source) == end - Int(last.text) {
      starts[starts.count - 1].sourceEnd = last.source + UInt32(count - Int(last.text))
    }
  }

  /// The stretch of the source that a stretch of the text comes from, without what stands around it;
  /// `nil` where nothing of it is from the source, or there were too many pieces.
  ///
  /// - Complexity: O(log *n* + *m*) in all pieces and those of the stretch.
  public func source(of range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    for index in pieces(in: range) {
      let piece = piece(index)
      var stretch = piece.source
      if stretch.isEmpty { continue }
      if piece.isCopied {
        let part = piece.text.clamped(to: range)
        let start = stretch.lowerBound + part.lowerBound - piece.text.lowerBound
        stretch = start..<start + part.count
      }
      // A parser may have moved text, so that a later piece stands before an earlier one.
      found =
        found.map {
          min($0.lowerBound, stretch.lowerBound)..<max($0.upperBound, stretch.upperBound)
        }
        ?? stretch
    }
    return found
  }

  /// All pieces, in order.
  public var pieces: [Piece] { starts.indices.map(piece) }

  private func piece(_ index: Int) -> Piece {
    let start = starts[index]
    let end = index + 1 < starts.count ? Int(starts[index + 1].text) : count
    return Piece(
      text: Int(start.text)..<end, source: Int(start.source)..<Int(start.sourceEnd))
  }

  /// The pieces that a stretch of the text lies in; for an empty one, that which it stands in.
  private func pieces(in range: Range<Int>) -> Range<Int> {
    if starts.isEmpty || range.isEmpty || range.lowerBound >= count { return 0..<0 }
    let first = place(after: range.lowerBound) - 1
    return max(0, first)..<max(first, place(after: range.upperBound - 1))
  }

  /// The place of the first piece that begins behind an offset.
  private func place(after offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle].text) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func add(_ length: Int, _ source: Range<Int>) {
    guard !isLost, starts.count < Self.mostPieces, source.upperBound < Int(UInt32.max),
      count + length < Int(UInt32.max)
    else { return lose() }
    starts.append(
      Start(
        text: UInt32(count), source: UInt32(source.lowerBound),
        sourceEnd: UInt32(source.upperBound)))
    count += length
  }

  private mutating func lose() {
    isLost = true
    starts = []
    count = 0
  }
}
