/// Folding of single characters: what a reader takes for the same letter becomes the same bytes.
///
/// The tables hold base letters for Latin with diacritics, from Unicode's compatibility
/// decompositions with the marks dropped and, for letters with strokes, from their names.
enum CharacterFolding {
  /// Two bytes a scalar from U+00C0 to U+024F: the folded letters, `?` for a letter that keeps its
  /// own form, `_` pads, `__` where there is no letter.
  static let latin: StaticString = """
    a_a_a_a_a_a_aec_e_e_e_e_i_i_i_i_d_n_o_o_o_o_o___o_u_u_u_u_y_thssa_a_a_a_a_a_aec_e_e_e_e_\
    i_i_i_i_d_n_o_o_o_o_o___o_u_u_u_u_y_thy_a_a_a_a_a_a_c_c_c_c_c_c_c_c_d_d_d_d_e_e_e_e_e_e_\
    e_e_e_e_g_g_g_g_g_g_g_g_h_h_h_h_i_i_i_i_i_i_i_i_i_i_ijijj_j_k_k_k_l_l_l_l_l_l_l_l_l_l_n_\
    n_n_n_n_n_n_n_n_o_o_o_o_o_o_oeoer_r_r_r_r_r_s_s_s_s_s_s_s_s_t_t_t_t_t_t_u_u_u_u_u_u_u_u_\
    u_u_u_u_w_w_y_y_y_z_z_z_z_z_z_s_b_b_b_b_??????c_c_??d_d_d_????????f_f_g_??????i_k_k_l_??\
    ??n_n_o_o_o_????p_p_??????????t_t_t_t_u_u_??v_y_y_z_z_??????????????????????????dzdzdzlj\
    ljljnjnjnja_a_i_i_o_o_u_u_u_u_u_u_u_u_u_u_??a_a_a_a_????g_g_g_g_k_k_o_o_o_o_????j_dzdzdz\
    g_g_????n_n_a_a_????o_o_a_a_a_a_e_e_e_e_i_i_i_i_o_o_o_o_r_r_r_r_u_u_u_u_s_s_t_t_????h_h_\
    n_d_????z_z_a_a_e_e_o_o_o_o_o_o_o_o_y_y_l_n_t_??????a_c_c_l_t_s_z_????b_????e_e_j_j_??q_\
    r_r_y_y_
    """

  /// The same from U+1E00 to U+1EFF.
  static let latinAdditional: StaticString = """
    a_a_b_b_b_b_b_b_c_c_d_d_d_d_d_d_d_d_d_d_e_e_e_e_e_e_e_e_e_e_f_f_g_g_h_h_h_h_h_h_h_h_h_h_\
    i_i_i_i_k_k_k_k_k_k_l_l_l_l_l_l_l_l_m_m_m_m_m_m_n_n_n_n_n_n_n_n_o_o_o_o_o_o_o_o_p_p_p_p_\
    r_r_r_r_r_r_r_r_s_s_s_s_s_s_s_s_s_s_t_t_t_t_t_t_t_t_u_u_u_u_u_u_u_u_u_u_v_v_v_v_w_w_w_w_\
    w_w_w_w_w_w_x_x_x_x_y_y_z_z_z_z_z_z_h_t_w_y_a_s_????ss??a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_\
    a_a_a_a_a_a_a_a_e_e_e_e_e_e_e_e_e_e_e_e_e_e_e_e_i_i_i_i_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_\
    o_o_o_o_o_o_o_o_u_u_u_u_u_u_u_u_u_u_u_u_u_u_y_y_y_y_y_y_y_y_????????y_y_
    """

  /// One byte a scalar from U+1D400 to U+1D7FF, mathematical letters and digits; `?` for the others.
  static let mathematical: StaticString = """
    abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefg?ij\
    klmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyza?cd??g??jk??nopq?st\
    uvwxyzabcd?f?hijklmn?pqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzab?d\
    efg??jklmnopq?stuvwxy?abcdefghijklmnopqrstuvwxyzab?defg?ijklm?o???stuvwxy?abcdefghijklmn\
    opqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx\
    yzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefgh\
    ijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqr\
    stuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz????????????????????????????\
    ????????????????????????????????????????????????????????????????????????????????????????\
    ????????????????????????????????????????????????????????????????????????????????????????\
    ????????????????????????????????????????????????????????????????????????????????????????\
    ??????01234567890123456789012345678901234567890123456789
    """

  /// Look-alikes of Latin letters in other alphabets, by scalar, in order.
  ///
  /// Only letters that most typefaces draw alike, from Unicode's confusables (UTS 39).
  static let lookAlikes: [(scalar: UInt32, latin: UInt8)] = [
    (0x03B1, 0x61), (0x03B2, 0x62), (0x03B3, 0x79), (0x03B5, 0x65), (0x03B7, 0x6E),
    (0x03B9, 0x69), (0x03BA, 0x6B), (0x03BD, 0x76), (0x03BF, 0x6F), (0x03C1, 0x70),
    (0x03C4, 0x74), (0x03C5, 0x75), (0x03C7, 0x78), (0x03C9, 0x77), (0x0430, 0x61),
    (0x0432, 0x62), (0x0433, 0x72), (0x0435, 0x65), (0x043A, 0x6B), (0x043C, 0x6D),
    (0x043D, 0x68), (0x043E, 0x6F), (0x043F, 0x6E), (0x0440, 0x70), (0x0441, 0x63),
    (0x0442, 0x74), (0x0443, 0x79), (0x0445, 0x78), (0x0451, 0x65), (0x0455, 0x73),
    (0x0456, 0x69), (0x0457, 0x69), (0x0458, 0x6A), (0x0475, 0x76), (0x04BB, 0x68),
    (0x0501, 0x64), (0x051B, 0x71), (0x051D, 0x77), (0x0570, 0x68), (0x0578, 0x6E),
    (0x057D, 0x75), (0x0581, 0x67), (0x0585, 0x6F),
  ]

  /// The Latin letter that a scalar of another alphabet looks like; `nil` where there is none.
  static func lookAlike(_ scalar: UInt32) -> UInt8? {
    guard scalar >= 0x370, scalar < 0x590 else { return nil }
    var low = 0
    var high = lookAlikes.count
    while low < high {
      let middle = (low + high) / 2
      if lookAlikes[middle].scalar < scalar { low = middle + 1 } else { high = middle }
    }
    return low < lookAlikes.count && lookAlikes[low].scalar == scalar
      ? lookAlikes[low].latin : nil
  }
}
