internal import Articles
public import TextReuse

/// Compares two articles, each named by its file, or as `FILE#ID` in a file of several.
public struct CompareJob: Sendable {
  /// What came of it.
  public struct Outcome: Sendable, Equatable {
    /// What is claimed of the pair.
    public var verdict: Verdict
    /// The two articles.
    public var documents: Sides<ReportDocument>
    /// What else of the files could not be read.
    public var skipped: [Skipped]
  }

  /// Why there is no outcome: the error, and what could not be read.
  public struct Failure: Error, Sendable, Equatable {
    /// What kept the two from being compared.
    public var error: NewsroomError
    /// What could not be read.
    public var skipped: [Skipped]
  }

  private let names: Sides<String>
  private let settings: JobSettings

  /// A comparison of the two articles so named.
  public init(_ a: String, _ b: String, settings: JobSettings = JobSettings()) {
    names = Sides(a: a, b: b)
    self.settings = settings
  }

  /// Reads both and judges them.
  public func run() throws(Failure) -> Outcome {
    if names.a == "-" && names.b == "-" {
      throw Failure(error: .standardInputTwice, skipped: [])
    }
    var skipped: [Skipped] = []
    func find(_ name: String) -> Result<Article, NewsroomError> {
      Result { () throws(NewsroomError) in
        try NamedArticle(name).read(settings.reading, &skipped)
      }
    }
    // Both are read before either failure is told, so that one run names all that is wrong.
    let found = Sides(a: find(names.a), b: find(names.b))
    var articles: Sides<Article>
    do throws(NewsroomError) {
      articles = Sides(a: try found.a.get(), b: try found.b.get())
    } catch {
      throw Failure(error: error, skipped: skipped)
    }
    if articles.a.id == articles.b.id, articles.a != articles.b {
      articles.a.id = names.a
      articles.b.id = names.b
    }
    let analyser = ArticleAnalyser()
    let a = analyser.analyse(articles.a)
    let b = analyser.analyse(articles.b)
    return Outcome(
      verdict: settings.judge.verdict(a, b).withChanges(a, b),
      documents: Sides(a: ReportDocument(a), b: ReportDocument(b)), skipped: skipped)
  }
}

extension ReportDocument {
  /// An analysed article as a report lists it, text included.
  init(_ article: AnalysedArticle) {
    self.init(
      article: article.article, words: article.text.count,
      provenance: ProvenanceFinder.provenance(of: article))
  }
}

/// One article as a command names it: `FILE`, or `FILE#ID`.
struct NamedArticle {
  private let name: String

  init(_ name: String) { self.name = name }

  /// Reads the file and gives the article.
  func read(_ options: ReadingOptions, _ skipped: inout [Skipped]) throws(NewsroomError) -> Article
  {
    let (file, id) = parts
    var articles: [Article] = []
    skipped += ArticleReader(options).read(InputFile(path: file)) { articles.append($0) }
    guard !articles.isEmpty else { throw .noArticle(file) }
    guard let id else {
      guard articles.count == 1 else {
        throw .severalArticles(file: file, ids: articles.map(\.id))
      }
      return articles[0]
    }
    guard let article = articles.first(where: { $0.id == id || $0.id == "\(file)#\(id)" }) else {
      throw .unknownArticle(file: file, id: id, ids: articles.map(\.id))
    }
    return article
  }

  /// The file and the id: what stands before the first `#` that ends the name of a file.
  private var parts: (file: String, id: String?) {
    if name == "-" || Self.isFile(name) { return (name, nil) }
    for mark in name.indices where name[mark] == "#" {
      let file = String(name[..<mark])
      if file == "-" || Self.isFile(file) {
        return (file, String(name[name.index(after: mark)...]))
      }
    }
    return (name, nil)
  }

  private static func isFile(_ path: String) -> Bool {
    Inputs.expand([path]).files.map(\.path) == [path]
  }
}
