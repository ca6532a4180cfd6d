/// Something that could not be read or judged; the rest was.
public struct Skipped: Sendable, Equatable {
  /// The file, or `-` for standard input.
  public var path: String
  /// Where in it, such as `line 12`; `nil` for the whole.
  public var place: String?
  /// What was wrong and what would cure it.
  public var reason: String

  /// A skipped thing from its place and reason.
  public init(path: String, place: String? = nil, reason: String) {
    self.path = path
    self.place = place
    self.reason = reason
  }
}

/// Two versions of one item, which are never a finding.
public struct VersionPair: Sendable, Equatable {
  /// The ids of the two articles.
  public var ids: Sides<String>
  /// Why they are versions of one item, such as `same text`.
  public var reason: String

  /// A pair of versions from its ids and its reason.
  public init(ids: Sides<String>, reason: String) {
    self.ids = ids
    self.reason = reason
  }
}

/// An article as a report lists it.
public struct ReportDocument: Sendable, Equatable {
  /// The article; its `text` is empty where the report does not carry it.
  public var article: Article
  /// How many words it has.
  public var words: Int
  /// What it says of its own origin.
  public var provenance: Provenance

  /// A listed article from its parts.
  public init(article: Article, words: Int, provenance: Provenance) {
    self.article = article
    self.words = words
    self.provenance = provenance
  }
}

/// Articles that findings tie together.
public struct Cluster: Sendable, Equatable {
  /// The ids of its articles, in order.
  public var members: [String]
  /// The share of its pairs that are findings, from 0 to 1.
  public var cohesion: Double
  /// Findings that alone hold two parts of it together.
  public var bridges: [Sides<String>]

  /// A cluster from its parts.
  public init(members: [String], cohesion: Double, bridges: [Sides<String>]) {
    self.members = members
    self.cohesion = cohesion
    self.bridges = bridges
  }
}

/// One step of descent in the family tree of a cluster.
public struct StemmaEdge: Sendable, Equatable {
  /// The id of the source; `nil` for a source that is not among the articles.
  public var source: String?
  /// The id of the article that derives from it.
  public var derived: String
  /// The probability of descent times that of this direction.
  public var probability: Double
  /// What the derived article says otherwise than the source, in its order; empty where the texts are not
  /// carried by the report.
  public var changes: [TextChange]

  /// An edge from its ends and its probability.
  public init(
    source: String?, derived: String, probability: Double, changes: [TextChange] = []
  ) {
    self.source = source
    self.derived = derived
    self.probability = probability
    self.changes = changes
  }
}

/// The result of a job, as every renderer takes it.
public struct Report: Sendable, Equatable {
  /// Verdicts in the order of reporting: by gap, then probability, then ids.
  public var findings: [Verdict] = []
  /// How many findings there are; `findings` may hold other pairs after them.
  public var total = 0
  /// The probability from which a pair is a finding.
  public var threshold = 0.5
  /// Pairs that are versions of one item.
  public var versions: [VersionPair] = []
  /// The articles, in order of id.
  public var documents: [ReportDocument] = []
  /// Groups of articles that findings tie together.
  public var clusters: [Cluster] = []
  /// The family trees of the clusters.
  public var stemma: [StemmaEdge] = []
  /// What could not be read.
  public var skipped: [Skipped] = []
  /// The tool's version.
  public var toolVersion = ""
  /// The version of the weights.
  public var modelVersion = ""
  /// How many pairs were looked at in full.
  public var pairsJudged = 0
  /// What was compared, in words, such as `draft.html with wire.stemma`; may be empty.
  public var compared = ""
  /// How many articles were compared, of which `documents` may list only those that matter.
  public var articlesCompared = 0
  /// How many findings chance alone would give among the pairs searched; `nil` where not known.
  public var chanceFindings: Double?
  /// How many pairs at or above the threshold are no findings since chance alone may have made them.
  public var setAside = 0
  /// The probability from which a pair without rare wording in common is a finding; `nil` where it is the
  /// threshold by rule.
  public var commonMatterThreshold: Double?

  /// An empty report.
  public init() {}
}
