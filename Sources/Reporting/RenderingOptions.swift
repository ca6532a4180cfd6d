/// How much of a report is shown, and for what kind of reader.
///
/// JSON and JSON lines are complete whatever the options say.
public struct RenderingOptions: Sendable, Equatable {
  /// How many findings are shown at most; the total is always stated.
  public var top: Int
  /// How many columns a terminal has; fewer than 40 are taken as 40.
  public var width: Int
  /// Whether a terminal understands colours; nothing is said in colour alone.
  public var color: Bool
  /// How many findings a terminal shows with their reasons and passages, after the table.
  public var detailed: Int
  /// The length in UTF-8 bytes from which the stretches of an article between its passages are
  /// shortened on a page.
  public var longArticle: Int

  /// Options from their parts; a negative number is taken as 0.
  public init(
    top: Int = 200, width: Int = 100, color: Bool = false, detailed: Int = 3,
    longArticle: Int = 24_000
  ) {
    self.top = max(0, top)
    self.width = max(40, width)
    self.color = color
    self.detailed = max(0, detailed)
    self.longArticle = max(0, longArticle)
  }
}
