import Foundation

/// A stretch of each of two texts, in Unicode scalars: a planted case or a detection.
struct TwoSpans {
  var a: Range<Int>
  var b: Range<Int>

  func overlaps(_ other: TwoSpans) -> Bool { a.overlaps(other.a) && b.overlaps(other.b) }
}

/// How well passages were found: macro-averaged precision and recall over the characters of both sides,
/// and granularity, the number of detections a found case. Source: Potthast, Stein, Barrón-Cedeño and
/// Rosso, "An evaluation framework for plagiarism detection", COLING 2010.
struct PlagDet {
  private var recalls: [Double] = []
  private var precisions: [Double] = []
  private var grains: [Double] = []

  /// Adds one pair of texts.
  mutating func add(cases: [TwoSpans], detections: [TwoSpans]) {
    for known in cases {
      let found = detections.filter(known.overlaps)
      recalls.append(Self.share(of: known, in: found))
      if !found.isEmpty { grains.append(Double(found.count)) }
    }
    for detection in detections {
      precisions.append(Self.share(of: detection, in: cases.filter(detection.overlaps)))
    }
  }

  var recall: Double { Self.mean(recalls, none: 0) }
  var precision: Double { Self.mean(precisions, none: 0) }
  var granularity: Double { Self.mean(grains, none: 1) }
  var cases: Int { recalls.count }

  /// The harmonic mean of precision and recall, over the binary logarithm of granularity plus one.
  var plagDet: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum / log2(1 + granularity) : 0
  }

  var line: String {
    String(
      format: "plagdet %.4f  precision %.4f  recall %.4f  granularity %.4f  cases %d", plagDet,
      precision, recall, granularity, cases)
  }

  private static func mean(_ values: [Double], none: Double) -> Double {
    values.isEmpty ? none : values.reduce(0, +) / Double(values.count)
  }

  /// The share of a stretch's characters, both sides together, that others cover.
  private static func share(of whole: TwoSpans, in others: [TwoSpans]) -> Double {
    func covered(_ range: Range<Int>, _ parts: [Range<Int>]) -> Int {
      var end = range.lowerBound
      var sum = 0
      for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        let from = max(end, part.lowerBound)
        let to = min(range.upperBound, part.upperBound)
        if to > from {
          sum += to - from
          end = to
        }
      }
      return sum
    }
    let length = whole.a.count + whole.b.count
    let inside = covered(whole.a, others.map(\.a)) + covered(whole.b, others.map(\.b))
    return length > 0 ? Double(inside) / Double(length) : 0
  }
}
