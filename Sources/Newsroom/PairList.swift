public import TextReuse

/// A list of pairs to judge: tab-separated, its first line naming the columns `a_id` and `b_id`.
///
/// Other columns are passed over. Quotation marks are letters like any other; lines end in LF or
/// CRLF; blank lines are passed over.
public struct PairList: Sendable, Equatable {
  /// A pair with its place in the file.
  public struct Entry: Sendable, Equatable {
    /// The ids of the two articles.
    public var ids: Sides<String>
    /// The number of its line, from 1.
    public var line: Int
  }

  /// The pairs, in order.
  public private(set) var entries: [Entry] = []
  /// The lines that are no pairs.
  public private(set) var skipped: [Skipped] = []
  /// The file it was read from.
  public let path: String

  /// Reads a list.
  ///
  /// - Complexity: O(*n*) in bytes.
  public init(tsv bytes: [UInt8], path: String) throws(NewsroomError) {
    self.path = path
    var columns: (a: Int, b: Int)?
    var number = 0
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    for line in bytes.dropFirst(isMarked ? 3 : 0).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      number += 1
      let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if content.isEmpty { continue }
      let cells = content.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if let columns {
        take(cells, columns, line: number)
      } else {
        columns = try Self.columns(cells, path)
      }
    }
    if columns == nil { throw .pairsHeader(file: path, found: "") }
  }

  private static func columns(
    _ cells: [String], _ path: String
  ) throws(NewsroomError) -> (a: Int, b: Int) {
    guard let a = cells.firstIndex(of: "a_id"), let b = cells.firstIndex(of: "b_id") else {
      let shown = String(cells.joined(separator: "\t").prefix(60))
      throw .pairsHeader(file: path, found: shown)
    }
    return (a, b)
  }

  private mutating func take(_ cells: [String], _ columns: (a: Int, b: Int), line: Int) {
    guard cells.count > max(columns.a, columns.b) else {
      skipped.append(
        Skipped(
          path: path, place: "line \(line)",
          reason: "\(cells.count) columns where the first line promises more; add both ids"))
      return
    }
    entries.append(Entry(ids: Sides(a: cells[columns.a], b: cells[columns.b]), line: line))
  }
}
