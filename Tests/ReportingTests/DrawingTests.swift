import Testing
import TextReuse

@testable import Reporting

@Suite("Drawings on a page") struct DrawingTests {
  private func drawn(_ write: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    write(&html)
    var out = ""
    html.flush(to: &out)
    return out
  }

  @Test("a tree has a box an article, a dashed one an unseen source, and a line a step")
  func tree() {
    let steps = [
      StemmaEdge(source: "wire", derived: "desk", probability: 0.8),
      StemmaEdge(source: "wire", derived: "brief", probability: 0.6),
      StemmaEdge(source: "desk", derived: "copy", probability: 0.5),
      StemmaEdge(source: nil, derived: "other", probability: 0.7),
    ]
    let svg = drawn { TreeDrawing(steps).write(label: "Tree", to: &$0) }
    #expect(svg.ranges(of: "class=\"box\"").count == 5)
    #expect(svg.ranges(of: "class=\"box unseen\"").count == 1)
    #expect(svg.ranges(of: "class=\"edge\"").count == 3)
    #expect(svg.ranges(of: "class=\"edge open\"").count == 1)
    #expect(svg.contains("viewBox=\"0 0 598 128\"") && svg.contains(">80 %</text>"))
  }

  @Test("a tree that bites its own tail, and one of any depth, are drawn as far as they can be")
  func circle() {
    let circle = [
      StemmaEdge(source: "a", derived: "b", probability: 1),
      StemmaEdge(source: "b", derived: "a", probability: 1),
    ]
    #expect(drawn { TreeDrawing(circle).write(label: "x", to: &$0) }.hasSuffix("</svg>\n"))
    let chain = (0..<5000).map {
      StemmaEdge(source: "n\($0)", derived: "n\($0 + 1)", probability: 1)
    }
    let svg = drawn { TreeDrawing(chain).write(label: "x", to: &$0) }
    #expect(svg.ranges(of: "class=\"box\"").count == 64)
  }

  @Test("a cluster has a dot an article and a line a finding, with an arrow where one is claimed")
  func cluster() {
    let open = Direction(verdict: .commonSource, aToB: 0, bToA: 0, commonSource: 1)
    let drawing = ClusterDrawing(
      members: ["a", "b", "c"], bridges: [Sides(a: "c", b: "b")],
      findings: [
        SampleReport.verdict("a", "b"), SampleReport.verdict("b", "c", direction: open),
      ])
    let svg = drawn { drawing.write(label: "Graph", to: &$0) }
    #expect(svg.ranges(of: "<circle").count == 3 && svg.ranges(of: "<line").count == 2)
    #expect(svg.ranges(of: "marker-end=\"url(#arrow)\"").count == 1)
    #expect(svg.contains("class=\"edge open bridge\""))
  }

  @Test(
    "times in any order and precision are drawn, and said in words",
    arguments: [
      (
        "2031-03-11T12:35Z", "2031-03-11T16:20+01:00", "By the times stated, A was published first."
      ),
      ("2031-03-12", "2031-03-09T10:00Z", "By the times stated, B was published first."),
      ("2031-03-11", "2031-03-11T16:20Z", "The times stated leave the order open."),
      ("2031", "2031", "The times stated leave the order open."),
    ])
  func timeline(a: String, b: String, says: String) {
    let articles = Sides(
      a: Article(id: "a", text: "", published: Timestamp(iso8601: a)),
      b: Article(id: "b", text: "", published: Timestamp(iso8601: b)))
    let html = drawn {
      HTMLTimeline(articles: articles, provenance: Sides(a: nil, b: nil)).write(to: &$0)
    }
    #expect(html.contains("<p>\(says)</p>") && html.ranges(of: "class=\"reach\"").count == 2)
  }

  @Test("a time that is not stated is not drawn")
  func untimed() {
    let article = Article(id: "a", text: "")
    let html = drawn {
      HTMLTimeline(articles: Sides(a: article, b: article), provenance: Sides(a: nil, b: nil))
        .write(to: &$0)
    }
    #expect(!html.contains("<svg") && html.contains("not both articles state a time"))
  }
}
