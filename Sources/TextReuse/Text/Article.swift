/// One news text with what is known of it.
///
/// Only `id` and `text` are certain; everything else is what a file or feed said, and may be absent.
public struct Article: Sendable, Equatable {
  /// The name that reports use: given by the input, else the path, else `path#n` for the nth record.
  public var id: String
  /// The text that spans count in.
  public var text: String
  /// The headline.
  public var title: String?
  /// When it was published, as precisely as the source said.
  public var published: Timestamp?
  /// The newspaper, agency or site that published it.
  public var outlet: String?
  /// Where it was published.
  public var url: String?
  /// Who signed it, as printed.
  public var byline: String?
  /// The file that it was read from, if it came from one.
  public var path: String?
  /// Its language in BCP 47, as it was found in the text or said of it; `nil` where it is not known.
  public var language: String?
  /// The sections that it says it stands in, as printed, each once.
  public var sections: [String] = []
  /// Where it comes from and how it changed.
  public var origin = ArticleOrigin()
  /// Where it stands in the file; `nil` where that is not known, or was not asked for.
  public var source: SourcePlace?

  /// An article from its parts.
  public init(
    id: String, text: String, title: String? = nil, published: Timestamp? = nil,
    outlet: String? = nil, url: String? = nil, byline: String? = nil, path: String? = nil
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.published = published
    self.outlet = outlet
    self.url = url
    self.byline = byline
    self.path = path
  }

  /// Adds a section, unless it is blank or known, or a hundred are.
  package mutating func add(section: String?) {
    guard let section, !section.isEmpty, !sections.contains(section), sections.count < 100
    else { return }
    sections.append(section)
  }
}
