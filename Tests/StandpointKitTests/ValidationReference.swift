// Made by Tests/Readers/make_validation_reference.py with scikit-learn, krippendorff and numpy; do not edit.

/// Labels of three coders, the key of their sheet, and what other programs make of them.
enum ValidationReference {
    static let key = """
        item,author_id,stratum,stratum_size,stratum_drawn,stance_in_context,p_skeptic,p_believer,p_neutral
        i001,,neutral,80,16,neutral,0.309,0.062,0.628
        i002,,believer,40,20,believer,0.228,0.661,0.111
        i003,,skeptic,300,24,skeptic,0.71,0.156,0.134
        i004,,neutral,80,16,neutral,0.125,0.109,0.766
        i005,,neutral,80,16,neutral,0.159,0.208,0.633
        i006,,neutral,80,16,neutral,0.291,0.052,0.657
        i007,,neutral,80,16,neutral,0.13,0.133,0.738
        i008,,believer,40,20,believer,0.232,0.67,0.098
        i009,,skeptic,300,24,skeptic,0.826,0.062,0.112
        i010,,believer,40,20,believer,0.101,0.756,0.143
        i011,,neutral,80,16,neutral,0.241,0.233,0.526
        i012,,believer,40,20,believer,0.186,0.592,0.222
        i013,,neutral,80,16,neutral,0.214,0.185,0.601
        i014,,skeptic,300,24,skeptic,0.549,0.272,0.179
        i015,,skeptic,300,24,skeptic,0.711,0.114,0.175
        i016,,neutral,80,16,neutral,0.151,0.128,0.721
        i017,,skeptic,300,24,skeptic,0.68,0.056,0.264
        i018,,neutral,80,16,neutral,0.306,0.092,0.602
        i019,,skeptic,300,24,skeptic,0.556,0.203,0.241
        i020,,believer,40,20,believer,0.187,0.662,0.151
        i021,,skeptic,300,24,skeptic,0.559,0.22,0.221
        i022,,believer,40,20,believer,0.147,0.62,0.233
        i023,,believer,40,20,believer,0.123,0.557,0.32
        i024,,neutral,80,16,neutral,0.18,0.219,0.601
        i025,,believer,40,20,believer,0.21,0.676,0.114
        i026,,believer,40,20,believer,0.182,0.598,0.219
        i027,,neutral,80,16,neutral,0.103,0.156,0.741
        i028,,skeptic,300,24,skeptic,0.653,0.205,0.142
        i029,,skeptic,300,24,skeptic,0.698,0.188,0.114
        i030,,believer,40,20,believer,0.076,0.655,0.268
        i031,,neutral,80,16,neutral,0.31,0.112,0.578
        i032,,believer,40,20,believer,0.121,0.617,0.262
        i033,,believer,40,20,believer,0.239,0.613,0.148
        i034,,believer,40,20,believer,0.175,0.697,0.127
        i035,,believer,40,20,believer,0.242,0.624,0.134
        i036,,skeptic,300,24,skeptic,0.699,0.161,0.14
        i037,,skeptic,300,24,skeptic,0.73,0.138,0.132
        i038,,believer,40,20,believer,0.218,0.703,0.079
        i039,,skeptic,300,24,skeptic,0.552,0.24,0.208
        i040,,believer,40,20,believer,0.214,0.569,0.217
        i041,,skeptic,300,24,skeptic,0.643,0.163,0.194
        i042,,skeptic,300,24,skeptic,0.722,0.128,0.15
        i043,,believer,40,20,believer,0.227,0.715,0.058
        i044,,skeptic,300,24,skeptic,0.723,0.183,0.094
        i045,,neutral,80,16,neutral,0.243,0.092,0.665
        i046,,neutral,80,16,neutral,0.132,0.177,0.691
        i047,,skeptic,300,24,skeptic,0.621,0.221,0.158
        i048,,skeptic,300,24,skeptic,0.662,0.18,0.158
        i049,,skeptic,300,24,skeptic,0.705,0.2,0.095
        i050,,skeptic,300,24,skeptic,0.668,0.154,0.178
        i051,,believer,40,20,believer,0.205,0.57,0.225
        i052,,skeptic,300,24,skeptic,0.625,0.08,0.296
        i053,,neutral,80,16,neutral,0.173,0.155,0.672
        i054,,skeptic,300,24,skeptic,0.602,0.224,0.174
        i055,,skeptic,300,24,skeptic,0.682,0.16,0.158
        i056,,believer,40,20,believer,0.184,0.623,0.193
        i057,,neutral,80,16,neutral,0.276,0.13,0.594
        i058,,skeptic,300,24,skeptic,0.605,0.128,0.266
        i059,,believer,40,20,believer,0.145,0.669,0.186
        i060,,skeptic,300,24,skeptic,0.689,0.194,0.118

        """

