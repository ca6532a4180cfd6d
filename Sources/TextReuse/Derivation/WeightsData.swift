/// The weights that ship with the tool, made by `stemma-train fit`: a readable JSON resource.
enum WeightsData {
  /// See `Documentation/Formats/weights.md`.
  static let json: StaticString = #"""
    {
      "version": "1",
      "prior": -13.3155,
      "sameEvent": 0.3,
      "curves": [
        {"measure": "rare-verbatim", "knots": [7.0, 13.0], "slopes": [1.8394]},
        {"measure": "common-derived", "knots": [0.0, 4.8], "slopes": [3.1387]},
        {"measure": "common-source", "knots": [0.0, 0.15], "slopes": [18.2287]},
        {"measure": "own-quotations", "knots": [0.0, 1.0], "slopes": [1.9196]},
        {"measure": "figures", "knots": [0.0, 0.5], "slopes": [10.4397]}
      ],
      "extent": {"weights": [2.4601, 0.6406, 5.2985, 0.0, 0.464], "partly": 3.6315, "wholly": 5.9973},
      "direction": {"toward": [-3.5429, 0.1615, 6.7376, 4.3815], "common": [2.3472, 0.0, 0.0, 0.0, -1.0]},
      "chance": {"from": -3.9285, "share": 0.0199, "mean": 0.5672},
      "made": {"pairs": {"haystack": 8321, "lifts": 797, "meter": 580, "meter-unrelated": 702, "mixset": 2100, "mixset-nearest": 2100, "mixset-random": 2051, "news": 4858, "pan13-no-obfuscation": 1000, "pan13-no-plagiarism": 1000, "pan13-random-obfuscation": 1000, "pan13-summary-obfuscation": 1185, "pan13-translation-obfuscation": 1000, "sheepdog": 1440, "sheepdog-nearest": 1440, "sheepdog-random": 1436, "sheepdog-siblings": 776}, "outOfFold": {"METER same event AUC": 0.8508, "METER recall at 5 %": 0.567, "METER macro F1": 0.6548, "METER ECE": 0.0391, "mixset nearest AUC": 0.9938, "mixset recall at 1 %": 0.9567, "mixset ECE": 0.0501, "sheepdog nearest AUC": 0.9947, "sheepdog recall at 1 %": 0.9201, "sheepdog ECE": 0.045, "siblings related": 0.9961, "called derived: haystack": 0.0451, "called derived: lifts": 0.8833, "called derived: meter": 0.8586, "called derived: meter-unrelated": 0.0, "called derived: mixset": 0.939, "called derived: mixset-nearest": 0.0014, "called derived: mixset-random": 0.0, "called derived: news": 0.0, "called derived: pan13-no-obfuscation": 0.954, "called derived: pan13-no-plagiarism": 0.035, "called derived: pan13-random-obfuscation": 0.425, "called derived: pan13-summary-obfuscation": 0.0557, "called derived: pan13-translation-obfuscation": 0.551, "called derived: sheepdog": 0.9451, "called derived: sheepdog-nearest": 0.016, "called derived: sheepdog-random": 0.0, "called derived: sheepdog-siblings": 0.9961}},
      "refits": [
        [-13.3491, 1.7049, 3.2317, 20.3938, 1.9516, 9.8583],
        [-14.2269, 2.0849, 3.2894, 17.1376, 2.1588, 11.7023],
        [-13.6619, 2.0879, 3.1511, 20.375, 2.0657, 10.2297],
        [-13.6132, 2.1279, 3.2208, 16.3354, 2.0653, 10.8429],
        [-13.573, 2.0295, 2.9835, 21.8933, 1.6588, 11.0874],
        [-12.8575, 1.4867, 3.2128, 17.538, 2.0251, 9.5344],
        [-13.6892, 1.9708, 3.0344, 20.5014, 2.0965, 10.6708],
        [-13.1812, 1.7172, 2.8742, 17.8389, 1.9072, 10.8743],
        [-12.533, 1.6643, 3.1712, 15.9908, 1.8999, 9.3086],
        [-13.4938, 1.8511, 3.1626, 18.8441, 2.1556, 10.1286],
        [-13.6418, 2.1701, 2.8379, 21.155, 1.8161, 11.3428],
        [-14.4399, 2.0791, 2.8935, 19.9821, 1.8903, 13.0031],
        [-14.8228, 2.1937, 3.2057, 20.9897, 2.0566, 12.4459],
        [-11.566, 1.708, 2.9801, 19.5058, 1.6623, 7.3073],
        [-13.6543, 1.923, 3.1653, 17.24, 1.9344, 11.1185],
        [-13.7256, 1.9615, 3.4296, 15.2658, 2.0066, 10.9623],
        [-13.4523, 1.8524, 2.8227, 21.3247, 1.9108, 10.9045],
        [-12.9233, 1.6698, 3.2908, 15.1358, 1.9498, 9.6557],
        [-13.9104, 2.0612, 3.3408, 18.156, 2.0107, 10.7708],
        [-13.1813, 1.986, 3.0332, 19.0075, 1.8432, 10.2783],
        [-13.9194, 1.981, 3.2127, 18.3248, 2.0377, 11.3226],
        [-13.1758, 2.0732, 3.3362, 17.3759, 1.9122, 9.3665],
        [-14.0283, 1.9871, 3.2766, 17.338, 1.9206, 11.7752],
        [-12.306, 1.6427, 3.1177, 18.0923, 1.9313, 8.5607],
        [-12.2575, 1.7209, 3.0649, 17.5905, 1.596, 8.9235],
        [-14.2457, 1.8485, 3.0869, 21.5581, 1.8925, 11.8078],
        [-13.6644, 1.7452, 3.1506, 20.2462, 1.9414, 10.8717],
        [-14.0332, 2.0185, 2.9854, 21.1544, 2.0165, 11.5609],
        [-13.6147, 1.6591, 3.004, 20.9413, 1.8999, 10.9959],
        [-13.05, 1.9868, 3.2844, 16.4452, 2.1893, 9.5362],
        [-12.9471, 1.7998, 2.9804, 17.2546, 1.9242, 10.2155],
        [-14.5663, 1.9401, 2.9851, 24.6144, 1.9887, 12.0418],
        [-13.3098, 1.7302, 2.9575, 19.1953, 1.7969, 11.036],
        [-12.9794, 1.8488, 2.9766, 15.8834, 1.8167, 10.8178],
        [-13.6989, 1.9396, 3.2834, 16.7427, 2.2796, 10.5479],
        [-13.5766, 1.7053, 3.1536, 18.0918, 1.956, 11.0274],
        [-13.4251, 2.0424, 3.0052, 23.6123, 1.7821, 10.3139],
        [-11.4805, 1.7717, 2.8304, 20.3381, 1.911, 6.9551],
        [-13.2743, 2.2074, 3.5595, 15.4933, 2.1653, 9.4663],
        [-12.749, 1.6336, 3.0389, 20.645, 1.9182, 9.0384]
      ]
    }
    """#
}
