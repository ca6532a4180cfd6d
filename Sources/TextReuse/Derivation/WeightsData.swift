/// The weights that ship with the tool, made by `stemma-train fit`: a readable JSON resource.
enum WeightsData {
  /// See `Documentation/Formats/weights.md`.
  static let json: StaticString = #"""
    {
      "version": "3",
      "prior": -6.4593,
      "sameEvent": 0.3,
      "curves": [
        {"measure": "rarest-run", "knots": [7.0, 9.0], "slopes": [4.4408], "anchor": 7.0},
        {"measure": "common-derived", "knots": [0.0, 4.8], "slopes": [3.1737], "anchor": 0.0},
        {"measure": "common-source", "knots": [0.0, 0.14], "slopes": [21.0181], "anchor": 0.0},
        {"measure": "own-quotations", "knots": [0.0, 1.0], "slopes": [1.898], "anchor": 1.0},
        {"measure": "figures", "knots": [0.0, 0.5], "slopes": [10.8431], "anchor": 0.5}
      ],
      "extent": {"weights": [2.2627, 0.8656, 5.2274, 0.0, 0.5155], "partly": 3.5254, "wholly": 6.0146},
      "direction": {"toward": [-3.5561, 0.1695, 6.7428, 4.3335], "common": [2.3549, 0.0, 0.0, 0.0, -1.0]},
      "chance": {"from": -4.0426, "share": 0.0199, "mean": 0.5887},
      "made": {"pairs": {"haystack": 8321, "lifts": 797, "meter": 580, "meter-unrelated": 702, "mixset": 2100, "mixset-nearest": 2100, "mixset-random": 2051, "news": 4858, "pan13-no-obfuscation": 1000, "pan13-no-plagiarism": 1000, "pan13-random-obfuscation": 1000, "pan13-summary-obfuscation": 1185, "pan13-translation-obfuscation": 1000, "sheepdog": 1440, "sheepdog-nearest": 1440, "sheepdog-random": 1436, "sheepdog-siblings": 776}, "outOfFold": {"METER same event AUC": 0.8554, "METER recall at 5 %": 0.5758, "METER macro F1": 0.6472, "METER ECE": 0.0368, "mixset nearest AUC": 0.9939, "mixset recall at 1 %": 0.9571, "mixset ECE": 0.0498, "sheepdog nearest AUC": 0.9946, "sheepdog recall at 1 %": 0.9243, "sheepdog ECE": 0.0478, "siblings related": 0.9948, "called derived: haystack": 0.046, "called derived: lifts": 0.9711, "called derived: meter": 0.869, "called derived: meter-unrelated": 0.0, "called derived: mixset": 0.9405, "called derived: mixset-nearest": 0.0019, "called derived: mixset-random": 0.0, "called derived: news": 0.0, "called derived: pan13-no-obfuscation": 0.993, "called derived: pan13-no-plagiarism": 0.033, "called derived: pan13-random-obfuscation": 0.426, "called derived: pan13-summary-obfuscation": 0.0456, "called derived: pan13-translation-obfuscation": 0.525, "called derived: sheepdog": 0.9431, "called derived: sheepdog-nearest": 0.016, "called derived: sheepdog-random": 0.0, "called derived: sheepdog-siblings": 0.9948}},
      "refits": [
        [-6.7584, 4.5997, 3.2292, 23.8903, 1.9869, 10.051],
        [-6.4872, 4.3716, 3.3044, 19.9688, 2.0652, 12.1745],
        [-6.8826, 4.6759, 3.18, 24.3389, 2.0421, 10.6286],
        [-6.3614, 4.7466, 3.3279, 17.6257, 2.0008, 11.2183],
        [-6.76, 4.6823, 3.0207, 25.7898, 1.6657, 11.6821],
        [-6.3641, 4.1815, 3.2144, 20.8328, 2.0225, 10.464],
        [-6.615, 4.5649, 3.0636, 24.1287, 2.0517, 10.8798],
        [-6.1621, 5.227, 2.9496, 20.6903, 1.955, 11.8757],
        [-6.1793, 4.3666, 3.1738, 18.5179, 1.902, 9.948],
        [-6.5061, 3.9609, 3.1637, 21.4811, 2.0603, 10.3188],
        [-6.4621, 4.7622, 2.8868, 24.2066, 1.7714, 11.3849],
        [-6.4225, 4.8347, 3.0193, 22.3352, 1.8601, 12.8214],
        [-6.9023, 4.5892, 3.2521, 24.5007, 2.0126, 13.2002],
        [-6.6107, 4.8241, 3.0127, 22.9701, 1.6734, 7.5113],
        [-6.4279, 4.6364, 3.2494, 19.1088, 1.89, 11.249],
        [-6.5518, 4.7224, 3.4784, 17.8425, 1.9999, 11.1379],
        [-6.4112, 4.7257, 2.8959, 23.9436, 1.8566, 10.9201],
        [-6.3919, 4.1851, 3.3292, 17.5199, 1.9498, 10.4958],
        [-7.018, 4.2328, 3.3412, 23.3116, 2.01, 11.1637],
        [-6.5664, 4.3223, 3.0949, 22.3371, 1.8773, 10.5142],
        [-6.4716, 3.8432, 3.2124, 21.2454, 1.9528, 12.0902],
        [-6.9615, 4.4096, 3.4126, 20.485, 1.9133, 9.254],
        [-6.4451, 4.5678, 3.3275, 19.5059, 1.9138, 12.3208],
        [-6.3936, 4.2523, 3.1748, 20.8436, 1.938, 9.0187],
        [-6.5856, 4.9539, 3.0995, 21.2155, 1.6404, 9.1339],
        [-6.883, 4.1493, 3.1428, 25.6176, 1.9199, 12.0728],
        [-6.6803, 4.2214, 3.1988, 23.9074, 1.9607, 11.164],
        [-6.5726, 5.1961, 3.0739, 23.7025, 2.0035, 11.1811],
        [-6.593, 4.605, 3.0141, 24.9212, 1.8871, 11.6828],
        [-6.4679, 3.9521, 3.283, 20.2922, 2.1396, 9.6314],
        [-6.1872, 3.9442, 3.0225, 19.9979, 1.9396, 11.0133],
        [-6.858, 4.465, 3.0565, 27.2093, 1.9681, 11.7975],
        [-6.2956, 5.1879, 2.9725, 22.5253, 1.8194, 11.8564],
        [-5.9058, 4.4512, 3.0383, 17.1667, 1.7775, 11.0352],
        [-6.426, 3.9417, 3.2494, 20.1175, 2.1765, 10.5866],
        [-6.4348, 4.6207, 3.2313, 20.7982, 1.9983, 11.5466],
        [-6.8375, 4.3456, 3.066, 26.4917, 1.7526, 9.9571],
        [-6.4185, 3.8841, 2.8863, 23.1764, 1.8435, 7.0599],
        [-6.7027, 5.0333, 3.5557, 18.8844, 2.1497, 9.0123],
        [-6.6496, 4.3957, 3.0603, 24.2137, 1.8989, 9.6148]
      ]
    }
    """#
}
