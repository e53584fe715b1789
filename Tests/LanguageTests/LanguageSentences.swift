// A data table: exempt from the limit of 300 lines.

/// Comments of eight words and more, written for these tests, one a line.
enum LanguageSentences {
    static let all: [(tag: String, sentences: [Substring])] = [
        ("en", lines(english)), ("de", lines(german)), ("fr", lines(french)),
        ("es", lines(spanish)), ("nl", lines(dutch)), ("pt", lines(portuguese)),
        ("it", lines(italian)),
    ]

    private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    private static let english = """
        My neighbour bought one of these heaters and swears by it.
        Nobody outside the lab ever measured the output with their own meters.
        Why would a customer pay a million dollars for an empty container?
        I spent three hours reading the whole patent and learned nothing.
        The boiling point at that pressure is higher, so no steam at all.
        Great interview, please bring her back for a second part.
        You clearly did not read past the headline before typing.
        Old pipes, cheap valves, and a thermometer stuck in the wrong place.
        Two universities tried to repeat this in spring and both failed.
        Let us wait until somebody independent runs it for a month.
        Does anyone know where to find the slides from yesterday's talk?
        He promised a factory by Christmas, then by Easter, then never again.
        Honestly the soup recipe was the best part of this article.
        We moved here in 1994 and the river has flooded twice since.
        Measured heat exceeded electrical input by a factor of three.
        lol my cat could design a better experiment than that guy
        Thanks Martin, that answers most of what I wanted to ask.
        Every winter the same people complain about the same snow ploughs.
        I doubt that die casting will be cheaper for small series.
        Their lawyer filed another motion last Tuesday, which surprised no one.
        This is exactly what happened with the last miracle battery.
        Nickel powder costs almost nothing compared with the reactor itself.
        She said the chart was upside down and she was right.
        If it really works, electricity companies should be worried by now.
        Could be real, could be fake, ask me in ten years.
        Moderator, please remove the spam above, it was posted four times.
        The kids loved the museum but the cafe was overpriced.
        Somebody has to pay for all those wind turbines eventually.
        Vaccines saved my grandmother's village, end of discussion for me.
        Our council voted against the bike lane by a single vote.
        Not one peer reviewed paper supports that number, not one.
        What a lovely garden, which fertiliser do you use for roses?
        I'm not saying it's aliens, but have you seen that video?
        Bad wiring explains everything here, no new physics required.
        They will never admit that the sensor had slipped off.
        In my experience a good insulation pays back within six years.
        Wow, just wow, who signs off on a bridge like this?
        Thermal cameras can be off by hundreds of degrees on ceramics.
        You keep moving the goalposts whenever a test goes badly.
        First they laughed, then they asked for the data, then silence.
        Nice try, but the second law does not care about opinions.
        Both sides in this thread should calm down and drink some tea.
        The author forgot to mention that the grant ended last year.
        Can someone explain to a layman what transmutation even means?
        Cold weather range is the only thing that keeps me from buying.
        Sources please, otherwise this belongs in the fiction section.
        It ran all night without a single fault, I was there.
        Five stars from me, delivery was quick and the colour is perfect.
        People like you are the reason why progress takes so long.
        That photograph shows a perfectly ordinary steam generator.
        Give the man credit, he answers questions every single day.
        As an engineer I have seen dozens of such demos, all fake.
        The coach should have changed his goalkeeper much earlier.
        Glaciers around here lost a third of their length since childhood.
        My take is simple: show the invoice or stop talking.
        Best comment I have read on this page in weeks.
        Does the warranty cover water damage or only manufacturing faults?
        Still waiting for that shipment they announced back in March.
        There goes another forty thousand euros of taxpayers' money.
        Everything he predicted about the merger has turned out true.
        """

