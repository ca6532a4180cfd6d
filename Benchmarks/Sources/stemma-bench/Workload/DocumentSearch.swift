import Foundation
import TextReuse

/// All pairs of texts whose sets of 5-shingles are alike, by banded signatures.
struct DocumentSearch: Sendable {
  /// Two texts and their Jaccard index, exact where it is near the mark, else as the signatures estimate it.
  struct Pair: Sendable {
    var a: Int
    var b: Int
    var jaccard: Double
  }

  let texts: [String]
  let jaccard: Double
  let threads: Int

  /// Estimates err by .022 on the mean: nearer to the mark than this the exact index decides.
  private static let margin = 0.15
  /// A bucket of more texts than this holds each against so many: standing text would make them square.
  private static let largestBucket = 256

  /// The signature of every text.
  func signatures() -> [Signature] {
    inParallel(texts.count) { range in
      var scanner = SignatureScanner()
      return range.map { place in
        var text = texts[place]
        return text.withUTF8 { scanner.signature(of: $0) }
      }
    }
  }

  /// The pairs that meet in a bucket of any band, ascending, as two halves of a number.
  func candidates(_ signatures: [Signature]) -> [UInt64] {
    let banding = Banding()
    let keys = inParallel(signatures.count) { range in
      range.map { banding.keys(of: signatures[$0]) }
    }
    var pairs = inParallel(banding.bands) { bands in
      bands.flatMap { band in Self.bucketPairs(band, keys) }
    }
    pairs.sort()
    var kept = 0
    for index in pairs.indices where index == 0 || pairs[index] != pairs[kept - 1] {
      pairs[kept] = pairs[index]
      kept += 1
    }
    pairs.removeLast(pairs.count - kept)
    return pairs
  }

  /// The pairs of one band.
  private static func bucketPairs(_ band: Int, _ keys: [[UInt64]]) -> [UInt64] {
    // Forty bits of the key, and the place of the text: up to 16 million.
    var entries: [UInt64] = []
    entries.reserveCapacity(keys.count)
    for (place, keys) in keys.enumerated() where !keys.isEmpty {
      entries.append(keys[band] & ~0xFF_FFFF | UInt64(place))
    }
    entries.sort()
    var pairs: [UInt64] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end] >> 24 == entries[start] >> 24 { end += 1 }
      for first in start..<end {
        for second in first + 1..<max(first + 1, min(end, first + largestBucket)) {
          pairs.append((entries[first] & 0xFF_FFFF) << 32 | entries[second] & 0xFF_FFFF)
        }
      }
      start = end
    }
    return pairs
  }

  /// Those of the pairs that are as alike as asked, in their order.
  func verified(_ pairs: [UInt64], _ signatures: [Signature]) -> [Pair] {
    inParallel(pairs.count) { range in
      let tokenizer = Tokenizer()
      var last: (place: Int, set: ShingleSet)?
      return range.compactMap { index -> Pair? in
        let (a, b) = (Int(pairs[index] >> 32), Int(pairs[index] & 0xFFFF_FFFF))
        var alike = signatures[a].estimatedJaccard(signatures[b])
        if abs(alike - jaccard) < Self.margin {
          // Pairs are sorted: the first text of one is often that of the next.
          let first = last?.place == a ? last!.set : Self.shingles(texts[a], tokenizer)
          last = (a, first)
          alike = first.jaccard(Self.shingles(texts[b], tokenizer))
        }
        return alike >= jaccard ? Pair(a: a, b: b, jaccard: alike) : nil
      }
    }
  }

  private static func shingles(_ text: String, _ tokenizer: Tokenizer) -> ShingleSet {
    ShingleSet(words: tokenizer.tokenize(text).hashes)
  }

  /// What a function makes of stretches of the numbers below a count, in order.
  private func inParallel<Made>(
    _ count: Int, _ make: @escaping @Sendable (Range<Int>) -> [Made]
  ) -> [Made] {
    let parts = max(1, min(count, threads == 1 ? 1 : threads * 8))
    nonisolated(unsafe) var made = [[Made]](repeating: [], count: parts)
    let lock = NSLock()
    @Sendable func part(_ part: Int) {
      let own = make(count * part / parts..<count * (part + 1) / parts)
      lock.withLock { made[part] = own }
    }
    if threads == 1 {
      part(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: parts, execute: part)
    }
    return made.flatMap { $0 }
  }
}
