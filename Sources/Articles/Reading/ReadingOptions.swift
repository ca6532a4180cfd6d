/// How articles are to be read.
public struct ReadingOptions: Sendable {
  /// The most bytes of UTF-8 that one article's text may have; 16 MiB unless changed.
  ///
  /// It bounds one article, never a stream: a file of JSON lines may be of any size. Markup of a
  /// page or of Markdown counts in full. A JSON record may be three times as large plus 64 KiB,
  /// since escapes triple a text at most (`\u0436` for the two bytes of `ж`) and metadata
  /// come on top.
  public var maximumArticleBytes: Int
  /// The format of every input; `nil` to tell by its content, then by its name.
  public var format: InputFormat?
  /// Which keys of records are which fields.
  public var fields = FieldMap()
  /// Whether lines that `stemma sketch` wrote are taken as such; else they are articles like any other.
  public var takesSketches = false
  /// Whether articles know their place in the file (`Article.source`), and so spans theirs.
  ///
  /// It costs a few bytes for every mark that is taken out of a text, and some time.
  public var keepsPlaces = true

  /// Options from their parts; a limit below 1 counts as 1.
  public init(maximumArticleBytes: Int = 16 << 20, format: InputFormat? = nil) {
    self.maximumArticleBytes = maximumArticleBytes
    self.format = format
  }

  /// The limit on one text, in bytes.
  var textLimit: Int { max(1, maximumArticleBytes) }
  /// The limit on one JSON record, in bytes.
  var recordLimit: Int { min(textLimit, Int.max / 4) * 3 + 65_536 }
}
