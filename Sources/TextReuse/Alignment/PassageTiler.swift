/// Turns a passage of tokens into one of bytes, tiled by parts where the kind of sharing changes.
struct PassageTiler {
  private let a: AnalysedArticle
  private let b: AnalysedArticle
  private let runs: [SharedRun]
  private let countA: ScalarCounter
  private let countB: ScalarCounter

  /// A run from this length on is a part of its own; shorter ones belong to the edit around them.
  static let verbatimRun = 8

  init(_ a: AnalysedArticle, _ b: AnalysedArticle, runs: [SharedRun]) {
    self.a = a
    self.b = b
    self.runs = runs
    countA = ScalarCounter(a.text.bytes, at: a.article.source)
    countB = ScalarCounter(b.text.bytes, at: b.article.source)
  }

  /// The passage that a draft becomes.
  func passage(_ draft: PassageDraft) -> Passage {
    let pieces = grouped(atoms(draft))
    let inA = bytes(of: draft.a, in: a.text)
    let inB = bytes(of: draft.b, in: b.text)
    var parts: [PassagePart] = []
    for (index, piece) in pieces.enumerated() {
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      let from = parts.last?.a.utf8.upperBound ?? inA.lowerBound
      let fromB = parts.last?.b.utf8.upperBound ?? inB.lowerBound
      let to = next.map { start($0.a, a.text, in: inA) } ?? inA.upperBound
      let toB = next.map { start($0.b, b.text, in: inB) } ?? inB.upperBound
      parts.append(
        PassagePart(
          kind: piece.kind ?? .rewritten, a: countA.span(from..<max(from, to)),
          b: countB.span(fromB..<max(fromB, toB))))
    }
    return Passage(
      kind: Self.commonest(pieces), words: min(draft.a.count, draft.b.count), a: countA.span(inA),
      b: countB.span(inB), parts: parts)
  }

  /// A stretch of tokens of one kind on both sides.
  private struct Piece {
    var kind: PassageKind?
    var a: Range<Int>
    var b: Range<Int>
    /// How many tokens of runs it has.
    var matched: Int
    var words: Int { max(a.count, b.count) }
  }

  /// The runs of the draft in one order, cut where quotations and standing text begin and end, and
  /// the gaps between them; kinds are given where they are plain.
  private func atoms(_ draft: PassageDraft) -> [Piece] {
    var pieces: [Piece] = []
    var nextA = draft.a.lowerBound
    var nextB = draft.b.lowerBound
    func gap(to endA: Int, _ endB: Int) {
      guard endA > nextA || endB > nextB else { return }
      pieces.append(
        Piece(
          kind: gapKind(nextA..<endA, nextB..<endB), a: nextA..<endA, b: nextB..<endB, matched: 0))
      nextA = endA
      nextB = endB
    }
    for run in chain(in: draft) {
      gap(to: run.a, run.b)
      for piece in cut(run) { pieces.append(piece) }
      nextA = run.aRange.upperBound
      nextB = run.bRange.upperBound
    }
    gap(to: draft.a.upperBound, draft.b.upperBound)
    return pieces
  }

  /// Standing text and quotation show in a gap only where both sides are nearly all of it.
  private func gapKind(_ inA: Range<Int>, _ inB: Range<Int>) -> PassageKind? {
    func share(_ mark: TokenMarks, _ text: TokenizedText, _ range: Range<Int>) -> Bool {
      let marked = range.reduce(0) { $0 + (text.marks[$1].contains(mark) ? 1 : 0) }
      return marked * 4 >= range.count * 3 && marked > 0
    }
    if share(.standing, a.text, inA), share(.standing, b.text, inB) { return .boilerplate }
    if share(.quoted, a.text, inA), share(.quoted, b.text, inB) { return .quotation }
    return nil
  }

  private func cut(_ run: SharedRun) -> [Piece] {
    var pieces: [Piece] = []
    for offset in 0..<run.length {
      let kind = kind(run.a + offset, run.b + offset, run)
      if let last = pieces.last, last.kind == kind {
        pieces[pieces.count - 1].a = last.a.lowerBound..<last.a.upperBound + 1
        pieces[pieces.count - 1].b = last.b.lowerBound..<last.b.upperBound + 1
        pieces[pieces.count - 1].matched += 1
      } else {
        pieces.append(
          Piece(
            kind: kind, a: run.a + offset..<run.a + offset + 1,
            b: run.b + offset..<run.b + offset + 1, matched: 1))
      }
    }
    return pieces
  }

