internal import Articles
package import SignatureArchive
package import TextReuse

/// Makes of every article its sketch, in a stream: what an engine runs as a worker.
public struct SketchJob: Sendable {
  private let inputs: [String]
  private let settings: JobSettings

  /// A job over the articles of some inputs.
  public init(_ inputs: [String], settings: JobSettings = JobSettings()) {
    self.inputs = inputs
    self.settings = settings
  }

  /// An article and its sketch.
  package struct Sketched: Sendable {
    package var article: Article
    package var sketch: DocumentSketch
  }

  /// Hands on every article with its sketch, in the order read.
  ///
  /// What is under way is bounded, so that a stream of any length takes the same memory.
  ///
  /// - Parameters:
  ///   - make: what is made of each, side by side.
  ///   - each: takes what was made; what it throws ends the job.
  /// - Returns: what could not be read.
  package func run<Made: Sendable>(
    make: @escaping @Sendable (Sketched) -> Made, each: ([Made]) throws -> Void
  ) rethrows -> [Skipped] {
    let source = ArticleSource(inputs, settings)
    try Pipeline<[ArticleSource.Item], [Made]>.run(
      workers: settings.workers, produce: { source.read($0) },
      worker: {
        let analyser = ArticleAnalyser()
        return { items in
          items.map {
            let article = $0.article
            let sketch = DocumentSketch(
              analyser.sketch(article), key: ContentKey(article))
            return make(Sketched(article: article, sketch: sketch))
          }
        }
      },
      consume: each)
    return source.skipped()
  }
}