    private static let german = """
        Mein Nachbar hat so ein Gerät gekauft und ist begeistert davon.
        Warum sollte ein Kunde eine Million für einen leeren Container zahlen?
        Ich habe das ganze Patent gelesen und nichts Neues erfahren.
        Bei diesem Druck liegt der Siedepunkt höher, also gar kein Dampf.
        Tolles Interview, bitte ladet sie bald wieder in die Sendung ein.
        Du hast offensichtlich nur die Überschrift gelesen, mein Lieber.
        Zwei Universitäten wollten das im Frühjahr wiederholen, beide ohne Erfolg.
        Warten wir ab, bis jemand Unabhängiges das einen Monat lang testet.
        Weiß jemand, wo man die Folien von gestern Abend findet?
        Erst versprach er die Fabrik zu Weihnachten, danach zu Ostern.
        Ehrlich gesagt war das Suppenrezept der beste Teil des Artikels.
        Wir wohnen seit 1994 hier, und zweimal kam das Hochwasser.
        Die gemessene Wärme lag dreimal über der elektrischen Leistung.
        Danke Martin, damit sind fast alle meine Fragen beantwortet.
        Jeden Winter beschweren sich dieselben Leute über denselben Schnee.
        Ihr Anwalt hat am Dienstag wieder einen Antrag gestellt.
        Genau so war es damals bei der letzten Wunderbatterie auch.
        Nickelpulver kostet im Vergleich zum Reaktor fast gar nichts.
        Sie meinte, die Grafik stehe auf dem Kopf, und hatte recht.
        Wenn es wirklich funktioniert, müssen die Stromkonzerne jetzt zittern.
        Kann echt sein, kann Betrug sein, fragt mich in zehn Jahren.
        Liebe Moderation, bitte löscht die Werbung da oben endlich.
        Den Kindern gefiel das Museum, nur das Café war zu teuer.
        Irgendwer muss die ganzen Windräder am Ende auch bezahlen.
        Unser Gemeinderat hat mit einer Stimme gegen den Radweg entschieden.
        Keine einzige begutachtete Studie stützt diese Zahl, keine einzige.
        Was für ein schöner Garten, welchen Dünger nimmst du für Rosen?
        Schlechte Verkabelung erklärt alles, dafür braucht man keine neue Physik.
        Die werden niemals zugeben, dass der Fühler abgerutscht war.
        Nach meiner Erfahrung rechnet sich eine gute Dämmung in sechs Jahren.
        Wer unterschreibt denn bitte so eine Brücke, unfassbar sowas.
        Wärmebildkameras liegen bei Keramik gern um hundert Grad daneben.
        Immer wenn ein Test schiefgeht, ändert ihr einfach die Regeln.
        Zuerst haben alle gelacht, dann wollten sie plötzlich Daten sehen.
        Netter Versuch, aber dem zweiten Hauptsatz ist deine Meinung egal.
        Beide Seiten sollten sich beruhigen und erst einmal Tee trinken.
        Der Autor hat vergessen, dass die Förderung letztes Jahr endete.
        Kann mir Laien jemand erklären, was Transmutation eigentlich heißt?
        Nur die Reichweite bei Kälte hält mich noch vom Kauf ab.
        Quellen bitte, sonst gehört das in die Abteilung Märchen.
        Die Anlage lief die ganze Nacht fehlerfrei, ich war dabei.
        Fünf Sterne von mir, schnelle Lieferung und perfekte Farbe.
        Wegen Leuten wie dir dauert der Fortschritt so lange.
        Auf dem Foto sieht man einen ganz normalen Dampferzeuger.
        Man muss ihm lassen, dass er täglich alle Fragen beantwortet.
        Als Ingenieur kenne ich Dutzende solcher Vorführungen, alles Schwindel.
        Der Trainer hätte den Torwart viel früher wechseln müssen.
        Die Gletscher hier haben seit meiner Kindheit ein Drittel verloren.
        Ganz einfach: Rechnung zeigen oder endlich den Mund halten.
        Bester Kommentar, den ich seit Wochen auf dieser Seite las.
        Deckt die Garantie auch Wasserschäden oder nur Herstellungsfehler ab?
        Ich warte noch immer auf die Lieferung vom letzten März.
        Und schon wieder vierzigtausend Euro Steuergeld zum Fenster hinaus.
        Alles, was er über die Fusion vorhergesagt hat, ist eingetreten.
        Hat eigentlich schon mal jemand bei der Firma angerufen?
        Ohne Messgeräte von außen glaube ich denen kein Wort.
        Gestern regnete es durch das neue Dach direkt aufs Sofa.
        Da kann man nur noch den Kopf schütteln, wirklich traurig.
        Hört doch auf, diesen Mann ständig als Betrüger zu beschimpfen!
        Meine Oma sagte immer, was zu schön klingt, stimmt selten.
        """

