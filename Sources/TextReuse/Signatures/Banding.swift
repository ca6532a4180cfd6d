/// Cuts signatures into bands, so that alike texts meet in a bucket.
///
/// Source: Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3.
public struct Banding: Sendable, Equatable {
  /// How many bands.
  public let bands: Int
  /// How many values a band has.
  public let rows: Int

  /// A banding.
  ///
  /// - Precondition: positive, and no longer than a signature.
  public init(bands: Int = 42, rows: Int = 3) {
    precondition(
      bands > 0 && rows > 0 && bands * rows <= Signature.length,
      "\(bands) bands of \(rows) do not fit into \(Signature.length) values")
    self.bands = bands
    self.rows = rows
  }

  /// The probability that two texts of a Jaccard index meet in at least one bucket: the S-curve
  /// 1 − (1 − *j*ʳ)ᵇ.
  ///
  /// 42 bands of 3 rows find .996 at .5, .29 at .2 and .04 at .1; what they find beyond is verified.
  public func candidateProbability(jaccard: Double) -> Double {
    var row = 1.0
    for _ in 0..<rows { row *= jaccard }
    var missed = 1.0
    for _ in 0..<bands { missed *= 1 - row }
    return 1 - missed
  }

  /// The bucket keys of a signature, one a band; none for an empty one.
  public func keys(of signature: Signature) -> [UInt64] {
    guard !signature.isEmpty else { return [] }
    return (0..<bands).map { band in
      var key = UInt64(band) &+ 1
      for row in 0..<rows {
        key = StableHash.ordered(key, UInt64(signature.values[band * rows + row]))
      }
      return key
    }
  }
}
