import { type Shares, shares } from './random.ts';

/** Where a gezin (or its parents) came from; only names and languages hang on it, nothing that a figure counts. */
export type Herkomst = 'nl' | 'tr' | 'ma' | 'pl' | 'ua' | 'sr' | 'sy';

type Namen = {
  readonly jongens: readonly string[];
  readonly meisjes: readonly string[];
  readonly families: readonly string[];
  readonly taal: string;
  /** Part of the gezinnen in which a parent needs an interpreter. */
  readonly tolk: number;
  /** Part of the gezinnen that came from abroad when the children were born already. */
  readonly buitenland: number;
};

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

// Common given names and family names, combined by lot: who carries such a combination is somebody else.
export const namen: Readonly<Record<Herkomst, Namen>> = {
  nl: {
    taal: 'Nederlands',
    tolk: 0,
    buitenland: 0.03,
    jongens:
      list(`Adriaan, Arend, Bas, Bastiaan, Berend, Boaz, Bram, Casper, Chiel, Coen, Cornelis, Daan, Daniël, Diederik, Dirk,
      Douwe, Elias, Evert, Fabian, Feike, Finn, Floris, Folkert, Frank, Freek, Gerben, Gijs, Guus, Hannes, Harm, Hendrik, Hidde,
      Hugo, Huub, Ilja, Ivo, Jaap, Jan, Jasper, Jelle, Jens, Jeroen, Joël, Joep, Joris, Joost, Jurre, Kasper, Kees, Koen, Lars,
      Laurens, Levi, Loek, Luuk, Maarten, Marijn, Matthijs, Mees, Menno, Micha, Milan, Niek, Noël, Olivier, Otto, Pepijn, Pieter,
      Quinten, Reinier, René, Rik, Roelof, Ruben, Sander, Sem, Siebe, Sjoerd, Stijn, Sven, Teun, Thijmen, Tijn, Tobias, Tom, Twan,
      Valentijn, Vic, Wessel, Wieger, Willem, Wouter, Xander, Yorick, Youri`),
    meisjes:
      list(`Aafke, Amber, Anaïs, Anke, Anne, Annelies, Babette, Bente, Britt, Carlijn, Charlotte, Chloë, Daphne, Dewi, Doutzen,
      Eefje, Elin, Elise, Emma, Esmée, Eva, Fardau, Femke, Fenna, Fleur, Floor, Froukje, Geertje, Guusje, Hanna, Hedwig, Hilde,
      Ilse, Inge, Iris, Isa, Jet, Jildou, Jinthe, Joke, Josephine, Julia, Jytte, Karlijn, Kim, Lente, Lieke, Liesbeth, Linde,
      Lisanne, Loïs, Lotte, Maartje, Madelief, Mara, Marieke, Marit, Marlijn, Maud, Meike, Merel, Mies, Mirthe, Myrthe, Naomi,
      Neeltje, Nienke, Nina, Noor, Noortje, Olga, Pien, Puck, Renée, Romy, Roos, Sanne, Saskia, Sofie, Sterre, Suze, Tess, Tineke,
      Trijntje, Veerle, Vera, Wieke, Willemijn, Yfke, Yvonne, Zoë`),
    families:
      list(`Aalbers, Abbink, Adriaanse, Akkerman, Alberts, Appelman, Arendsen, Baars, Bakker, Barendregt, Bax, Beekman, Berends, Beukema,
      Biesheuvel, Blankestijn, Bloemen, Bobbink, Boerema, Bolhuis, Bongers, Boogaard, Bosman, Bouwman, Braam, Brandsma, Breukink,
      Brouwer, Bruinsma, Buitenhuis, Burgers, Cornelissen, Corsten, Damen, Dekkers, Dijkgraaf, Dijkstra, Dirksen, Donkers,
      Doornbos, Drost, Duijts, Eijkelboom, Elferink, Elzinga, Engelen, Everts, Faber, Feenstra, Franken, Friesema, Geerlings,
      Gerritsen, Gommers, Goossens, Groeneveld, Groothuis, Haanstra, Haarsma, Hagen, Hamstra, Hartman, Heemskerk, Heijnen,
      Hendriks, Heuvelink, Hoekstra, Hogenboom, Holtkamp, Hoogland, Huisman, Huizinga, Idema, Jacobs, Jansen, Jonker, Joosten,
      Kamerling, Kappert, Karels, Keizer, Kempers, Kleinhuis, Klompmaker, Knoops, Koenders, Kolenbrander, Koopman, Kramer,
      Kuipers, Kwakkel, Lammers, Langeveld, Lensink, Leussink, Lindeman, Lubbers, Luiten, Maas, Maassen, Mandemaker, Martens,
      Meijerink, Mensink, Meulman, Michielsen, Molenaar, Mulder, Nagtegaal, Nieuwenhuis, Nijhof, Noordhoek, Nooteboom, Oldenkamp,
      Oosterhof, Oosterling, Oudejans, Peeters, Pelgrim, Petersen, Pietersma, Plantinga, Ploegmakers, Poelman, Postma, Prins,
      Quist, Raaijmakers, Reinders, Rietveld, Roelofs, Roosenboom, Rozendaal, Rutgers, Sanders, Scheepers, Schipper, Scholten,
      Schoonhoven, Schreurs, Siebelink, Sijbesma, Slootweg, Smeets, Snijders, Spanjer, Spijkerman, Stegeman, Steenbergen,
      Sterkenburg, Stolwijk, Terpstra, Theunissen, Tichelaar, Timmer, Tolboom, Tuinstra, Uitenbroek, Vaessen, Veenhof,
      Veldhuizen, Verbeek, Verhagen, Vermeer, Vijverberg, Visser, Vlasblom, Voskuil, Vreugdenhil, Wagenaar, Wassink, Weijers,
      Westerink, Wiegers, Wijnands, Wilbrink, Willemsen, Wolters, Woudstra, Zandbergen, Zeegers, Zijlstra, Zonneveld, Zwiers`),
  },
  tr: {
    taal: 'Turks',
    tolk: 0.1,
    buitenland: 0.15,
    jongens:
      list(`Ali, Arda, Aydın, Baran, Berkay, Burak, Can, Çağlar, Deniz, Doğan, Ege, Emir, Emre, Enes, Eren, Furkan, Görkem, Hakan, Kerem,
      Koray, Mert, Murat, Onur, Özgür, Selim, Tarık, Umut, Yusuf`),
    meisjes:
      list(`Aslı, Ayşe, Azra, Beren, Büşra, Ceren, Defne, Dilara, Ebru, Ecrin, Elif, Esra, Feride, Gizem, Gül, Hande, Işıl, Leyla, Melike,
      Merve, Nisa, Özlem, Pınar, Selin, Sevda, Şeyma, Tuğba, Zeynep`),
    families:
      list(`Acar, Akbulut, Aksoy, Altın, Arslan, Aydoğan, Bayrak, Bozkurt, Bulut, Çakır, Çelik, Çetinkaya, Coşkun, Demirel, Doğru, Durmaz,
      Ekinci, Erdem, Ergün, Gündüz, Güneş, Güven, Işık, Kaplan, Karaca, Karakuş, Kılıç, Koçak, Korkmaz, Kurtuluş, Öztürk, Özkan,
      Polat, Sağlam, Şahin, Şimşek, Taş, Tekin, Toprak, Turan, Uçar, Ünal, Yalçın, Yavuz, Yıldırım`),
  },
  ma: {
    taal: 'Arabisch',
    tolk: 0.09,
    buitenland: 0.12,
    jongens:
      list(`Adam, Amine, Anass, Ayoub, Bilal, Driss, Fouad, Hamza, Idriss, Ilias, Imran, Ismaïl, Jamal, Karim, Khalid, Marouane, Mehdi,
      Mounir, Nabil, Naoufal, Othman, Rachid, Reda, Samir, Soufiane, Tarik, Yassin, Zakaria`),
    meisjes:
      list(`Amina, Assia, Aya, Chaima, Dounia, Fatiha, Hafsa, Hajar, Hanane, Ihsane, Ikram, Imane, Jamila, Kenza, Latifa, Loubna, Malika,
      Maryam, Naïma, Najat, Nora, Rania, Salma, Samira, Sara, Siham, Yasmina, Zineb`),
    families:
      list(`Aarab, Abarkan, Achahbar, Aït Lahcen, Akhiat, Amezian, Amrani, Azzouzi, Bakkali, Belhaj, Ben Ayad, Ben Moussa, Benali,
      Bouazza, Bouchikhi, Boulahrir, Boutaher, Chaara, Chafik, Daoudi, El Aissati, El Bouazzati, El Fassi, El Hamdaoui, El Idrissi,
      El Khattabi, El Mansouri, El Yaakoubi, Essalhi, Ghazouani, Hadioui, Haddouchi, Jaouhari, Karroumi, Lahlali, Lamrabet,
      Mokhtari, Naciri, Ouali, Oulad Said, Rahmouni, Saidi, Tahiri, Touzani, Zerouali`),
  },
  pl: {
    taal: 'Pools',
    tolk: 0.35,
    buitenland: 0.6,
    jongens:
      list(`Adam, Aleksander, Bartosz, Błażej, Dawid, Dominik, Filip, Franciszek, Grzegorz, Igor, Jakub, Józef, Kacper, Kamil, Konrad,
      Krzysztof, Łukasz, Maciej, Marcel, Mateusz, Michał, Mikołaj, Oskar, Paweł, Stanisław, Szymon, Tomasz, Wiktor`),
    meisjes:
      list(`Agnieszka, Alicja, Amelia, Aniela, Antonina, Barbara, Dorota, Elżbieta, Gabriela, Hanna, Iga, Jagoda, Joanna, Kinga, Lena,
      Łucja, Magdalena, Maja, Małgorzata, Milena, Natalia, Oliwia, Pola, Róża, Wanda, Weronika, Zofia, Zuzanna`),
    families:
      list(`Adamczyk, Bąk, Baran, Błaszczyk, Borowiec, Chmiel, Cieślak, Czajka, Dąbek, Dudek, Duda, Gajda, Głowacz, Górka, Grabiec, Jasiak,
      Kaczmarek, Kaleta, Kania, Karaś, Klimek, Kołodziej, Konieczny, Kopeć, Kos, Kowal, Krawczyk, Kubiak, Kurek, Łuczak, Madej,
      Majcher, Marczak, Mazurek, Michalak, Nowacki, Olejnik, Owczarek, Pająk, Piątek, Pietrzak, Sikora, Stępień, Szymczak, Wójcik`),
  },
  ua: {
    taal: 'Oekraïens',
    tolk: 0.7,
    buitenland: 1,
    jongens:
      list(`Andrii, Artem, Bohdan, Danylo, Denys, Dmytro, Hlib, Ihor, Ivan, Kyrylo, Maksym, Mykhailo, Mykola, Nazar, Oleh, Ostap, Roman,
      Serhii, Taras, Tymofii, Vadym, Vasyl, Vitalii, Yaroslav`),
    meisjes:
      list(`Alina, Anastasiia, Bohdana, Daryna, Diana, Halyna, Iryna, Kateryna, Khrystyna, Larysa, Lesia, Liudmyla, Mariia, Nadiia, Nataliia,
      Oksana, Olena, Polina, Solomiia, Sofiia, Tetiana, Uliana, Viktoriia, Yulia`),
    families:
      list(`Bilenko, Bondar, Boyko, Danylchuk, Demchenko, Dovhan, Fedorenko, Havryliuk, Hnatiuk, Honchar, Hrytsenko, Ivashchenko, Karpenko,
      Klymchuk, Kovalchuk, Kravets, Kushnir, Lytvyn, Marchuk, Melnychuk, Moroz, Oliinyk, Panchenko, Petrenko, Polishchuk, Ponomarchuk,
      Rudenko, Savchuk, Semeniuk, Shevchuk, Stelmakh, Tkach, Vasylenko, Yurchenko, Zinchenko`),
  },
  sr: {
    taal: 'Nederlands',
    tolk: 0,
    buitenland: 0.12,
    jongens:
      list(`Andojo, Calvin, Clyde, Dayenne, Delano, Dwight, Earl, Errol, Furgill, Gerold, Giovanni, Humphrey, Jermaine, Jerrel, Kenneth,
      Lloyd, Marlon, Orlando, Quincy, Radjesh, Rishi, Romeo, Sherwin, Stanley, Virgil, Wensley, Winston`),
    meisjes:
      list(`Anuradha, Asha, Chantal, Cheryl, Claudine, Denise, Esseline, Farida, Gladys, Henna, Ifna, Jaïra, Joyce, Kavita, Lucia, Maureen,
      Meryem, Muriel, Natasja, Priya, Rowena, Sharda, Shanti, Sherida, Soraya, Usha, Wonny`),
    families:
      list(`Amatmohamed, Amiemba, Baldew, Banwari, Biervliet, Blokland, Brandon, Chotkan, Codrington, Doelwijt, Emanuelson, Gangadin, Ghisai,
      Hasselbaink, Jagesar, Jhinkoe, Kartosen, Kastanja, Kogeldans, Landveld, Lieveld, Mahabier, Mangal, Naarden, Overeem, Pinas,
      Pawiro, Ramautar, Ramdin, Resida, Sabajo, Soekhlal, Tjong, Wongsodimedjo, Zschuschen`),
  },
  sy: {
    taal: 'Arabisch',
    tolk: 0.6,
    buitenland: 0.85,
    jongens: list(
      `Abdulrahman, Ahmad, Bassel, Fadi, Ghassan, Haitham, Jad, Kinan, Laith, Majd, Nizar, Omar, Rami, Wael, Yazan, Zaid`,
    ),
    meisjes: list(
      `Alaa, Bayan, Dima, Farah, Ghada, Hala, Judi, Lamar, Layan, Maya, Nour, Rahaf, Rima, Sidra, Talin, Yara`,
    ),
    families:
      list(`Abboud, Al Asaad, Al Darwish, Al Hamwi, Al Khaled, Al Masri, Al Najjar, Barakat, Daher, Darwich, Fayad, Ghanem, Haddad, Hamdan,
      Ibrahim, Jabbour, Kassab, Mahmoud, Nassar, Qassem, Saleh, Shaheen, Tarazi, Younes`),
  },
};

export const herkomsten: Shares<Herkomst> = shares([
  ['nl', 72],
  ['tr', 6],
  ['ma', 6],
  ['pl', 6],
  ['sr', 4],
  ['ua', 3],
  ['sy', 3],
]);

export const voorvoegsels: Shares<string> = shares([
  ['', 70],
  ['van', 9],
  ['de', 8],
  ['van der', 5],
  ['van den', 3],
  ['van de', 3],
  ['ter', 1],
  ["van 't", 1],
]);
