/// The invented comments of ``Fixture``: data.
enum FixtureThreads {
    static let lab: [Fixture.Line] = [
        (
            0, "Petra", "2024-08-04 14:04", 12,
            "I visited the workshop in May. The cell ran a lamp for nine days and the casing stayed cool. I cannot explain it, but {it works~reality~1.4} and I {saw it myself~testimony~0.8}."
        ),
        (
            1, "Okonkwo", "2024-08-04 15:20", 31,
            "A lamp is not a measurement. {Where is the data?~demand~-1.3} Give us voltage, current and a sealed room, {without the inventor~evidence_lack~-0.7} standing next to it."
        ),
        (
            2, "Petra", "2024-08-04 16:02", 3,
            "He offered to leave the room. Nobody took him up on it. I am {convinced~self_declared~1.1} that this is {no trick~fraud~-1.2~negated}."
        ),
        (
            3, "Okonkwo", "2024-08-04 17:45", 9,
            "<<He offered to leave the room.>>\n\nOf course he did. That is what a {showman~ridicule~-0.9} does. {Snake oil~ridicule~-1.6} has always come with a polite salesman."
        ),
        (
            3, "halloran_k", "2024-08-05 08:11", 2,
            "Does anyone know which bus goes out to the workshop on a Sunday?"
        ),
        (
            0, "Ines V.", "2024-08-06 09:30", 7,
            "My field is electrochemistry. A cell of this size {cannot~evidence_lack~-0.8} hold that much charge, and the patent describes {nothing new~evidence_lack~-1.0}. I am {sceptical~self_declared~-1.4}, though I would be {delighted~tone~2.1} to be wrong."
        ),
        (
            1, "Bram", "2024-08-06 10:02", nil,
            "People said the same about heavier-than-air flight. {Naysayers~opponent~0.9} never learn. The {independent test~evidence~1.2} in Turin settled it."
        ),
        (
            2, "Ines V.", "2024-08-06 10:40", 14,
            "The \"independent\" test was run by his brother-in-law. How is that {proof~reality~1.0~questioned}?"
        ),
        (
            3, "Bram", "2024-08-06 11:15", nil,
            "If it were a {scam~fraud~-1.5~conditional}, why would he {refuse investors~defence~0.9}? Think about it."
        ),
        (
            0, "Wei", "2024-09-12 20:00", 4,
            "Both sides keep repeating themselves. I will wait for the report in January and decide then."
        ),
        (
            1, "Petra", "2024-09-12 21:10", 1,
            "Fair enough. I am {confident~self_declared~0.8} about the report."
        ),
        (0, "", "2024-09-13 07:00", nil, "{Hoax.~fraud~-1.6}"),
        (
            0, "Marguerite", "2024-09-14 12:34", 22,
            "What an {exciting~tone~1.8} time to be alive! If even half of this holds, {the world changes~praise~0.9~conditional}. {Congratulations~praise~1.2} to Dr. Marlow and her team."
        ),
        (
            1, "Okonkwo", "2024-09-14 13:00", 17,
            "Half of nothing is nothing. {Three years of promises~evidence_lack~-1.2}, not a single {replication~evidence~1.1~negated}."
        ),
        (
            0, "Tomasz", "2025-01-08 18:20", 6,
            "The January report is out and {it is damning~evidence_lack~-1.5}: no calorimetry, no raw files, one thermometer. I used to {believe~self_declared~1.0~counterfactual} in this. I {no longer do~self_declared~-1.3}."
        ),
        (
            1, "Petra", "2025-01-08 19:00", 2,
            "I read it too and I am {disappointed~tone~-1.6}. I still think the effect is there but I {can’t defend~evidence_lack~-0.6} this paper."
        ),
        (
            2, "Tomasz", "2025-01-08 19:22", 8,
            "Thank you for saying so. That took courage 👏🏽 and I {respect~tone~1.5} it."
        ),
        (
            1, "Bram", "2025-01-09 09:09", nil,
            "Peer reviewers with a grudge. Big utilities want it {buried~conspiracy~1.1}."
        ),
        (
            2, "Ines V.", "2025-01-09 10:30", 19,
            "There is {no conspiracy~conspiracy~1.1~negated} in asking for a second thermometer."
        ),
        (
            0, "Wei", "2025-01-10 20:15", 11,
            "I waited, as I said. My view: {not proven~evidence_lack~-1.2}, and after this I {doubt~self_declared~-1.1} it ever will be."
        ),
    ]

