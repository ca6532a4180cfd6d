internal import TextReuse

/// The text of an article, cut at byte offsets that need not be right.
///
/// A span may come from a file that another program wrote, or from another version of the article:
/// offsets beyond the ends are moved to the ends, and offsets inside a character to its start.
struct Excerpt {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// How many bytes the text has.
  var count: Int { bytes.count }

  /// Whether there is no text to cut from.
  var isEmpty: Bool { bytes.isEmpty }

  /// The range moved to the nearest boundaries at or before its ends.
  func clamped(_ range: Range<Int>) -> Range<Int> {
    let lower = boundary(range.lowerBound)
    return lower..<max(lower, boundary(range.upperBound))
  }

  /// The text of the range, moved to valid boundaries.
  subscript(range: Range<Int>) -> String {
    String(decoding: bytes[clamped(range)], as: UTF8.self)
  }

  /// The text of the span.
  subscript(span: Span) -> String { self[span.utf8] }

  /// The start of the character that `offset` falls in.
  func boundary(_ offset: Int) -> Int {
    var offset = min(max(offset, 0), bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// The first offset in the range whose byte is a line feed.
  func lineBreak(in range: Range<Int>) -> Int? {
    bytes[range].firstIndex(of: UInt8(ascii: "\n"))
  }
}
