/// The figures out of fold over several splits of the stories into folds: what of one figure is the method's, and what
/// the luck of its split.
struct SplitFigures: Encodable {
  /// How many splits are made; the first is the one whose figures are published.
  static let count = 10

  /// One figure over the splits.
  struct Spread: Encodable {
    var first: Double
    var mean: Double
    var least: Double
    var most: Double
  }

  /// The figures, by name.
  private let spreads: [String: Spread]

  /// The spread of each figure that every split has.
  init(_ splits: [[(String, Double)]]) {
    let values = Dictionary(grouping: splits.joined(), by: \.0).mapValues { $0.map(\.1) }
    spreads = values.filter { $0.value.count == splits.count }.mapValues { values in
      Spread(
        first: values[0],
        mean: Fitter.rounded(values.reduce(0, +) / Double(values.count)),
        least: values.min()!, most: values.max()!)
    }
  }

  func encode(to encoder: any Encoder) throws { try spreads.encode(to: encoder) }
}
