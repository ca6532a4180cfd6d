/// Quoted speech, with or without its speaker.
public struct Quotation: Sendable, Equatable {
  /// The words between the quotation marks.
  public var tokens: Range<Int>
  /// The words that name the speaker, outside the marks; `nil` where none is found.
  public var speaker: Range<Int>?
}

/// Finds what stands between quotation marks of any form.
///
/// Of nested marks the outer ones count. A quotation may run over paragraphs where each is opened
/// anew. One that is never closed ends with its paragraph, or with its sentence where the paragraph
/// goes on for long, so that a stray mark swallows little.
struct QuotationFinder {
  let reading: Reading
  let text: TokenizedText

  /// Fewer words than this are a name or a doubt, not speech.
  static let fewestWords = 3
  /// The paragraphs that a quotation opened anew in each, and never closed, is believed for.
  static let mostUnclosedParagraphs = 3
  /// The words behind an unclosed mark that its paragraph may have.
  static let mostUnclosedWords = 60

  /// The quotations in order, without speakers.
  ///
  /// - Complexity: O(*n*) in marks for straight and double quotation marks; a single mark that is
  ///   never closed costs a look through its paragraph.
  func quotations() -> [Quotation] {
    let marks = reading.quoteMarks
    var found: [Quotation] = []
    var index = 0
    while index < marks.count {
      guard opens(marks[index]), let end = end(of: index) else {
        index += 1
        continue
      }
      let start = marks[index].token
      if end.token - start >= Self.fewestWords {
        found.append(Quotation(tokens: start..<end.token, speaker: nil))
      }
      index = end.next
    }
    return found
  }

  private func opens(_ mark: QuoteMark) -> Bool {
    guard mark.canOpen, mark.token < reading.count else { return false }
    return mark.family != .single || !reading.kinds[mark.token].contains(.clipped)
  }

  /// Where the quotation that a mark opens ends, and the mark to go on with; `nil` where the mark
  /// is no quotation mark after all.
  private func end(of opening: Int) -> (token: Int, next: Int)? {
    let marks = reading.quoteMarks
    let family = marks[opening].family
    let first = paragraph(of: marks[opening])
    var current = first
    var weak: Int?
    var index = opening + 1
    while index < marks.count {
      let mark = marks[index]
      let place = paragraph(of: mark)
      if place != current {
        guard weak == nil, place == current + 1, mark.family == family, mark.canOpen,
          mark.token == reading.paragraph(place).lowerBound
        else { break }
        current = place
      } else if mark.family == family {
        if mark.canClose {
          // The apostrophe of "the boys' car" closes only if no better mark does.
          if family != .single || !mark.isWeak { return (mark.token, index + 1) }
          weak = weak ?? index
        } else if opens(mark) {
          break
        }
      }
      index += 1
    }
    if let weak { return (marks[weak].token, weak + 1) }
    return family == .single ? nil : unclosed(opening, first, current, before: index)
  }

  /// The end of a quotation that no mark closes.
  private func unclosed(
    _ opening: Int, _ first: Int, _ last: Int, before index: Int
  ) -> (token: Int, next: Int) {
    let marks = reading.quoteMarks
    let start = marks[opening].token
    let kept = min(last, first + Self.mostUnclosedParagraphs - 1)
    var end = reading.paragraph(kept).upperBound
    if kept == first, end - start > Self.mostUnclosedWords {
      end = reading.sentence(around: start).upperBound
    }
    if index < marks.count, marks[index].token < end {
      end = min(marks[index].token, reading.sentence(around: start).upperBound)
    }
    end = max(start, end)
    var next = opening + 1
    while next < marks.count, marks[next].token < end { next += 1 }
    return (end, next)
  }

  /// The paragraph of a mark: a mark before a line break belongs to the token before it.
  private func paragraph(of mark: QuoteMark) -> Int {
    let paragraph = reading.paragraph(of: mark.token)
    let isFirst = reading.paragraph(paragraph).lowerBound == mark.token
    let isLast = mark.token >= reading.count
    if !isLast, isFirst, mark.token > 0, !mark.isBehindBreak { return paragraph - 1 }
    return paragraph
  }
}
