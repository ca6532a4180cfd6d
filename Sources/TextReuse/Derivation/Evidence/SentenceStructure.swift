/// The order of a text's stop words, which survives synonyms: runs of eight with the content left out.
///
/// Source: Stamatatos, "Plagiarism detection using stopword n-grams", JASIST 2011.
enum SentenceStructure {
  /// How many stop words a run has.
  static let width = 8

  /// The larger of the two directed containments of unquoted stop-word runs.
  static func measure(_ pair: PairComparison) -> Double {
    let shared = pair.a.stopRuns.sharedSortedCount(with: pair.b.stopRuns)
    let fewest = min(pair.a.stopRuns.count, pair.b.stopRuns.count)
    // Three runs are too few to speak of a share.
    return fewest > 3 ? Double(shared) / Double(fewest) : 0
  }

  /// The hashes of a text's runs, ascending, each once.
  static func runs(of text: TokenizedText) -> [UInt64] {
    var stops: [UInt64] = []
    for token in 0..<text.count
    where text.marks[token].contains(.stop)
      && text.marks[token].isDisjoint(with: [.quoted, .standing])
    {
      stops.append(text.hashes[token])
    }
    var hashes = Shingling.hashes(of: stops, width: width)
    hashes.sort()
    hashes.removeRepeats()
    return hashes
  }
}
