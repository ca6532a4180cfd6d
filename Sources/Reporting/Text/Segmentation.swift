internal import TextReuse

/// One side of a pair cut into stretches that do not overlap, each in one passage or in none.
///
/// Passages may overlap and nest, as a text can repeat itself: the innermost one has the stretch,
/// that is, the one that starts last, then the shorter one.
struct Segmentation {
  /// A stretch of the text.
  struct Segment: Equatable {
    /// Where it stands, in UTF-8 bytes.
    var range: Range<Int>
    /// The index of the passage it belongs to and its kind there; `nil` outside all passages.
    var mark: Mark?
  }

  /// What a stretch is marked as.
  struct Mark: Equatable {
    var passage: Int
    var kind: PassageKind
  }

  private struct Piece {
    let range: Range<Int>
    let mark: Mark
    let order: Int
  }

  /// The stretches in order; they tile the text.
  let segments: [Segment]

  /// Cuts `text` at the passages that `whole` and `part` choose the side of.
  init(
    _ text: Excerpt, passages: [Passage], whole: KeyPath<Passage, Span>,
    part: KeyPath<PassagePart, Span>
  ) {
    var pieces: [Piece] = []
    func add(_ span: Span, _ passage: Int, _ kind: PassageKind) {
      let range = text.clamped(span.utf8)
      if range.isEmpty { return }
      pieces.append(
        Piece(range: range, mark: Mark(passage: passage, kind: kind), order: pieces.count))
    }
    for (index, passage) in passages.enumerated() {
      add(passage[keyPath: whole], index, passage.kind)
      for piece in passage.parts { add(piece[keyPath: part], index, piece.kind) }
    }
    segments = Self.sweep(pieces, length: text.count)
  }

  /// - Complexity: O(*n* log *n* + *n* · *d*), where *d* pieces overlap at most.
  private static func sweep(_ pieces: [Piece], length: Int) -> [Segment] {
    let starting = pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let bounds = Set(pieces.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, length])
      .sorted()
    var segments: [Segment] = []
    var active: [Piece] = []
    var next = 0
    for (lower, upper) in zip(bounds, bounds.dropFirst()) {
      active.removeAll { $0.range.upperBound <= lower }
      while next < starting.count, starting[next].range.lowerBound <= lower {
        active.append(starting[next])
        next += 1
      }
      append(lower..<upper, active.max(by: isOutside)?.mark, to: &segments)
    }
    return segments
  }

  private static func isOutside(_ left: Piece, _ right: Piece) -> Bool {
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    if left.range.count != right.range.count { return left.range.count > right.range.count }
    return left.order < right.order
  }

  private static func append(_ range: Range<Int>, _ mark: Mark?, to segments: inout [Segment]) {
    if let last = segments.last, last.mark == mark {
      segments[segments.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      segments.append(Segment(range: range, mark: mark))
    }
  }
}