    static let forum: [Fixture.Line] = [
        (
            0, "gauge_block", "2024-10-02 09:00", nil,
            "Serious question for owners of the demo kit: has anyone put it on a {proper~tone~0.6} load bank? Please post numbers, not impressions."
        ),
        (
            1, "Rosalind", "2024-10-02 11:12", 5,
            "Yes. 4.1 W into 10 ohm for 212 hours, log attached. I calibrated the meter before and after. {It delivers~reality~1.3} what the sheet says. {Replicated~evidence~1.2} twice in my garage."
        ),
        (
            2, "gauge_block", "2024-10-02 12:00", nil,
            "212 hours is what a good lithium pack does. Was the case {sealed by you~demand~-0.7} or by them?"
        ),
        (
            3, "Rosalind", "2024-10-02 12:40", 1,
            "By them. Point taken. Next run I will seal it myself."
        ),
        (
            3, "Bram", "2024-10-02 13:05", nil,
            "Here come the {armchair experts~opponent~1.0}. She measured it. {It is real~reality~1.5}."
        ),
        (
            4, "gauge_block", "2024-10-02 13:30", 8,
            "I asked a question. That is how measuring works."
        ),
        (
            0, "Dolores", "2024-10-15 16:45", 2,
            "Mine stopped after eleven days and {support never answered~evidence_lack~-0.9}. Opened it: {two ordinary cells~fraud~-1.7} and a clever regulator. {Fraud~fraud~-1.6~intensified}, plain and simple 😡"
        ),
        (
            1, "Rosalind", "2024-10-15 17:30", 4,
            "Photos, please? If that is true I have been {fooled~fraud~-1.1~conditional}."
        ),
        (2, "Dolores", "2024-10-15 18:05", 15, "Posted in the gallery, with serial numbers."),
        (
            3, "Rosalind", "2024-10-16 07:50", 12,
            "I opened mine last night. Same cells. I {was wrong~self_declared~-1.2} and I {apologise~tone~0.4} to everyone I talked into this."
        ),
        (
            4, "Marguerite", "2024-10-16 09:00", nil,
            "One bad batch does not make it a {fake~fraud~-1.3~negated}. I am {staying hopeful~hope~0.5}."
        ),
        (
            0, "Лев", "2024-11-20 10:10", 3,
            "Same here in Brno: {nothing inside~fraud~-1.2} but a battery — «чудо» for €400. The {emperor has no clothes~ridicule~-1.3}."
        ),
        (0, "halloran_k", "2024-11-21 10:10", 0, "Selling two kits, unopened. Pickup only."),
    ]

    static let news: [Fixture.Line] = [
        (
            0, "Okonkwo", "2025-02-03 08:00", 25,
            "A \"customer\" that shares its address with the inventor. {Laughable~ridicule~-1.2}, and {a con~fraud~-1.5}."
        ),
        (
            1, "Marguerite", "2025-02-03 08:40", 1,
            "Start-ups share offices all the time. The contract is {good news~praise~1.0} and you know it."
        ),
        (
            0, "Priya", "2025-02-03 12:00", 6,
            "The article quotes the contract as worth 2 million. Is that paid or promised?"
        ),
        (1, "Okonkwo", "2025-02-03 12:20", 9, "Promised. {As always~ridicule~-0.8}."),
        (
            0, "Bram", "2025-02-04 09:00", nil,
            "{Production has begun~presupposition~0.9}. The plant is {running~reality~1.1}. You will all {eat your words~opponent~1.0}."
        ),
        (
            1, "Ines V.", "2025-02-04 09:45", 13,
            "The plant is a rented shed. I drove past it. {No power line, no trucks~evidence_lack~-1.3}, no people."
        ),
        (
            2, "Bram", "2025-02-04 10:00", nil,
            "Then you {saw nothing~tone~-0.5} because it was a Sunday."
        ),
        (
            0, "Wei", "2025-02-06 22:00", 4,
            "I asked the company for the raw files. They said {soon~evidence_lack~-0.6}. They said so in {2022~evidence_lack~-0.4}."
        ),
        (
            0, "Tomasz", "2025-02-07 07:30", 10,
            "{Hope~hope~0.3} is not evidence. I {hope~hope~0.3} I am wrong."
        ),
    ]
}