    private static let french = """
        Mon voisin a acheté cet appareil et il en est ravi.
        Pourquoi un client paierait-il un million pour un conteneur vide ?
        J'ai lu tout le brevet et je n'ai rien appris de nouveau.
        À cette pression l'eau bout plus haut, donc aucune vapeur.
        Superbe entretien, invitez-la de nouveau s'il vous plaît !
        Tu n'as visiblement lu que le titre avant de répondre.
        Deux universités ont essayé au printemps, sans aucun succès.
        Attendons que quelqu'un d'indépendant le teste pendant un mois.
        Quelqu'un sait où trouver les diapositives de la conférence ?
        Il avait promis l'usine pour Noël, ensuite pour Pâques.
        Franchement, la recette de soupe était le meilleur passage.
        Nous habitons ici depuis 1994 et la rivière a débordé deux fois.
        La chaleur mesurée dépassait trois fois la puissance électrique.
        Merci Martin, cela répond à presque toutes mes questions.
        Chaque hiver les mêmes gens se plaignent de la même neige.
        Leur avocat a encore déposé une requête mardi dernier.
        C'est exactement ce qui est arrivé avec la dernière batterie miracle.
        La poudre de nickel ne coûte presque rien à côté du réacteur.
        Elle disait que le graphique était à l'envers, et c'était vrai.
        Si ça marche vraiment, les compagnies d'électricité vont trembler.
        Peut-être vrai, peut-être faux, on verra dans dix ans.
        Modérateur, supprimez la publicité ci-dessus, elle revient sans cesse.
        Les enfants ont adoré le musée mais le café coûtait trop cher.
        Quelqu'un devra bien payer toutes ces éoliennes un jour.
        Notre conseil municipal a rejeté la piste cyclable d'une voix.
        Aucune étude sérieuse ne confirme ce chiffre, absolument aucune.
        Quel beau jardin, quel engrais mettez-vous sur les rosiers ?
        Un mauvais câblage explique tout, pas besoin de nouvelle physique.
        Ils n'admettront jamais que la sonde avait glissé.
        D'après mon expérience, une bonne isolation se rembourse en six ans.
        Mais qui peut bien signer un pont pareil, incroyable !
        Les caméras thermiques se trompent souvent sur la céramique.
        Vous changez les règles chaque fois qu'un test échoue.
        Au début tout le monde riait, puis on a demandé les données.
        Bien essayé, mais le second principe se moque des opinions.
        Les deux camps devraient se calmer et boire un thé.
        L'auteur oublie que la subvention s'est arrêtée l'année dernière.
        Quelqu'un peut-il expliquer à un profane ce qu'est la transmutation ?
        Seule l'autonomie par temps froid me retient d'acheter.
        Des sources, s'il vous plaît, sinon c'est de la fiction.
        La machine a tourné toute la nuit sans panne, j'y étais.
        Cinq étoiles, livraison rapide et couleur parfaite, je recommande.
        C'est à cause de gens comme toi que le progrès traîne.
        On voit sur la photo un générateur de vapeur tout ordinaire.
        Il faut reconnaître qu'il répond tous les jours aux questions.
        Ingénieur moi-même, j'ai vu des dizaines de démonstrations truquées.
        L'entraîneur aurait dû remplacer son gardien bien plus tôt.
        Les glaciers ont perdu un tiers depuis mon enfance.
        C'est simple : montrez la facture ou taisez-vous enfin.
        Meilleur commentaire que j'aie lu ici depuis des semaines.
        La garantie couvre-t-elle aussi les dégâts des eaux ?
        J'attends toujours le colis annoncé au mois de mars.
        Encore quarante mille euros d'argent public jetés par la fenêtre.
        Tout ce qu'il avait prédit sur la fusion est arrivé.
        Est-ce que quelqu'un a déjà téléphoné à cette entreprise ?
        Sans mesures indépendantes, je n'en crois pas un mot.
        Hier il a plu à travers le toit neuf, directement sur le canapé.
        On ne peut que secouer la tête, c'est vraiment triste.
        Arrêtez donc de traiter cet homme d'escroc à longueur de journée !
        Ma grand-mère disait toujours que trop beau veut dire faux.
        """

