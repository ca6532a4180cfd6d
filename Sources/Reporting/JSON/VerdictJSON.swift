public import TextReuse

/// One verdict as JSON, every key always present and always in the same order.
///
/// `Documentation/Formats/report-json.md` says what each key means.
public enum VerdictJSON {
  /// The verdict as one JSON object, without a line break at its end.
  public static func text(_ verdict: Verdict, layout: JSONWriter.Layout = .line) -> String {
    var writer = JSONWriter(layout: layout)
    write(verdict, to: &writer)
    return writer.takeText()
  }

  /// Writes the verdict as one object.
  public static func write(_ verdict: Verdict, to writer: inout JSONWriter) {
    writer.object {
      $0.field("a", verdict.ids.a)
      $0.field("b", verdict.ids.b)
      $0.field("relation", verdict.relation.rawValue)
      writeLikelihood(of: verdict, to: &$0)
      writeShares(of: verdict, to: &$0)
      $0.key("direction")
      write(verdict.direction, to: &$0)
      $0.field("disclosure", verdict.disclosure?.rawValue)
      $0.key("creditedShare")
      $0.figure(Figure(verdict.creditedShare, keepingSideOf: StatedBounds.credited))
      $0.key("gap")
      $0.number(verdict.gap)
      $0.key("passages")
      $0.array(verdict.passages) { write($1, to: &$0) }
      $0.key("evidence")
      $0.array(verdict.evidence) { write($1, to: &$0) }
      $0.key("changes")
      $0.array(verdict.changes) { writer, change in
        writer.object {
          $0.field("kind", change.kind.rawValue)
          $0.key("a")
          $0.mark(change.marks.a)
          $0.key("b")
          $0.mark(change.marks.b)
        }
      }
      $0.key("directionReasons")
      $0.array(verdict.directionReasons) { $0.string($1) }
      $0.field("disclosureReason", verdict.disclosureReason)
    }
  }

  /// The probability and the interval around it, which still holds it after rounding.
  private static func writeLikelihood(of verdict: Verdict, to writer: inout JSONWriter) {
    let likelihood = StatedLikelihood(verdict)
    writer.key("probability")
    writer.figure(likelihood.probability)
    writer.key("interval")
    writer.inline { $0.array([likelihood.lower, likelihood.upper]) { $0.figure($1) } }
  }

  private static func writeShares(of verdict: Verdict, to writer: inout JSONWriter) {
    writer.key("explained")
    writer.sides(verdict.explained) { $0.figure(Figure($1, keepingSideOf: StatedBounds.explained)) }
    writer.key("extent")
    writer.sides(verdict.extent) { $0.string($1.rawValue) }
    writer.key("jaccard")
    writer.number(verdict.jaccard)
  }

  private static func write(_ direction: Direction, to writer: inout JSONWriter) {
    let rounded = RoundedDirection(direction)
    let probabilities = [
      ("aToB", rounded.aToB), ("bToA", rounded.bToA), ("commonSource", rounded.commonSource),
    ]
    writer.inline {
      $0.object { writer in
        writer.field("verdict", direction.verdict.rawValue)
        for (key, probability) in probabilities {
          writer.key(key)
          writer.figure(probability)
        }
      }
    }
  }

  private static func write(_ passage: Passage, to writer: inout JSONWriter) {
    writer.object {
      $0.field("kind", passage.kind.rawValue)
      $0.field("words", passage.words)
      $0.field("a", passage.a)
      $0.field("b", passage.b)
      $0.key("parts")
      $0.array(passage.parts) { writer, part in
        writer.object {
          $0.field("kind", part.kind.rawValue)
          $0.field("a", part.a)
          $0.field("b", part.b)
        }
      }
    }
  }

  private static func write(_ evidence: Evidence, to writer: inout JSONWriter) {
    writer.object {
      $0.field("name", evidence.name)
      $0.key("logOdds")
      $0.number(evidence.logOdds)
      $0.field("says", evidence.says)
    }
  }
}

/// The three probabilities of a direction, rounded so that they still sum to exactly 1 and so that
/// naming the sides in the other order changes nothing but the sides.
struct RoundedDirection: Equatable {
  var aToB: Figure
  var bToA: Figure
  var commonSource: Figure

  init(_ direction: Direction) {
    func clamped(_ value: Double) -> Double { value.isFinite ? min(max(value, 0), 1) : 0 }
    let (forth, back) = (clamped(direction.aToB), clamped(direction.bToA))
    aToB = Figure(forth)
    bToA = Figure(back)
    if aToB.units + bToA.units > Figure.one.units {
      // Two halves rounded up would leave less than nothing: both give way alike.
      aToB = Figure(down: forth)
      bToA = Figure(down: back)
    }
    commonSource = Figure(units: max(0, Figure.one.units - aToB.units - bToA.units))
  }
}

extension JSONWriter {
  /// Writes one value for each side of a pair, on one line.
  fileprivate mutating func sides<Value>(
    _ sides: Sides<Value>, _ write: (inout JSONWriter, Value) -> Void
  ) {
    inline {
      $0.object {
        $0.key("a")
        write(&$0, sides.a)
        $0.key("b")
        write(&$0, sides.b)
      }
    }
  }

  /// Writes a key with a span in both its counts, and its place in the file.
  mutating func field(_ key: String, _ span: Span) {
    self.key(key)
    object {
      $0.field("utf8", span.utf8)
      $0.field("scalars", span.scalars)
      $0.key("source")
      guard let source = span.source else { return $0.null() }
      $0.object {
        $0.field("basis", source.basis.rawValue)
        $0.field("utf8", source.utf8)
        $0.field("line", source.line)
      }
    }
  }

  /// Writes a key with where an article stands in its file, or with `null`.
  mutating func field(_ key: String, _ place: SourcePlace?) {
    self.key(key)
    guard let place else { return null() }
    object {
      $0.field("basis", place.basis.rawValue)
      $0.key("record")
      if let record = place.record { $0.range(record) } else { $0.null() }
      $0.field("line", place.line)
    }
  }

  private mutating func field(_ key: String, _ range: Range<Int>) {
    self.key(key)
    self.range(range)
  }

  private mutating func range(_ range: Range<Int>) {
    array([range.lowerBound, range.upperBound]) { $0.integer($1) }
  }

  private mutating func field(_ key: String, _ number: Int?) {
    self.key(key)
    if let number { integer(number) } else { null() }
  }
}