  private func kind(_ tokenA: Int, _ tokenB: Int, _ run: SharedRun) -> PassageKind? {
    let marks = a.text.marks[tokenA].intersection(b.text.marks[tokenB])
    if marks.contains(.standing) { return .boilerplate }
    if marks.contains(.quoted) { return .quotation }
    return run.length >= Self.verbatimRun ? .verbatim : nil
  }

  /// The first run that begins at or behind a token of the second text, whose order runs have.
  private func firstRun(from token: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].b < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The heaviest sequence of runs inside a draft that goes the same way in both texts.
  ///
  /// - Complexity: O(*r*²), of which at most the 400 longest runs take part.
  private func chain(in draft: PassageDraft) -> [SharedRun] {
    var inside: [SharedRun] = []
    var place = firstRun(from: draft.b.lowerBound)
    while place < runs.count, runs[place].bRange.upperBound <= draft.b.upperBound {
      let run = runs[place].aRange
      if run.lowerBound >= draft.a.lowerBound, run.upperBound <= draft.a.upperBound {
        inside.append(runs[place])
      }
      place += 1
    }
    if inside.count > 400 {
      let least = inside.map(\.length).sorted(by: >)[399]
      inside = Array(inside.filter { $0.length >= least }.prefix(400))
    }
    guard !inside.isEmpty else { return [] }
    var best = inside.map(\.length)
    var previous = [Int](repeating: -1, count: inside.count)
    for index in inside.indices {
      for earlier in 0..<index
      where inside[earlier].aRange.upperBound <= inside[index].a
        && inside[earlier].bRange.upperBound <= inside[index].b
        && best[earlier] + inside[index].length > best[index]
      {
        best[index] = best[earlier] + inside[index].length
        previous[index] = earlier
      }
    }
    place = best.indices.max { (best[$0], $1) < (best[$1], $0) } ?? 0
    var chain: [SharedRun] = []
    while place >= 0 {
      chain.append(inside[place])
      place = previous[place]
    }
    return chain.reversed()
  }

  /// Joins pieces of no plain kind, told as an edit where runs make up half of them, else as rewritten;
  /// and neighbours of one kind.
  private func grouped(_ pieces: [Piece]) -> [Piece] {
    var groups: [Piece] = []
    for piece in pieces {
      if let last = groups.last, last.kind == piece.kind {
        groups[groups.count - 1] = Piece(
          kind: last.kind, a: last.a.lowerBound..<piece.a.upperBound,
          b: last.b.lowerBound..<piece.b.upperBound, matched: last.matched + piece.matched)
      } else {
        groups.append(piece)
      }
    }
    return groups.map { group in
      var told = group
      if group.kind == nil {
        // A word or two between verbatim runs is an edit; a longer stretch must be half made of runs.
        told.kind = group.words <= 3 || group.matched * 2 >= group.words ? .edited : .rewritten
      }
      return told
    }
  }

  private static func commonest(_ pieces: [Piece]) -> PassageKind {
    PassageKind.allCases.max { left, right in
      func words(_ kind: PassageKind) -> Int {
        pieces.filter { $0.kind == kind }.reduce(0) { $0 + $1.a.count + $1.b.count }
      }
      return words(left) < words(right)
    } ?? .rewritten
  }

  /// A passage's bytes: its words, with the marks that open before and close behind them.
  private func bytes(of tokens: Range<Int>, in text: TokenizedText) -> Range<Int> {
    let words = text.byteRange(tokens)
    let next =
      tokens.upperBound < text.count ? Int(text.starts[tokens.upperBound]) : text.bytes.count
    var end = words.upperBound
    // Closing marks are few; what is behind a blank belongs to what follows.
    while end < next, end < words.upperBound + 8, !Self.isBlank(text.bytes[end]) { end += 1 }
    while end > words.upperBound, end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 {
      end -= 1
    }
    return words.lowerBound..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  private func start(_ tokens: Range<Int>, _ text: TokenizedText, in bytes: Range<Int>) -> Int {
    let start =
      tokens.lowerBound < text.count ? Int(text.starts[tokens.lowerBound]) : bytes.upperBound
    return min(max(start, bytes.lowerBound), bytes.upperBound)
  }
}