    private static let spanish = """
        Mi vecino compró este aparato y está encantado con él.
        ¿Por qué pagaría un cliente un millón por un contenedor vacío?
        Leí toda la patente y no aprendí nada nuevo.
        A esa presión el agua hierve más arriba, así que nada de vapor.
        Gran entrevista, por favor invítenla otra vez al programa.
        Está claro que solo leíste el titular antes de escribir.
        Dos universidades lo intentaron en primavera y ninguna lo logró.
        Esperemos a que alguien independiente lo pruebe durante un mes.
        ¿Alguien sabe dónde están las diapositivas de la charla de ayer?
        Prometió la fábrica para Navidad, luego para Semana Santa.
        Sinceramente, la receta de sopa fue lo mejor del artículo.
        Vivimos aquí desde 1994 y el río se desbordó dos veces.
        El calor medido superaba tres veces la potencia eléctrica.
        Gracias Martín, eso responde a casi todas mis preguntas.
        Cada invierno la misma gente se queja de la misma nieve.
        Su abogado presentó otra demanda el martes pasado.
        Es exactamente lo que pasó con la última batería milagrosa.
        El polvo de níquel no cuesta casi nada comparado con el reactor.
        Ella dijo que el gráfico estaba al revés y tenía razón.
        Si de verdad funciona, las eléctricas deberían temblar ya.
        Puede ser cierto o puede ser falso, pregúntame en diez años.
        Moderador, borre la publicidad de arriba, sale cuatro veces.
        A los niños les encantó el museo, pero la cafetería era cara.
        Alguien tendrá que pagar todos esos molinos al final.
        El ayuntamiento rechazó el carril bici por un solo voto.
        Ningún estudio serio confirma esa cifra, ni uno solo.
        Qué jardín tan bonito, ¿qué abono usas para las rosas?
        Un mal cableado lo explica todo, no hace falta otra física.
        Nunca van a admitir que el sensor se había soltado.
        En mi experiencia un buen aislamiento se paga en seis años.
        ¿Quién firma un puente como este? Es increíble, de verdad.
        Las cámaras térmicas fallan por cientos de grados con cerámica.
        Cambiáis las reglas cada vez que una prueba sale mal.
        Primero se rieron todos, después pidieron los datos.
        Buen intento, pero a la segunda ley no le importan las opiniones.
        Los dos bandos deberían calmarse y tomar un té.
        El autor olvida que la subvención terminó el año pasado.
        ¿Puede alguien explicarle a un profano qué es la transmutación?
        Solo la autonomía con frío me frena de comprarlo.
        Fuentes, por favor, o esto pertenece a la ficción.
        La máquina funcionó toda la noche sin fallos, yo estuve allí.
        Cinco estrellas, entrega rápida y color perfecto, lo recomiendo.
        Por gente como tú el progreso tarda tanto.
        En la foto se ve un generador de vapor normal y corriente.
        Hay que reconocer que contesta a las preguntas todos los días.
        Como ingeniero he visto decenas de demostraciones trucadas.
        El entrenador debió cambiar al portero mucho antes.
        Los glaciares perdieron un tercio desde mi infancia.
        Es sencillo: enseña la factura o deja de hablar.
        El mejor comentario que he leído aquí en semanas.
        ¿La garantía cubre también los daños por agua?
        Todavía espero el paquete que anunciaron en marzo.
        Otros cuarenta mil euros de dinero público por la ventana.
        Todo lo que predijo sobre la fusión se ha cumplido.
        ¿Ha llamado alguien alguna vez a esa empresa?
        Sin mediciones independientes no me creo ni una palabra.
        Ayer llovió por el tejado nuevo, justo encima del sofá.
        Uno solo puede mover la cabeza, es realmente triste.
        ¡Dejad de llamar estafador a este hombre todo el día!
        Mi abuela decía que lo demasiado bonito rara vez es verdad.
        """

