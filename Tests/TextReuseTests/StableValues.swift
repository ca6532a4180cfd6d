/// Values that stored files rest on: changing one means a new format version.
enum StableValues {
  static let fox: UInt64 = 4_082_982_016_063_041_447
  static let firstValue: UInt32 = 3_334_517_588
}
