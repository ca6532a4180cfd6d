internal import TextReuse

/// Text set in lines of a given width, each word keeping the kind of sharing it belongs to.
struct Wrapping {
  /// A word and the kind of the part it stands in, if any.
  struct Word: Equatable {
    var text: String
    var kind: PassageKind?
  }

  /// The words of each line.
  private(set) var lines: [[Word]] = []
  private let width: Int
  private var room: Int

  /// An empty text in lines of `width` columns.
  init(width: Int) {
    self.width = max(2, width)
    room = 0
  }

  /// Adds the words of `text`, which is made visible first.
  mutating func add(_ text: String, kind: PassageKind? = nil) {
    for word in VisibleText.line(text).split(separator: " ") {
      add(word: word, kind: kind)
    }
  }

  private mutating func add(word: Substring, kind: PassageKind?) {
    var rest = word
    while !rest.isEmpty {
      let length = DisplayWidth.of(rest)
      if length <= room - 1 {
        lines[lines.count - 1].append(Word(text: String(rest), kind: kind))
        room -= length + 1
        return
      }
      // A word longer than a line is broken wherever the line ends.
      let piece = length <= width ? String(rest) : DisplayWidth.prefix(rest, width)
      lines.append([Word(text: piece, kind: kind)])
      room = width - DisplayWidth.of(piece)
      rest = rest.dropFirst(piece.count)
    }
  }

  /// The text in plain lines of at most `width` columns.
  static func plain(_ text: String, width: Int) -> [String] {
    var wrapping = Wrapping(width: width)
    wrapping.add(text)
    return wrapping.lines.map { $0.map(\.text).joined(separator: " ") }
  }
}
