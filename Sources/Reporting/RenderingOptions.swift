/// How much of a report is shown, and for what kind of reader.
///
/// What programs read (JSON, JSON lines, CSV, SARIF, JUnit XML, graphs) lists every finding; `top`
/// bounds what people read.
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
  /// How many characters of an article are quoted in one place; `nil` for what each form does by
  /// itself, which on a page is the whole of both articles, and 0 for none.
  public var excerpt: Int?

  /// Options from their parts; a negative number is taken as 0.
  public init(
    top: Int = 200, width: Int = 100, color: Bool = false, detailed: Int = 3,
    longArticle: Int = 24_000, excerpt: Int? = nil
  ) {
    self.top = max(0, top)
    self.width = max(40, width)
    self.color = color
    self.detailed = max(0, detailed)
    self.longArticle = max(0, longArticle)
    self.excerpt = excerpt.map { max(0, $0) }
  }
}
