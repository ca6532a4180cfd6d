internal import TextReuse

extension SavedValue {
  /// The ids of a pair.
  func ids() throws(SavedReportError) -> Sides<String> {
    Sides(a: try self["a"].string(), b: try self["b"].string())
  }

  /// A verdict.
  func verdict() throws(SavedReportError) -> Verdict {
    let (lower, upper) = try self["interval"].two { value throws(SavedReportError) in
      try value.number(in: 0...1)
    }
    guard lower <= upper else {
      throw self["interval"].wrong("in order", found: "[\(lower), \(upper)]")
    }
    let disclosure = self["disclosure"]
    var verdict = Verdict(
      ids: try ids(), relation: try self["relation"].choice(Relation.self),
      probability: try self["probability"].number(in: 0...1), interval: lower...upper,
      explained: try sides("explained") { value throws(SavedReportError) in
        try value.number(in: 0...1)
      },
      extent: try sides("extent") { value throws(SavedReportError) in
        try value.choice(Extent.self)
      },
      jaccard: try self["jaccard"].number(in: 0...1), direction: try self["direction"].direction(),
      directionReasons: try list("directionReasons") { value throws(SavedReportError) in
        try value.string()
      },
      disclosure: try disclosure.optionalString() == nil
        ? nil : try disclosure.choice(Disclosure.self),
      disclosureReason: try self["disclosureReason"].string(),
      creditedShare: try self["creditedShare"].number(in: 0...1),
      gap: try self["gap"].number(in: 0...1),
      passages: try list("passages") { value throws(SavedReportError) in try value.passage() },
      evidence: try list("evidence") { value throws(SavedReportError) in try value.evidence() })
    // Reports saved before there were any have no such key.
    if self["changes"].isThere {
      verdict.changes = try list("changes") { value throws(SavedReportError) in
        PairChange(
          kind: try value["kind"].choice(TextChange.Kind.self),
          marks: Sides(a: try value["a"].mark(), b: try value["b"].mark()))
      }
    }
    return verdict
  }

  private func sides<Value>(
    _ key: String, _ read: (SavedValue) throws(SavedReportError) -> Value
  ) throws(SavedReportError) -> Sides<Value> {
    Sides(a: try read(self[key]["a"]), b: try read(self[key]["b"]))
  }

  private func direction() throws(SavedReportError) -> Direction {
    Direction(
      verdict: try self["verdict"].choice(DirectionVerdict.self),
      aToB: try self["aToB"].number(in: 0...1), bToA: try self["bToA"].number(in: 0...1),
      commonSource: try self["commonSource"].number(in: 0...1))
  }

  private func passage() throws(SavedReportError) -> Passage {
    Passage(
      kind: try self["kind"].choice(PassageKind.self), words: try self["words"].count(),
      a: try self["a"].span(), b: try self["b"].span(),
      parts: try list("parts") { value throws(SavedReportError) in
        PassagePart(
          kind: try value["kind"].choice(PassageKind.self), a: try value["a"].span(),
          b: try value["b"].span())
      })
  }

  private func evidence() throws(SavedReportError) -> Evidence {
    Evidence(
      name: try self["name"].string(), logOdds: try self["logOdds"].number(),
      says: try self["says"].string())
  }

  /// A stretch in both its counts, and its place in the file if that was known.
  func span() throws(SavedReportError) -> Span {
    var span = Span(utf8: try self["utf8"].range(), scalars: try self["scalars"].range())
    let source = self["source"]
    if source.isThere {
      span.source = SourceSpan(
        basis: try source["basis"].choice(SourcePlace.Basis.self),
        utf8: try source["utf8"].range(), line: try source["line"].optionalCount())
    }
    return span
  }

  /// Where an article stands in its file; `nil` where that was not known.
  private func source() throws(SavedReportError) -> SourcePlace? {
    guard isThere else { return nil }
    return SourcePlace(
      basis: try self["basis"].choice(SourcePlace.Basis.self),
      record: self["record"].isThere ? try self["record"].range() : nil,
      line: try self["line"].optionalCount())
  }

  /// A cluster.
  func cluster() throws(SavedReportError) -> Cluster {
    Cluster(
      members: try list("members") { value throws(SavedReportError) in try value.string() },
      cohesion: try self["cohesion"].number(in: 0...1),
      bridges: try list("bridges") { value throws(SavedReportError) in try value.ids() })
  }

  /// A listed article.
  func document() throws(SavedReportError) -> ReportDocument {
    var article = Article(id: try self["id"].string(), text: try self["text"].string())
    article.title = try self["title"].optionalString()
    article.outlet = try self["outlet"].optionalString()
    article.url = try self["url"].optionalString()
    article.byline = try self["byline"].optionalString()
    article.path = try self["path"].optionalString()
    article.source = try self["source"].source()
    if let published = try self["published"].optionalString() {
      guard let time = Timestamp(iso8601: published) else {
        throw self["published"].wrong(
          "a time in ISO 8601", found: "“\(VisibleText.line(published))”")
      }
      article.published = time
    }
    return ReportDocument(
      article: article, words: try self["words"].count(),
      provenance: try self["provenance"].provenance())
  }

  private func provenance() throws(SavedReportError) -> Provenance {
    var found = Provenance(
      id: try self["id"].string(), path: try self["path"].optionalString())
    found.declared = try list("declared") { value throws(SavedReportError) in try value.mark() }
    found.credits = try entries("credits") { value throws(SavedReportError) in
      try value["name"].string()
    }
    found.datelines = try list("datelines") { value throws(SavedReportError) in try value.mark() }
    found.quotations = try entries("quotations") { value throws(SavedReportError) in
      try value["speaker"].optionalString()
    }
    found.dates = try entries("dates") { value throws(SavedReportError) in
      Provenance.DateFact(
        iso: try value["iso"].optionalString(), precision: try value["precision"].string())
    }
    found.standingText = try entries("standingText") { value throws(SavedReportError) in
      try value["kind"].string()
    }
    found.inconsistencies = try entries("inconsistencies") { value throws(SavedReportError) in
      try value["reason"].string()
    }
    found.hiddenCharacters = try entries("hiddenCharacters") { value throws(SavedReportError) in
      try value["what"].string()
    }
    return found
  }

  private func entries<Fact>(
    _ key: String, _ read: (SavedValue) throws(SavedReportError) -> Fact
  ) throws(SavedReportError) -> [Provenance.Entry<Fact>] {
    try list(key) { value throws(SavedReportError) in
      Provenance.Entry(mark: try value.mark(), fact: try read(value))
    }
  }

  func mark() throws(SavedReportError) -> Provenance.Mark {
    Provenance.Mark(text: try self["text"].string(), span: try self["span"].span())
  }
}
