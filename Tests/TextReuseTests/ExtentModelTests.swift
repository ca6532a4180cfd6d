import Foundation
import Testing

@testable import TextReuse

/// The two lines that the extent is read from, and their place in the weights.
@Suite("Extent")
struct ExtentModelTests {
  private let model = ExtentModel(
    partly: ExtentModel.Line(weights: [1, 1, 0.5], from: 1),
    wholly: ExtentModel.Line(weights: [1, 2], from: 2))

  private func extent(_ partly: [Double], _ wholly: [Double]) -> Extent {
    model.extent(ExtentTerms.Values(partly: partly, wholly: wholly))
  }

  @Test("each line says yes from its cut on, and wholly goes before partly")
  func lines() {
    #expect(extent([0.4, 0.4, 0.3], [0.5, 0.5]) == .none)
    #expect(extent([0.5, 0.5, 0], [0.5, 0.5]) == .partly)
    #expect(extent([0.5, 0.5, 0], [0.5, 0.75]) == .wholly)
    #expect(extent([0, 0, 0], [1, 1]) == .wholly)
  }

  @Test("the shipped weights call a copy wholly derived, and what adds to it only partly so")
  func shipped() {
    let wire = """
      The county of Ostmark will close four of its nine libraries in the spring, the treasurer Ilse Varga told \
      the council on Monday evening. The branches at Wend, Kesselau, Brack and Tolm cost 1.2 million crowns a \
      year and lend fewer books than the van that calls at the villages. Readers collected 8,400 signatures \
      against the plan, and a vote is due on 3 March.
      """
    let own = """
       In Tolm, where the branch shares a roof with the fire brigade, the librarian Petra Osk keeps a list of \
      pupils who do their homework among the shelves because there is no quiet corner at home. Her neighbours \
      have begun to repair the heating themselves. An architect from the valley offered drawings for nothing.
      """
    let judge = Judge()
    let analyser = ArticleAnalyser()
    func extent(_ second: String) -> Extent {
      judge.verdict(
        analyser.analyse(Article(id: "wire", text: wire)),
        analyser.analyse(Article(id: "paper", text: second))
      ).extent.b
    }
    #expect(extent(wire) == .wholly)
    #expect(extent(wire + own) == .partly)
    #expect(extent(String(own.dropFirst())) == .none)
  }

  @Test("a copy of a text too large to look at every stretch is wholly derived all the same")
  func large() {
    // Over six million pairs of sentences.
    let text = (0..<2_600).map { "Barge \($0 * 7919) met tug \($0 * 104_729) at lock \($0)." }
      .joined(separator: " ")
    let analyser = ArticleAnalyser()
    let verdict = Judge().verdict(
      analyser.analyse(Article(id: "a", text: text)), analyser.analyse(Article(id: "b", text: text))
    )
    #expect(verdict.extent == Sides(a: .wholly, b: .wholly))
  }

  @Test("weights of another length, or none, are refused by their place in the file")
  func refused() {
    let json = WeightsData.json.description
    func error(_ old: String, _ new: String) -> WeightsError? {
      guard let place = json.range(of: old) else { return nil }
      do {
        _ = try DerivationModel(json: json.replacingCharacters(in: place, with: new))
        return nil
      } catch {
        return error
      }
    }
    #expect(
      error("\"wholly\": {\"weights\": [", "\"wholly\": {\"weights\": [1.0, ")
        == .length("extent.wholly.weights", expected: 2, found: 3))
    #expect(
      error("\"partly\": {\"weights\": [", "\"partly\": {\"weights\": [1.0, ")
        == .length("extent.partly.weights", expected: 3, found: 4))
    #expect(error("\"wholly\": {", "\"whole\": {") == .missing("wholly"))
  }
}
