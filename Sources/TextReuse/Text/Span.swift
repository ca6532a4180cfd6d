/// A half-open stretch of an article's text, counted twice: in UTF-8 bytes and in Unicode scalars.
///
/// Both counts start at the first character of the article's `text`. Editors' tools and other
/// languages count differently; giving both spares every reader of a report the conversion.
public struct Span: Sendable, Hashable {
  /// The stretch in UTF-8 bytes.
  public var utf8: Range<Int>
  /// The stretch in Unicode scalars.
  public var scalars: Range<Int>
  /// Where it stands in the file that the article was read from; `nil` where that is not known.
  public var source: SourceSpan?

  /// A span from its two counts, which must describe the same stretch.
  public init(utf8: Range<Int>, scalars: Range<Int>, source: SourceSpan? = nil) {
    self.utf8 = utf8
    self.scalars = scalars
    self.source = source
  }
}

/// One value for each side of a pair.
public struct Sides<Value> {
  /// What belongs to the article named first.
  public var a: Value
  /// What belongs to the article named second.
  public var b: Value

  /// A pair of values, one for each side.
  public init(a: Value, b: Value) {
    self.a = a
    self.b = b
  }

  /// The same values with the sides named in the other order.
  public var swapped: Sides { Sides(a: b, b: a) }
}

extension Sides: Sendable where Value: Sendable {}
extension Sides: Equatable where Value: Equatable {}
