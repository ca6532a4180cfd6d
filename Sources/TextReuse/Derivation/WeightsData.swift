/// The weights that ship with the tool, made by `stemma-train fit`: a readable JSON resource.
enum WeightsData {
  static let json: StaticString = ""
}
