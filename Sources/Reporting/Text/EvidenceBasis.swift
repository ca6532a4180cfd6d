internal import TextReuse

/// What of two articles a piece of evidence rests on, so that a reader can go and look.
enum EvidenceBasis {
  /// Certain passages of the pair.
  case passages([Int])
  /// Both texts as wholes, whatever their passages are.
  case texts
  /// Neither: it is the same for every pair.
  case rule

  /// What the evidence of that name rests on in a verdict; names that are not known rest on the texts.
  init(_ evidence: Evidence, of verdict: Verdict) {
    let kinds: Set<PassageKind>
    switch evidence.name {
    case "prior", "limit":
      self = .rule
      return
    case "rare-verbatim", "verbatim-share": kinds = [.verbatim, .edited]
    case "restated-sentences", "story-order": kinds = [.verbatim, .edited, .rewritten]
    case "shared-quotations": kinds = [.quotation]
    case "passages": kinds = [.verbatim, .edited, .rewritten, .quotation]
    default:
      self = .texts
      return
    }
    let numbers = verdict.passages.indices.filter { index in
      let passage = verdict.passages[index]
      return kinds.contains(passage.kind) || passage.parts.contains { kinds.contains($0.kind) }
    }
    self = numbers.isEmpty ? .texts : .passages(numbers.map { $0 + 1 })
  }
}
