/// How often articles that have nothing to do with each other reach a probability by chance.
///
/// Of unrelated pairs that were judged by weights fitted on neither of their stories, a known share lies
/// above a bound of log-odds; above it their number falls off exponentially, as excesses over a high
/// bound do whatever they are measures of, as long as their tail is no heavier (Pickands 1975, Balkema and
/// de Haan 1974; peaks over threshold with shape 0).
public struct ChanceTail: Sendable, Equatable {
  /// The log-odds from which the tail is described.
  public var from: Double
  /// The share of unrelated pairs at or above it.
  public var share: Double
  /// The mean excess of their log-odds over it.
  public var mean: Double

  /// A tail from its numbers.
  public init(from: Double, share: Double, mean: Double) {
    self.from = from
    self.share = share
    self.mean = mean
  }

  /// How many of so many unrelated pairs reach a probability.
  ///
  /// Below the bound the tail says no more than that at least its share does.
  public func findings(among pairs: Double, threshold: Double) -> Double {
    let inside = min(1 - 1e-9, max(1e-9, threshold))
    let excess = max(0, Elementary.ln(inside / (1 - inside)) - from)
    return pairs * share * Elementary.exp(-excess / max(1e-9, mean))
  }

  /// The number of pairs among so many articles.
  public static func pairs(among articles: Int) -> Double {
    Double(articles) * Double(max(0, articles - 1)) / 2
  }
}
