internal import TextReuse

/// The articles that pairs are looked for among, wherever they are: in memory, or in an archive that may
/// be larger than it.
///
/// An article is named by its place in the order of ids, which is what says that a is before b.
protocol ArticleShelf: Sendable {
  /// What can keep it from giving an article.
  associatedtype Failure: Error

  /// What is known of each article, in order of id; the texts may be left out.
  var articles: [Article] { get }
  /// How many words each has.
  var words: [Int] { get }
  /// What articles of the same words share.
  var contents: [UInt64] { get }
  /// About how many bytes the text of each has.
  var sizes: [Int] { get }
  /// Those analyses that are made already, a place an article; may be empty.
  var analysed: [AnalysedArticle?] { get }

  /// The pairs that are worth a full verdict: those that a search among all articles names.
  ///
  /// - Parameter isWanted: whether two places may be a pair.
  func candidates(
    _ settings: JobSettings, isWanted: @escaping @Sendable (Int, Int) -> Bool
  ) async throws(Failure) -> [Sides<Int>]

  /// The articles at some places, with their texts.
  func load(_ places: [Int]) throws(Failure) -> [Article]
}

/// A shelf of articles that are in memory.
struct MemoryShelf: ArticleShelf {
  typealias Failure = Never

  let articles: [Article]
  let words: [Int]
  let contents: [UInt64]
  let sizes: [Int]
  private(set) var analysed: [AnalysedArticle?]
  private let sketches: [Sketch]

  /// Analyses articles, whose ids must differ, and keeps of the analyses what memory allows: most are
  /// needed again for judging.
  init(_ unordered: [Article], _ settings: JobSettings, _ pool: WorkerPool) async {
    let articles = unordered.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    var done = 0
    var bytes = 0
    let kept = articles.prefix {
      bytes += $0.text.utf8.count
      return bytes <= AnalysisCache.standardLimit
    }.count
    settings.tell(.sketching, 0, of: articles.count, .articles)
    let sketched = await pool.map(Array(articles.indices), piece: 16) { count in
      done += count
      settings.tell(.sketching, done, of: articles.count, .articles)
    } _: { worker, places in
      let analysed = await worker.analyse(articles[places.startIndex..<places.endIndex])
      return zip(places, analysed).map { place, analysis in
        Sketched(
          sketch: Sketch(analysis), words: analysis.text.count,
          content: analysis.text.content, analysed: place < kept ? analysis : nil)
      }
    }
    self.articles = articles
    words = sketched.map(\.words)
    contents = sketched.map(\.content)
    sizes = articles.map { $0.text.utf8.count }
    analysed = sketched.map(\.analysed)
    sketches = sketched.map(\.sketch)
  }

  /// What is kept of every article.
  private struct Sketched: Sendable {
    var sketch: Sketch
    var words: Int
    var content: UInt64
    var analysed: AnalysedArticle?
  }

  func candidates(
    _ settings: JobSettings, isWanted: @escaping @Sendable (Int, Int) -> Bool
  ) async -> [Sides<Int>] {
    await CandidateFinder().pairs(sketches, workers: settings.workers, isWanted: isWanted)
      .map { Sides(a: $0.a, b: $0.b) }
  }

  func load(_ places: [Int]) -> [Article] { places.map { articles[$0] } }
}
