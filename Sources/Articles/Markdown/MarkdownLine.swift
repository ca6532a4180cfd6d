internal import TextReuse

/// A line of Markdown without its marks, each byte of it with its place in the line as it was.
struct MarkdownLine {
  /// What is left.
  private(set) var bytes: [UInt8] = []
  private var places: [Int] = []
  /// Where the line begins in the file's text.
  var start = 0

  /// An empty line.
  init() {}

  /// A line, or a part of one, as it is.
  init(_ line: ArraySlice<UInt8>) {
    bytes = Array(line)
    places = Array(line.indices)
  }

  /// What is left as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a byte that stands at a place.
  mutating func append(_ byte: UInt8, at place: Int) {
    bytes.append(byte)
    places.append(place)
  }

  /// Every byte with its place.
  var placed: Zip2Sequence<[UInt8], [Int]> { zip(bytes, places) }

  /// Takes out stretches of what is left.
  mutating func remove(_ ranges: [Range<Int>]) {
    if ranges.isEmpty { return }
    var kept = MarkdownLine()
    var from = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let end = max(from, range.lowerBound)
      kept.bytes += bytes[from..<end]
      kept.places += places[from..<end]
      from = range.upperBound
    }
    bytes = kept.bytes + bytes[from...]
    places = kept.places + places[from...]
  }

  /// Adds the map of the line to that of the lines before it.
  func addMap(to map: inout SourceMap) {
    var from = 0
    for index in bytes.indices.dropFirst() where places[index] != places[index - 1] + 1 {
      map.copy(index - from, from: start + places[from])
      from = index
    }
    if from < bytes.count { map.copy(bytes.count - from, from: start + places[from]) }
  }
}
