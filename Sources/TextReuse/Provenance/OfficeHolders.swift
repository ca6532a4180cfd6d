/// One person called both the former and the sitting holder of one office: "former mayor Jane Roe"
/// beside "Mayor Jane Roe".
extension InconsistencyFinder {
  /// How one place of the text calls the holder of an office.
  private struct Holder {
    var tokens: Range<Int>
    /// The words of the office, and the holder's last name.
    var key: [UInt64]
    /// The holder's other names; may be none.
    var given: ArraySlice<UInt64>
    var isFormer: Bool
  }

  /// Places that call former whom another place gives the office, or the other way round: the later of
  /// the two, once a person.
  ///
  /// Quoted words are their speaker's. A bare title counts only before a name and with a capital, as it
  /// stands for the sitting holder; "then", "late" and "elect" make it neither.
  ///
  /// - Complexity: O(*n* + *h*²) in tokens and in titled names.
  func officeHolders() -> [Inconsistency] {
    var seen: [Holder] = []
    var found: [Inconsistency] = []
    var told: Set<[UInt64]> = []
    for token in 0..<reading.count {
      guard let holder = holder(at: token) else { continue }
      let other = seen.first {
        $0.key == holder.key && $0.isFormer != holder.isFormer
          && ($0.given.isEmpty || holder.given.isEmpty || $0.given.first == holder.given.first)
      }
      if other != nil, told.insert(holder.key).inserted {
        found.append(
          Inconsistency(
            tokens: holder.tokens,
            reason: holder.isFormer
              ? "Called the former holder of an office that is held elsewhere in the text."
              : "Given an office here, but called its former holder elsewhere in the text."))
      }
      seen.append(holder)
    }
    return found
  }

  /// The holder whose office ends at a word.
  private func holder(at token: Int) -> Holder? {
    let text = article.text
    guard language.words.offices.contains(text.hashes[token]),
      text.marks[token].isDisjoint(with: [.quoted, .standing])
    else { return nil }
    var first = token
    while first > 0, isJoined(first), reading.kinds[first - 1].contains(.title),
      !language.words.formerWords.contains(text.hashes[first - 1])
    {
      first -= 1
    }
    let before = first > 0 && isJoined(first) ? text.hashes[first - 1] : 0
    let isFormer = language.words.formerWords.contains(before)
    let isSitting = language.words.sittingWords.contains(before)
    guard isFormer || isSitting || text.marks[first].contains(.capitalised),
      !language.words.formerlyWords.contains(before)
    else { return nil }
    let start = token + 1
    let separators: GapMarks = isFormer || isSitting ? [.space, .newline, .comma] : .space
    guard start < reading.count, reading.gaps[start].isSubset(of: separators) else { return nil }
    var end = start
    while end < reading.count, end - start < 4, end == start || isJoined(end),
      text.marks[end].contains(.capitalised), !text.marks[end].contains(.quoted)
    {
      end += 1
    }
    guard end > start else { return nil }
    return Holder(
      tokens: (isFormer || isSitting ? first - 1 : first)..<end,
      key: text.hashes[first...token] + [text.hashes[end - 1]],
      given: text.hashes[start..<end - 1], isFormer: isFormer)
  }

  /// Whether nothing but a blank or a hyphen stands before a word.
  private func isJoined(_ token: Int) -> Bool {
    reading.gaps[token].isSubset(of: [.space, .newline, .hyphen])
  }
}
