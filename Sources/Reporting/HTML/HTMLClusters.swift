internal import TextReuse

/// Clusters of a report, each drawn as a graph of its findings and as a family tree.
struct HTMLClusters {
  let report: Report
  let articles: ArticleIndex
  let top: Int

  /// Beyond this many articles names and lines cannot be told apart in a drawing of a page's width.
  static let mostDrawn = 24

  /// Writes the clusters, with the steps of descent that no cluster holds after them.
  func write(to html: inout HTMLWriter) {
    if report.clusters.isEmpty && report.stemma.isEmpty { return }
    html.raw("<section class=\"list\" id=\"clusters\">\n")
    html.element("h2", text: "Clusters and family trees (\(Percent.count(report.clusters.count)))")
    SVGArrow.define(to: &html)
    for (index, cluster) in report.clusters.prefix(top).enumerated() {
      html.entry(index)
      write(cluster, number: index + 1, to: &html)
    }
    html.endEntries()
    rest(report.clusters.count, to: &html)
    let members = Set(report.clusters.flatMap(\.members))
    writeSteps(report.stemma.filter { !members.contains($0.derived) }, to: &html)
    html.raw("</section>\n")
  }

  private func write(_ cluster: Cluster, number: Int, to html: inout HTMLWriter) {
    html.raw("<section class=\"cluster\">\n")
    let count = Percent.count(cluster.members.count, "article")
    let share = Percent.share(cluster.cohesion)
    html.element("h3", text: "Cluster \(number): \(count), \(share) of their pairs are findings")
    for bridge in cluster.bridges.prefix(top) {
      let text = "It hangs together by \(bridge.a) and \(bridge.b) alone."
      html.element("p", text: text)
    }
    let members = Set(cluster.members)
    let steps = report.stemma.filter { members.contains($0.derived) }
    if cluster.members.count <= Self.mostDrawn {
      html.raw("<div class=\"drawings\">\n")
      let drawing = ClusterDrawing(
        members: cluster.members, bridges: cluster.bridges,
        findings: report.findings.prefix(max(0, report.total)).filter {
          members.contains($0.ids.a) && members.contains($0.ids.b)
        })
      drawing.write(label: "Cluster \(number) as a graph", to: &html)
      if !steps.isEmpty {
        TreeDrawing(steps).write(label: "Family tree of cluster \(number)", to: &html)
      }
      html.raw("</div>\n")
    } else {
      html.raw("<p>Too many to draw on a page; the dot form of this report draws them.</p>\n")
    }
    writeMembers(cluster, to: &html)
    writeSteps(steps, to: &html)
    html.raw("</section>\n")
  }

  private func writeMembers(_ cluster: Cluster, to html: inout HTMLWriter) {
    html.raw("<ol class=\"members\">\n")
    for id in cluster.members.prefix(top) {
      html.raw("<li>")
      html.element("bdi", text: id)
      if let title = articles[id].title, !title.isEmpty {
        html.raw(" ")
        html.element("bdi", .class("fine"), text: title)
      }
      html.raw("</li>\n")
    }
    html.raw("</ol>\n")
    rest(cluster.members.count, to: &html)
  }

  private func writeSteps(_ steps: [StemmaEdge], to html: inout HTMLWriter) {
    if steps.isEmpty { return }
    html.raw("<ul>\n")
    for step in steps.prefix(top) {
      html.element("li", .data("dir", "auto"), text: ReportLists.line(step))
      html.raw("\n")
    }
    html.raw("</ul>\n")
    rest(steps.count, to: &html)
  }

  private func rest(_ count: Int, to html: inout HTMLWriter) {
    if count <= top { return }
    html.element("p", .class("rest"), text: "… and \(Percent.count(count - top)) more")
  }
}
