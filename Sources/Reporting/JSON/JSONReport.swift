public import TextReuse

/// The whole report as one JSON object; every key is always present.
///
/// `Documentation/Formats/report-json.md` and `report.schema.json` beside it specify it.
public struct JSONReport: ReportRenderer {
  /// A writer of whole reports.
  public init() {}

  /// Writes the report as one object, an element a line.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    var writer = JSONWriter(layout: .open(levels: 2))
    writer.begin("{")
    stream("findings", report.findings, &writer, &out) { VerdictJSON.write($1, to: &$0) }
    stream("versions", report.versions, &writer, &out) { $0.version($1) }
    stream("documents", report.documents, &writer, &out) { $0.document($1) }
    stream("clusters", report.clusters, &writer, &out) { $0.cluster($1) }
    stream("stemma", report.stemma, &writer, &out) { $0.edge($1) }
    stream("skipped", report.skipped, &writer, &out) { $0.skipped($1) }
    writer.key("tool")
    writer.object {
      $0.field("name", "stemma")
      $0.field("version", report.toolVersion)
    }
    writer.key("model")
    writer.object { $0.field("version", report.modelVersion) }
    writer.key("threshold")
    writer.number(report.threshold)
    writer.field("total", report.total)
    writer.field("pairsJudged", report.pairsJudged)
    writer.field("compared", report.compared)
    writer.field("articlesCompared", report.articlesCompared)
    writer.key("chanceFindings")
    if let expected = report.chanceFindings {
      writer.figure(Figure(up: expected))
    } else {
      writer.null()
    }
    writer.field("setAside", report.setAside)
    writer.key("commonMatterThreshold")
    if let bar = report.commonMatterThreshold {
      writer.number(bar)
    } else {
      writer.null()
    }
    writer.end("}")
    writer.lineBreak()
    writer.flush(to: &out)
  }

  /// Writes an array under `key`, handing every element over as soon as it is written.
  private func stream<Element>(
    _ key: String, _ elements: [Element], _ writer: inout JSONWriter,
    _ out: inout some TextOutputStream, _ write: (inout JSONWriter, Element) -> Void
  ) {
    writer.key(key)
    writer.begin("[")
    for element in elements {
      write(&writer, element)
      writer.flush(to: &out)
    }
    writer.end("]")
  }
}

extension JSONWriter {
  fileprivate mutating func version(_ pair: VersionPair) {
    object {
      $0.field("a", pair.ids.a)
      $0.field("b", pair.ids.b)
      $0.field("reason", pair.reason)
    }
  }

  fileprivate mutating func document(_ document: ReportDocument) {
    object {
      $0.field("id", document.article.id)
      $0.field("title", document.article.title)
      $0.field("published", document.article.published?.iso8601)
      $0.field("outlet", document.article.outlet)
      $0.field("url", document.article.url)
      $0.field("byline", document.article.byline)
      $0.field("path", document.article.path)
      $0.field("source", document.article.source)
      $0.field("words", document.words)
      $0.field("text", document.article.text)
      $0.key("provenance")
      ProvenanceJSON.write(document.provenance, to: &$0)
    }
  }

  fileprivate mutating func cluster(_ cluster: Cluster) {
    object {
      $0.key("members")
      $0.array(cluster.members) { $0.string($1) }
      $0.key("cohesion")
      $0.number(cluster.cohesion)
      $0.key("bridges")
      $0.array(cluster.bridges) { writer, ids in
        writer.object {
          $0.field("a", ids.a)
          $0.field("b", ids.b)
        }
      }
    }
  }

  fileprivate mutating func edge(_ edge: StemmaEdge) {
    object {
      $0.field("source", edge.source)
      $0.field("derived", edge.derived)
      $0.key("probability")
      $0.number(edge.probability)
      $0.key("changes")
      $0.array(edge.changes) { writer, change in
        writer.object {
          $0.field("kind", change.kind.rawValue)
          $0.key("source")
          $0.mark(change.source)
          $0.key("derived")
          $0.mark(change.derived)
        }
      }
    }
  }

  fileprivate mutating func skipped(_ skipped: Skipped) {
    object {
      $0.field("path", skipped.path)
      $0.field("place", skipped.place)
      $0.field("reason", skipped.reason)
    }
  }
}