    private static let dutch = """
        Mijn buurman heeft zo'n apparaat gekocht en is er blij mee.
        Waarom zou een klant een miljoen betalen voor een lege container?
        Ik heb het hele patent gelezen en niets nieuws geleerd.
        Bij die druk ligt het kookpunt hoger, dus helemaal geen stoom.
        Twee universiteiten hebben het geprobeerd, allebei zonder succes.
        Laten we wachten tot iemand anders het een maand test.
        Weet iemand waar ik de dia's van gisteren kan vinden?
        Eerst beloofde hij de fabriek met Kerstmis, daarna met Pasen.
        We wonen hier sinds 1994 en de rivier overstroomde twee keer.
        Elke winter klagen dezelfde mensen over dezelfde sneeuw.
        Dat is precies wat er met de vorige wonderbatterij gebeurde.
        Als het echt werkt, moeten de energiebedrijven nu bang zijn.
        De kinderen vonden het museum leuk, maar het café was te duur.
        Iemand zal al die windmolens uiteindelijk moeten betalen.
        Slechte bedrading verklaart alles, daar is geen nieuwe natuurkunde voor nodig.
        Ze zullen nooit toegeven dat de sensor los zat.
        Leuk geprobeerd, maar de tweede wet trekt zich niets van meningen aan.
        De machine heeft de hele nacht gedraaid, ik was erbij.
        Vijf sterren, snel geleverd en de kleur is perfect.
        Door mensen zoals jij duurt de vooruitgang zo lang.
        """

    private static let portuguese = """
        O meu vizinho comprou este aparelho e está muito contente.
        Por que um cliente pagaria um milhão por um contentor vazio?
        Li a patente toda e não aprendi nada de novo.
        A essa pressão a água ferve mais tarde, portanto nada de vapor.
        Duas universidades tentaram na primavera e nenhuma conseguiu.
        Vamos esperar que alguém independente faça o teste durante um mês.
        Alguém sabe onde estão os slides da palestra de ontem?
        Ele prometeu a fábrica para o Natal, depois para a Páscoa.
        Moramos aqui desde 1994 e o rio já transbordou duas vezes.
        Todo inverno as mesmas pessoas reclamam da mesma neve.
        Foi exatamente isso que aconteceu com a última bateria milagrosa.
        Se isto funciona mesmo, as companhias elétricas deviam tremer.
        As crianças adoraram o museu, mas o café era muito caro.
        Alguém vai ter de pagar todas essas turbinas no fim.
        Uma ligação ruim explica tudo, não é preciso física nova.
        Eles nunca vão admitir que o sensor tinha caído.
        Boa tentativa, mas a segunda lei não liga para opiniões.
        A máquina funcionou a noite toda sem falhas, eu estava lá.
        Cinco estrelas, entrega rápida e a cor ficou perfeita.
        Por causa de gente como você o progresso demora tanto.
        """

    private static let italian = """
        Il mio vicino ha comprato questo apparecchio ed è contentissimo.
        Perché un cliente dovrebbe pagare un milione per un container vuoto?
        Ho letto tutto il brevetto e non ho imparato niente.
        A quella pressione l'acqua bolle più in alto, quindi niente vapore.
        Due università ci hanno provato in primavera, senza successo.
        Aspettiamo che qualcuno di indipendente lo provi per un mese.
        Qualcuno sa dove trovare le diapositive della conferenza di ieri?
        Aveva promesso la fabbrica per Natale, poi per Pasqua.
        Abitiamo qui dal 1994 e il fiume è uscito due volte.
        Ogni inverno le stesse persone si lamentano della stessa neve.
        È esattamente quello che è successo con l'ultima batteria miracolosa.
        Se funziona davvero, le compagnie elettriche dovrebbero tremare.
        Ai bambini è piaciuto il museo, ma il bar era troppo caro.
        Qualcuno dovrà pur pagare tutte quelle pale eoliche.
        Un cablaggio sbagliato spiega tutto, non serve una nuova fisica.
        Non ammetteranno mai che il sensore si era staccato.
        Bel tentativo, ma alla seconda legge non importano le opinioni.
        La macchina ha funzionato tutta la notte, io c'ero.
        Cinque stelle, consegna veloce e il colore è perfetto.
        Per colpa di gente come te il progresso è così lento.
        """
}