    static let coders = [
        """
        item,stance
        i001,neutral
        i002,neutral
        i003,believer
        i004,neutral
        i005,neutral
        i006,skeptic
        i007,neutral
        i008,believer
        i009,skeptic
        i010,
        i011,neutral
        i012,skeptic
        i013,neutral
        i014,skeptic
        i015,skeptic
        i016,skeptic
        i017,neutral
        i018,
        i019,neutral
        i020,skeptic
        i021,skeptic
        i022,believer
        i023,
        i024,neutral
        i025,believer
        i026,believer
        i027,neutral
        i028,skeptic
        i029,skeptic
        i030,believer
        i031,neutral
        i032,skeptic
        i033,believer
        i034,skeptic
        i035,believer
        i036,skeptic
        i037,skeptic
        i038,believer
        i039,skeptic
        i040,believer
        i041,believer
        i042,
        i043,believer
        i044,neutral
        i045,neutral
        i046,
        i047,believer
        i048,neutral
        i049,skeptic
        i050,skeptic
        i051,believer
        i052,skeptic
        i053,neutral
        i054,neutral
        i055,
        i056,believer
        i057,
        i058,skeptic
        i059,believer
        i060,skeptic

        """,
        """
        item,stance
        i001,neutral
        i002,neutral
        i003,believer
        i004,neutral
        i005,neutral
        i006,neutral
        i007,neutral
        i008,believer
        i009,skeptic
        i010,believer
        i011,skeptic
        i012,skeptic
        i013,neutral
        i014,skeptic
        i015,skeptic
        i016,believer
        i017,neutral
        i018,
        i019,skeptic
        i020,believer
        i021,skeptic
        i022,believer
        i023,believer
        i024,neutral
        i025,believer
        i026,believer
        i027,neutral
        i028,believer
        i029,skeptic
        i030,believer
        i031,neutral
        i032,skeptic
        i033,believer
        i034,skeptic
        i035,
        i036,skeptic
        i037,neutral
        i038,neutral
        i039,skeptic
        i040,believer
        i041,believer
        i042,skeptic
        i043,
        i044,believer
        i045,neutral
        i046,believer
        i047,believer
        i048,skeptic
        i049,skeptic
        i050,skeptic
        i051,believer
        i052,believer
        i053,neutral
        i054,neutral
        i055,skeptic
        i056,neutral
        i057,neutral
        i058,skeptic
        i059,believer
        i060,neutral

        """,
        """
        item,stance
        i001,neutral
        i002,neutral
        i003,skeptic
        i004,neutral
        i005,neutral
        i006,
        i007,neutral
        i008,
        i009,
        i010,neutral
        i011,believer
        i012,believer
        i013,neutral
        i014,
        i015,skeptic
        i016,skeptic
        i017,neutral
        i018,neutral
        i019,skeptic
        i020,believer
        i021,neutral
        i022,believer
        i023,believer
        i024,neutral
        i025,believer
        i026,believer
        i027,neutral
        i028,skeptic
        i029,skeptic
        i030,skeptic
        i031,
        i032,neutral
        i033,
        i034,skeptic
        i035,believer
        i036,believer
        i037,skeptic
        i038,believer
        i039,skeptic
        i040,believer
        i041,believer
        i042,skeptic
        i043,believer
        i044,believer
        i045,neutral
        i046,believer
        i047,believer
        i048,skeptic
        i049,skeptic
        i050,skeptic
        i051,believer
        i052,skeptic
        i053,skeptic
        i054,neutral
        i055,
        i056,skeptic
        i057,neutral
        i058,skeptic
        i059,believer
        i060,skeptic

        """,
    ]

    static let kappas: [Double] = [0.6183074265975821, 0.5846363018354861, 0.5215311004784688]
    static let alpha: Double = 0.5923094741718786
    static let tied: Int = 4
    static let compared: Int = 56
    static let precision: [Double] = [0.75, 0.8571428571428573, 0.7777777777777777]
    static let recall: [Double] = [0.9478435305917752, 0.715824357912179, 0.3583180987202924]
    static let f1: [Double] = [0.8373947718210013, 0.7801354401805869, 0.49061326658322896]
    static let macroF1: Double = 0.7027144928616057
    static let accuracy: Double = 0.7730536659108088
    static let confusion: [[Double]] = [[18.0, 1.0, 3.0], [2.0, 12.0, 1.0], [4.0, 1.0, 14.0]]
    static let toolShares: [Double] = [
        0.7142857142857143, 0.19047619047619047, 0.09523809523809523,
    ]
    static let correctedShares: [Double] = [
        0.5651927437641724, 0.2280801209372638, 0.2067271352985639,
    ]
    static let brier: Double = 0.1581035
    static let calibrationError: Double = 0.14396428571428568
}
