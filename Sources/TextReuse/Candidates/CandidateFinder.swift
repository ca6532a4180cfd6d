/// Two articles that may share text. Nothing is claimed of them yet.
public struct CandidatePair: Sendable, Equatable {
  /// The places of the two articles among the sketches, `a` before `b`.
  public var a: Int
  /// The second place.
  public var b: Int

  /// A pair of two places, named in any order.
  public init(_ first: Int, _ second: Int) {
    a = min(first, second)
    b = max(first, second)
  }
}

/// Finds the pairs of articles that are worth a full verdict, from their sketches.
///
/// Three lanes name candidates: whole documents by banded signatures, passages by winnowed
/// fingerprints, rewrites by pairs of rare stems. Each document's best by the rarity of what they
/// share get a second look over a sample of all stem pairs, and the best of these the full verdict.
public struct CandidateFinder: Sendable {
  /// How many pairs pass each step.
  public struct Settings: Sendable {
    /// How many candidates of a document get the second look.
    public var secondLooks = 40
    /// How many get the full verdict.
    public var verdicts = 3
    /// Keys of more documents than this are no candidates' keys.
    public var cap = 64
    /// How signatures are cut.
    public var banding = Banding()

    /// The settings that recall was measured with.
    public init() {}
  }

  /// The settings.
  public let settings: Settings

  /// A finder with some settings.
  public init(settings: Settings = Settings()) { self.settings = settings }

  /// The pairs for the full verdict, ascending, the same for any number of workers.
  ///
  /// - Parameters:
  ///   - isWanted: whether two places may be a pair; those that may not are nobody's candidates.
  ///   - progress: called with the number of documents looked at since the last call.
  /// - Complexity: O(*p* log *p*) in postings, and at most `cap` steps a posting.
  public func pairs(
    _ sketches: [Sketch], workers: Int,
    isWanted: @escaping @Sendable (Int, Int) -> Bool = { _, _ in true },
    progress: (@Sendable (Int) -> Void)? = nil
  ) async -> [CandidatePair] {
    let lanes = await self.lanes(sketches)
    let chunk = 256
    let starts = Array(stride(from: 0, to: sketches.count, by: chunk))
    let found = await withTaskGroup(of: (Int, [CandidatePair]).self) { group in
      var parts = [[CandidatePair]](repeating: [], count: starts.count)
      var next = 0
      func add() {
        guard next < starts.count else { return }
        let part = next
        next += 1
        group.addTask {
          let range = starts[part]..<min(starts[part] + chunk, sketches.count)
          let pairs = self.best(of: range, sketches, lanes, isWanted)
          progress?(range.count)
          return (part, pairs)
        }
      }
      for _ in 0..<max(1, workers) { add() }
      for await (part, pairs) in group {
        parts[part] = pairs
        add()
      }
      return parts.flatMap { $0 }
    }
    var sorted = found.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    var kept = 0
    for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
      sorted[kept] = sorted[index]
      kept += 1
    }
    sorted.removeLast(sorted.count - kept)
    return sorted
  }

  /// One inverted index a lane; the three are made side by side.
  private func lanes(_ sketches: [Sketch]) async -> [Postings] {
    async let documents = documentLane(sketches)
    async let passages = passageLane(sketches)
    async let rewrites = rewriteLane(sketches)
    return await [documents, passages, rewrites]
  }

  /// The index of whole documents.
  func documentLane(_ sketches: [Sketch]) -> Postings {
    Postings(documents: sketches.count, cap: settings.cap) {
      settings.banding.keys(of: sketches[$0].signature)
    }
  }

  /// The index of passages.
  func passageLane(_ sketches: [Sketch]) -> Postings {
    Postings(documents: sketches.count, cap: settings.cap) {
      sketches[$0].fingerprints.hashes
    }
  }

  /// The index of rewrites.
  func rewriteLane(_ sketches: [Sketch]) -> Postings {
    Postings(documents: sketches.count, cap: settings.cap) { sketches[$0].rarePairs }
  }

  /// The best pairs of some documents.
  private func best(
    of range: Range<Int>, _ sketches: [Sketch], _ lanes: [Postings],
    _ isWanted: (Int, Int) -> Bool
  ) -> [CandidatePair] {
    var search = CandidateSearch(lanes, documents: sketches.count, cap: settings.cap)
    var marks = LookMarks()
    var pairs: [CandidatePair] = []
    for document in range {
      let looks = search.best(of: document, settings.secondLooks) { isWanted(document, $0) }
      for candidate in judged(looks, of: document, sketches, &marks) {
        pairs.append(CandidatePair(document, candidate))
      }
    }
    return pairs
  }

  /// Those of a document's candidates that get the full verdict.
  func judged(
    _ looks: [CandidateLook], of document: Int, _ sketches: [Sketch], _ marks: inout LookMarks
  ) -> [Int] {
    marks.open(sketches[document].look)
    let ranks = looks.map { marks.rank(sketches[$0.document].look, weight: $0.weight) }
    let best = CandidateRanking.best(
      looks.map { UInt32(truncatingIfNeeded: $0.document) }, ranks: ranks, settings)
    return best.map { Int($0) }
  }
}
